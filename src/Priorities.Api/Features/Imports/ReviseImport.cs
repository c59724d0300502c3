using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Says how an import is to be done, and what its columns and areas are taken for, before it is applied. Coordinators and admins may.
/// </summary>
public static class ReviseImport
{
    internal sealed record Command(string Import, string? IfMatch, MergePatch<ImportMembers> Patch) : ICommand<ImportResponse>;

    /// <summary>Say how an import is to be done</summary>
    /// <remarks>
    /// Corrects what the columns of a table are taken for, brings in lists of a report that were left out, renames or merges areas, says
    /// who leads all of an area and by when, and changes the options that the file was sent with. The file is not sent again; the answer
    /// says what would come of it now. What a column is taken for is remembered for the next table of your organization.
    /// </remarks>
    /// <param name="import">The import's id.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag of the import that you read.</param>
    /// <response code="200">The import, with every row as it stands now.</response>
    public static async Task<Answer<ImportResponse>> Endpoint(
        [Id] string import,
        MergePatch<ImportMembers> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(import, ifMatch, body), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, ImportTrial trial) : IRequestHandler<Command, Outcome<ImportResponse>>
    {
        public async Task<Outcome<ImportResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var id = Guid.Parse(request.Import);
            await db.LockAsync<Import>(id, cancellationToken);
            if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import)
                return new NotFound($"import", request.Import);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(import.Version))
                return new VersionMismatch(import.Version);

            var members = request.Patch.ApplyTo(ImportMembers.Of(import));
            if (members.Refusal is { } invalid)
                return invalid;
            if (import.Status == ImportStatus.Applied)
                return new ImportApplied();
            if (members.Value.Fault(import) is { } fault)
                return fault;
            var table = members.Value.Over(import.Table);
            if (table.Refusal is { } refusal)
                return refusal;
            import.Mend(table.Value.Table, members.Value.Over(import.Options));
            foreach (var area in members.Value.Areas ?? [])
            foreach (var row in TableRows.Of(import).Where(r => Words.Plain(r["area"]) == Words.Plain(area.From!)).ToList())
                import.Mend(row.Line, area.Over(row, import.Edits.GetValueOrDefault(row.Line)));
            await trial.JudgeAsync(import, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return ImportResponse.Of(import);
        }
    }
}
