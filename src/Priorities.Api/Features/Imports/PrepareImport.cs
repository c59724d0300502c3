using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Looks a file through and says what would come of it; no action is touched. Coordinators and admins may.</summary>
public static class PrepareImport
{
    /// <summary>How the file is to be taken.</summary>
    public sealed record Options : IQueryParameters
    {
        /// <summary>The forum (key or id, such as `ccr-2016`) that a report is of; there it has to be given. In a table: that of the rows that name none.</summary>
        [FromQuery(Name = "forum"), IdOrKey]
        public string? Forum { get; init; }

        /// <summary>The language that a report is in, `en` or `fr`. Default: that of the request (`Accept-Language`).</summary>
        [FromQuery(Name = "language"), OneOf(Languages.English, Languages.French)]
        public string? Language { get; init; }

        /// <summary>Of a report: only the lists under these headings, named by the keys that a first try gives them, such as `services`. Several values mean "any of". Default: every list that directly follows a heading.</summary>
        [FromQuery(Name = "area"), IdOrKey]
        public string[]? Area { get; init; }
    }

    internal sealed record Command(Options Options, ImportFile File) : ICommand<ImportResponse>;

    /// <summary>Look a file through</summary>
    /// <remarks>
    /// Send the file as the body, up to 20 MiB and 5,000 rows; its `Content-Type` says what it is. Nothing is written yet: the answer says of every row what would come of it.
    /// When it is as you want it, apply it; until then it is kept for 30 days.
    ///
    /// A table (CSV or Excel workbook) has the columns of `GET /exports/actions.csv`, in any order. A row whose `key` there is changes that action; one without, or with a new one, makes a new one.
    /// A column that is left out leaves its member alone, an empty cell clears it. Columns that follow from others are for reading and not looked at; a status that was altered is refused:
    /// statuses are reported. Where `version` is given and is not the action's any more, the row is refused, so that an old file undoes nothing.
    ///
    /// A report (text, Markdown, Word, PDF) gives areas and actions: each list that directly follows a heading is an area with its priorities, entries within an entry are suggestions under it.
    /// They come in as drafts, with the report's wording in `sourceText`, to be looked over and published. What is there already is left as it is.
    ///
    /// The same file, applied twice, changes nothing the second time.
    /// </remarks>
    /// <param name="options">How the file is to be taken.</param>
    /// <param name="body">The file.</param>
    /// <response code="201">What would come of it. Rows with errors are in it too, each with what would be right.</response>
    public static async Task<Created<ImportResponse>> Endpoint([AsParameters] Options options, ImportFile body, IMediator mediator, CancellationToken cancellationToken) =>
        new(await mediator.Send(new Command(options, body), cancellationToken), import => $"/api/v1/imports/{import.Id}");

    internal sealed class Handler(PrioritiesContext db, Reader reader, IServiceScopeFactory scopes) : IRequestHandler<Command, Outcome<ImportResponse>>
    {
        public async Task<Outcome<ImportResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (options, file) = request;
            // With the areas that were removed: their keys stay taken.
            var named = IdOrKey.Of(options.Forum);
            var forum = options.Forum is null ? null : await db.Forums.IgnoreQueryFilters().AsNoTracking().Include(f => f.Areas)
                .SingleOrDefaultAsync(f => f.DeletedAt == null && (f.Key == named.Key || f.Id == named.Id), cancellationToken);
            if (options.Forum is not null && forum is null) return new Unknown($"forum", options.Forum, "forum");
            if (forum is null && file.Kind == ImportKind.Report) return new InvalidMember("forum", $"Say which forum the report is of: ?forum=… with its key or id. Enter it first, at POST /api/v1/forums, if it is not there.");

            var read = file.Kind == ImportKind.Report ? ReportRows.Read(file, forum!, options.Language ?? Languages.Current, options.Area) : Table(file);
            if (read.Refusal is { } refusal) return refusal;
            var import = new Import
            {
                Id = Guid.CreateVersion7(reader.Now), Kind = file.Kind, ForumId = forum?.Id, Areas = read.Value.Areas, Rows = read.Value.Rows,
                CreatedAt = reader.Now, CreatedBy = reader.Caller.Actor.Name,
            };
            import.Judge(await TryAsync(import, cancellationToken));

            var old = reader.Now - Import.Lifetime;
            await db.Imports.Where(i => i.CreatedAt < old).ExecuteDeleteAsync(cancellationToken);
            db.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            return ImportResponse.Of(import);
        }

        private static Outcome<ReportRows.Found> Table(ImportFile file)
        {
            var rows = TableReader.Read(file.Content, file.IsWorkbook);
            return rows.Refusal is { } refusal ? refusal : new ReportRows.Found([], rows.Value);
        }

        /// <summary>On a context of its own, which is dropped with all that the rows did to it.</summary>
        private async Task<IReadOnlyList<ImportResult>> TryAsync(Import import, CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            var trial = scope.ServiceProvider.GetRequiredService<PrioritiesContext>();
            trial.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            await using var transaction = await trial.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
            return await ImportPlan.RunAsync(trial, reader, import, isForWriting: false, cancellationToken);
        }
    }
}
