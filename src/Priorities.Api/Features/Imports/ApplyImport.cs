using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Privacy;

namespace Priorities.Api.Features.Imports;

/// <summary>Does what an import was shown to do, in one transaction; rows with errors are left out. Coordinators and admins may.</summary>
public static class ApplyImport
{
    /// <summary>There are errors in it.</summary>
    internal sealed record ImportFaulty(int Rows)
        : Refusal(
            "importFaulty",
            $"Rows of the file that are not right: {Rows}. Look at `rows`, put them right in the file, and send it again."
        );

    /// <summary>What it names was changed since it was looked through.</summary>
    internal sealed record ImportOutdated : Refusal
    {
        public ImportOutdated(IReadOnlyList<int> lines)
            : base(
                "importOutdated",
                $"Something that the file names was changed since it was looked through, at these lines: {InShort(lines)}. Send the file again, and look at what would come of it now."
            ) => Facts = new Dictionary<string, object?> { ["lines"] = lines };

        private static string InShort(IReadOnlyList<int> lines) => string.Join(", ", lines.Take(20)) + (lines.Count > 20 ? ", …" : "");
    }

    internal sealed record Command(string Import, bool? ConfirmPublic) : ICommand<ImportResponse>;

    /// <summary>Apply an import</summary>
    /// <remarks>
    /// Writes what the import was shown to come to, in one transaction. Rows with `errors` are left out; where it was sent with
    /// `errors=refuse` and there is one, nothing is written. Each action's change is in its history and in the feed, with you as its
    /// author. Where something that the file names was changed in between, nothing is written. Applying the same import again changes
    /// nothing.
    /// </remarks>
    /// <param name="import">The import's id.</param>
    /// <param name="confirmPublic">`true`: you looked again, and the texts may be public although they seem to identify somebody (`found`,
    /// in the rows). Needed only where a first try was answered with `confirmationRequired`.</param>
    /// <response code="200">The import, applied.</response>
    public static async Task<Answer<ImportResponse>> Endpoint(
        [Id] string import,
        [FromQuery(Name = "confirmPublic"), Flag] string? confirmPublic,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(import, Values.Flag(confirmPublic)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<ImportResponse>>
    {
        public async Task<Outcome<ImportResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var id = Guid.Parse(request.Import);
            await db.LockAsync<Import>(id, cancellationToken);
            if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import)
                return new NotFound($"import", request.Import);
            if (import.Status == ImportStatus.Applied)
                return ImportResponse.Of(import);
            if (import.Status == ImportStatus.Faulty)
                return new ImportFaulty(import.Results.Count(r => r.Outcome == RowOutcome.Error));

            var came = await ImportPlan.RunAsync(db, reader, import, isForWriting: true, cancellationToken);
            if (
                import.Results.Zip(came.Results).Where(r => !r.First.IsAs(r.Second)).Select(r => r.First.Line).ToList() is
                { Count: > 0 } lines
            )
                return new ImportOutdated(lines);
            if (
                request.ConfirmPublic != true
                && PublicTexts.Refuse(InAreas([.. import.Areas, .. came.Titled]).Concat(InRows(came.Results))) is { } doubt
            )
                return doubt;
            import.Apply(came.Results, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return ImportResponse.Of(import);
        }

        private static IEnumerable<PersonalDetails.Found> InAreas(IReadOnlyList<ImportArea> areas) =>
            areas.SelectMany((area, index) => PersonalDetails.Find($"areas[{index}].title", area.Title.ToString()));

        private static IEnumerable<PersonalDetails.Found> InRows(IReadOnlyList<ImportResult> rows) =>
            rows.SelectMany((row, index) => row.Found.Select(found => found with { Member = $"rows[{index}].{found.Member}" }));
    }
}
