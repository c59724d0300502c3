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

/// <summary>Mends a row of an import before it is applied. Coordinators and admins may.</summary>
public static class ReviseImportRow
{
    internal sealed record Command(string Import, string Line, string? IfMatch, MergePatch<ImportRowMembers> Patch)
        : ICommand<ImportResponse>;

    /// <summary>Mend a row</summary>
    /// <remarks>
    /// Changes what the row says in the members that you send, as if it were written so in the file: absent leaves, `null` clears. `"skip":
    /// true` leaves the row out. The answer says what would come of the whole file now.
    /// </remarks>
    /// <param name="import">The import's id.</param>
    /// <param name="line">The row's `line`.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag of the import that you read.</param>
    /// <response code="200">The import, with every row as it stands now.</response>
    public static async Task<Answer<ImportResponse>> Endpoint(
        [Id] string import,
        [WholeNumber(1, 10_000_000)] string line,
        MergePatch<ImportRowMembers> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(import, line, ifMatch, body), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, ImportTrial trial) : IRequestHandler<Command, Outcome<ImportResponse>>
    {
        public async Task<Outcome<ImportResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (id, line) = (Guid.Parse(request.Import), Values.Number(request.Line)!.Value);
            await db.LockAsync<Import>(id, cancellationToken);
            if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import)
                return new NotFound($"import", request.Import);
            if (TableRows.Of(import).FirstOrDefault(r => r.Line == line) is not { } row)
                return new NotFound($"row", request.Line);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(import.Version))
                return new VersionMismatch(import.Version);

            var said = ImportRowMembers.Of(row);
            var mended = request.Patch.ApplyTo(said);
            if (mended.Refusal is { } invalid)
                return invalid;
            if (import.Status == ImportStatus.Applied)
                return new ImportApplied();
            import.Mend(line, mended.Value.Over(said, import.Edits.GetValueOrDefault(line)));
            await trial.JudgeAsync(import, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return ImportResponse.Of(import);
        }
    }
}

/// <summary>It is done; what it made is edited as actions.</summary>
internal sealed record ImportApplied()
    : Refusal("importApplied", $"This import was applied already. Edit the actions that it made; or undo it, mend it, and apply it again.");
