using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Imports;

/// <summary>Looks a file through and says what would come of it; no action is touched. Coordinators and admins may.</summary>
public static class PrepareImport
{
    internal sealed record Command(ImportParameters Options, ImportFile File) : ICommand<ImportResponse>;

    /// <summary>Look a file through</summary>
    /// <remarks>
    /// Send the file as the body, up to 20 MiB and 5,000 rows; its `Content-Type` says what it is. Nothing is written yet: the answer says
    /// of every row what would come of it. When it is as you want it, apply it; until then it is kept for 30 days.
    ///
    /// A table (CSV or Excel workbook) that was exported and edited: a row whose `key` there is changes that action; one without, or with a
    /// new one, makes a new one. A column that is left out leaves its member alone, an empty cell clears it. Columns that follow from
    /// others are for reading and not looked at; a status that was altered is refused: statuses are reported. Where `version` is given and
    /// is not the action's any more, the row is refused, so that an old file undoes nothing. What was not edited is not changed, whatever
    /// spreadsheet saved it.
    ///
    /// A table of your own: its columns are taken for what their headings say, in English or French ("Lead", "Échéancier", "No.");
    /// `columns` in the answer tells, and `mapping` corrects it. Those that nobody knows are left alone. Areas and organizations go by
    /// their names, days as you write them ("30/06/2027", "1er juin 2027"); what is no day ("Q3 2026", "ongoing") goes to `targetDateNote`.
    /// New actions come in as drafts. An empty cell says nothing there. What was guessed is in `doubts`.
    ///
    /// A report (text, Markdown, Word, PDF) gives areas and actions: what its headings, or the sentences before its lists, say was agreed.
    /// Recommendations, priorities, calls to action, commitments, next steps are found as lists, as numbered headings or paragraphs, and as
    /// rows of tables; entries within an entry are suggestions under it. Agendas, speakers, references and the like are left out; `leftOut`
    /// in the answer names them, and `lists` of PATCH /imports/{id} brings them in. Of a table, who leads, the days and what else its
    /// columns say are taken as from a table of your own. Where the forum has actions from the same report in the other language, its
    /// entries are paired with them by number or order, as `doubts` says, and give them their words in this one. Where it has them from an
    /// earlier edition in the same language, the rows say what is new and what is reworded, and `gone` what is not in this one any more.
    /// They come in as drafts, with the report's wording in `sourceText`, to be looked over and published. What is there already is left
    /// as it is.
    ///
    /// Any file is read within 10 seconds and 256 MiB, two at a time.
    ///
    /// The same file, applied twice, changes nothing the second time.
    /// </remarks>
    /// <param name="options">How the file is to be taken.</param>
    /// <param name="body">The file.</param>
    /// <response code="201">What would come of it. Rows with errors are in it too, each with what would be right; they are left out when it
    /// is applied.</response>
    public static async Task<Created<ImportResponse>> Endpoint(
        [AsParameters] ImportParameters options,
        ImportFile body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Command(options, body), cancellationToken), import => $"/api/v1/imports/{import.Id}");

    internal sealed class Handler(PrioritiesContext db, Reader reader, FileProcess files, ImportTrial trial)
        : IRequestHandler<Command, Outcome<ImportResponse>>
    {
        public async Task<Outcome<ImportResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (options, file) = request;
            // With the areas that were removed: their keys stay taken.
            var named = IdOrKey.Of(options.Forum);
            var forum = options.Forum is null
                ? null
                : await db
                    .Forums.IgnoreQueryFilters()
                    .AsNoTracking()
                    .Include(f => f.Areas)
                    .SingleOrDefaultAsync(f => f.DeletedAt == null && (f.Key == named.Key || f.Id == named.Id), cancellationToken);
            if (options.Forum is not null && forum is null)
                return new Unknown($"forum", options.Forum, "forum");
            if (forum is null && file.Kind == ImportKind.Report)
                return new InvalidMember(
                    "forum",
                    $"Say which forum the report is of: ?forum=… with its key or id. Enter it first, at POST /api/v1/forums, if it is not there."
                );

            var read =
                file.Kind == ImportKind.Report
                    ? await ReportAsync(file, forum!, options, cancellationToken)
                    : await TableAsync(file, options, cancellationToken);
            if (read.Refusal is { } refusal)
                return refusal;
            var import = new Import
            {
                Id = Guid.CreateVersion7(reader.Now),
                Kind = file.Kind,
                ForumId = forum?.Id,
                Areas = [],
                Rows = read.Value.Rows,
                Gone = read.Value.Gone,
                FileName = options.FileName,
                OrganizationId = reader.Caller.OrganizationId,
                CreatedAt = reader.Now,
                CreatedBy = reader.Caller.Actor.Name,
            };
            import.Take(
                read.Value.Table,
                new()
                {
                    AllOrNothing = options.Errors == "refuse",
                    ReportStatuses = options.Statuses == "report",
                    MakeOrganizations = options.Organizations == "make",
                    DayFirst = options.Dates is null ? null : options.Dates == "day",
                    Publish = options.Publication == "published",
                    InFrench = (options.Language ?? Languages.Current) == Languages.French,
                }
            );
            await trial.JudgeAsync(import, cancellationToken);
            db.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            return ImportResponse.Of(import);
        }

        private async Task<Outcome<ReportRows.Found>> ReportAsync(
            ImportFile file,
            Forum forum,
            ImportParameters options,
            CancellationToken cancellationToken
        )
        {
            var contents = await files.ReadAsync(file.Content, file.ReportFormat, cancellationToken);
            if (contents.Refusal is { } refusal)
                return refusal;
            var language = options.Language ?? Languages.Current;
            var found = ReportRows.Of(contents.Value, forum, language, options.Area);
            if (found.Refusal is not null)
                return found;
            var (rows, gone) = await ReportPairs.PairAsync(db, forum.Id, found.Value.Rows, language, cancellationToken);
            return new ReportRows.Found(rows) { Gone = gone };
        }

        private async Task<Outcome<ReportRows.Found>> TableAsync(
            ImportFile file,
            ImportParameters options,
            CancellationToken cancellationToken
        )
        {
            var found = await files.ReadTableAsync(file.Content, file.IsWorkbook, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var (table, rows) = found.Value;
            var said = await ImportTrial.RememberedAsync(db, reader, cancellationToken);
            var headings = table.Columns.Select(c => c.Heading).ToList();
            foreach (var (heading, member) in (options.Mapping ?? []).Select(m => (m[..m.LastIndexOf(':')], m[(m.LastIndexOf(':') + 1)..])))
            {
                if (member.Length > 0 && !ImportColumns.Words.Contains(member))
                    return new InvalidMember("mapping", $"'{member}' is not one of: {string.Join(", ", ImportColumns.Words)}.");
                if (!headings.Exists(h => Words.Plain(h) == Words.Plain(heading)))
                    return new InvalidMember("mapping", $"No column is called '{heading}'. There are: {string.Join(", ", headings)}.");
                said[Words.Plain(heading)] = member;
            }

            return new ReportRows.Found(rows) { Table = table with { Columns = Headings.Take(headings, said) } };
        }
    }
}
