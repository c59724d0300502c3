using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Features.Imports;

/// <summary>Says what would come of an import, without doing it.</summary>
internal sealed class ImportTrial(IServiceScopeFactory scopes, Reader reader)
{
    /// <summary>On a context of its own, which is dropped with all that the rows did to it.</summary>
    public async Task JudgeAsync(Import import, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var trial = scope.ServiceProvider.GetRequiredService<PrioritiesContext>();
        trial.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await using var transaction = await trial.Database.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancellationToken
        );
        var came = await ImportPlan.RunAsync(trial, reader, import, isForWriting: false, cancellationToken);
        import.Judge(came.Results);
        import.Areas = came.Areas;
    }

    /// <summary>What the columns of that organization's tables were taken for before: in plain words, the last word first.</summary>
    public static async Task<Dictionary<string, string>> RememberedAsync(
        PrioritiesContext db,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var organization = reader.Caller.OrganizationId;
        var tables = await db
            .Imports.AsNoTracking()
            .Where(i => i.OrganizationId == organization && i.Table != null)
            .OrderByDescending(i => i.Id)
            .Select(i => i.Table)
            .Take(MostRemembered)
            .ToListAsync(cancellationToken);
        return tables
            .OfType<ImportTable>()
            .SelectMany(t => t.Columns)
            .Where(c => c.IsCertain && !Headings.IsOfExport(c.Heading))
            .DistinctBy(c => Words.Plain(c.Heading))
            .ToDictionary(c => Words.Plain(c.Heading), c => c.Member ?? "");
    }

    private const int MostRemembered = 20;
}
