using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;

namespace Priorities.Api.Features.Imports;

/// <summary>What reports that were applied before brought to a forum.</summary>
/// <param name="Origins">
/// By the action's key, the report that it came by. A report that was about the actions of one before is an edition of that, and goes by
/// its id.
/// </param>
/// <param name="Said">By the action's key, what the newest edition in the language said, word for word.</param>
internal sealed record EarlierReports(IReadOnlyDictionary<string, Guid> Origins, IReadOnlyDictionary<string, string> Said)
{
    private const int MostReports = 50,
        MostTexts = 3;

    public static async Task<EarlierReports> ReadAsync(PrioritiesContext db, Guid forum, bool inFrench, CancellationToken cancellationToken)
    {
        var reports = await db
            .Imports.AsNoTracking()
            .Where(i => i.ForumId == forum && i.Kind == ImportKind.Report && i.Status == ImportStatus.Applied)
            .OrderByDescending(i => i.AppliedAt)
            .Select(i => new
            {
                i.Id,
                i.Options,
                i.Results,
            })
            .Take(MostReports)
            .ToListAsync(cancellationToken);
        var (origins, said) = (new Dictionary<string, Guid>(), new Dictionary<string, string>());
        foreach (var report in reports.AsEnumerable().Reverse())
        {
            var keys = Actions(report.Results).Select(r => r.Action!).Distinct().ToList();
            var earlier = keys.Where(origins.ContainsKey).GroupBy(k => origins[k]).MaxBy(g => g.Count())?.Key ?? report.Id;
            foreach (var key in keys)
                origins.TryAdd(key, earlier);
        }

        foreach (var report in reports.Where(r => r.Options.InFrench == inFrench).Take(MostTexts))
        {
            var rows = await db.Imports.AsNoTracking().Where(i => i.Id == report.Id).Select(i => i.Rows).SingleAsync(cancellationToken);
            var texts = rows.ToDictionary(r => r.Line, r => (r.Alone ?? r).Cells.GetValueOrDefault("sourceText"));
            foreach (var row in Actions(report.Results))
                if (texts.GetValueOrDefault(row.Line) is { } text)
                    said.TryAdd(row.Action!, text);
        }

        return new(origins, said);
    }

    private static IEnumerable<ImportResult> Actions(IReadOnlyList<ImportResult> results) =>
        results.Where(r => r is { IsSkipped: false, Action: not null, Outcome: not RowOutcome.Error });
}
