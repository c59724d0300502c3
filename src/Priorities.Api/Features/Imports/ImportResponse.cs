using Priorities.Api.Data;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>A file that was looked through, and what comes of it, row by row.</summary>
public sealed record ImportResponse : Platform.Answers.IVersioned
{
    /// <summary>The import's id, to apply it by.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of file it was.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>Whether it can be applied, has errors, or was applied.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>How many rows come to what.</summary>
    public required ImportSummary Summary { get; init; }

    /// <summary>What the file is called, where that was said.</summary>
    public string? FileName { get; init; }

    /// <summary>Of a workbook, the sheet that was read.</summary>
    public string? Sheet { get; init; }

    /// <summary>Of a workbook, the sheets that were not read.</summary>
    public IReadOnlyList<string>? OtherSheets { get; init; }

    /// <summary>Of a table, the line that names the columns.</summary>
    public int? HeadingLine { get; init; }

    /// <summary>Of a table, its columns and what they are taken for. `mapping` corrects it.</summary>
    public IReadOnlyList<ImportColumnResponse>? Columns { get; init; }

    /// <summary>Of a report, the lists that are not proposed as what was agreed, in its order. `lists` brings them in.</summary>
    public IReadOnlyList<LeftOutListResponse>? LeftOut { get; init; }

    /// <summary>
    /// Of a newer edition of a report that was imported before: actions of that one which no row is about any more. Nothing is done to
    /// them; archive those that were dropped.
    /// </summary>
    public IReadOnlyList<ImportGoneResponse>? Gone { get; init; }

    /// <summary>Names of owners that nobody is called; with `organizations=make` they are put on record.</summary>
    public IReadOnlyList<string>? UnknownOrganizations { get; init; }

    /// <summary>How it is to be done.</summary>
    public required ImportOptionsResponse Options { get; init; }

    /// <summary>Areas that come with the actions, since the forum does not have them yet.</summary>
    public required IReadOnlyList<ImportAreaResponse> Areas { get; init; }

    /// <summary>The rows, in the order of the file; those that are empty are left out.</summary>
    public required IReadOnlyList<ImportRowResponse> Rows { get; init; }

    /// <summary>Who sent the file.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was sent (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the import is kept (UTC): 30 days. One that was applied stays.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who applied it; absent until somebody does.</summary>
    public string? AppliedBy { get; init; }

    /// <summary>When it was applied (UTC); absent until it is.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>Who took back what it made; absent unless somebody did.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>When that was taken back (UTC).</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Counts up with every change of what is to be done.</summary>
    public required int Version { get; init; }

    internal static ImportResponse Of(Import import)
    {
        var rows = import.Results;
        var meant = TableRows.Of(import).ToDictionary(r => r.Line);
        var unknown = rows.SelectMany(r => r.UnknownOwners).Distinct().ToList();
        return new()
        {
            Id = import.Id,
            Kind = import.Kind,
            Status = import.Status,
            Summary = new(Count(RowOutcome.Create), Count(RowOutcome.Update), Count(RowOutcome.Unchanged), Count(RowOutcome.Error)),
            Areas = [.. import.Areas.Select(a => new ImportAreaResponse(a.Key, a.Title))],
            Rows =
            [
                .. rows.Select(r =>
                    ImportRowResponse.Of(
                        r,
                        meant.GetValueOrDefault(r.Line),
                        isTold: import.Table?.IsExport != true || r.Outcome != RowOutcome.Unchanged
                    )
                ),
            ],
            FileName = import.FileName,
            Sheet = import.Table?.Sheet,
            OtherSheets = import.Table?.OtherSheets is { Count: > 0 } others ? others : null,
            HeadingLine = import.Table?.HeadingLine,
            Columns = import.Table?.Columns.Select(c => new ImportColumnResponse(c.Heading, c.Member, c.IsCertain)).ToList(),
            LeftOut = LeftOutListResponse.Of(import),
            Gone = import.Gone.Count > 0 ? [.. import.Gone.Select(g => new ImportGoneResponse(g.Key, g.Title))] : null,
            UnknownOrganizations = unknown.Count > 0 ? unknown : null,
            Options = ImportOptionsResponse.Of(import.Options),
            UndoneBy = import.UndoneBy,
            UndoneAt = import.UndoneAt,
            Version = import.Version,
            CreatedBy = import.CreatedBy,
            CreatedAt = import.CreatedAt,
            ExpiresAt = import.CreatedAt + Import.Lifetime,
            AppliedBy = import.AppliedBy,
            AppliedAt = import.AppliedAt,
        };

        int Count(RowOutcome outcome) => rows.Count(r => r.Outcome == outcome);
    }
}

/// <summary>How many rows come to what.</summary>
/// <param name="Create">Actions that are new.</param>
/// <param name="Update">Actions that are there, and change.</param>
/// <param name="Unchanged">Actions that are there already, as the file says.</param>
/// <param name="Errors">Rows that are not right. They are left out; with `errors=refuse` they keep all of the file out.</param>
public sealed record ImportSummary(int Create, int Update, int Unchanged, int Errors);

/// <summary>An area that comes with a report.</summary>
/// <param name="Key">The key that it gets.</param>
/// <param name="Title">The heading in the report.</param>
public sealed record ImportAreaResponse(string Key, LocalizedText Title);

/// <summary>An action that an earlier edition of the report brought, and that this one does not say.</summary>
/// <param name="Action">Its key.</param>
/// <param name="Title">What is to be done.</param>
public sealed record ImportGoneResponse(string Action, LocalizedText Title);

/// <summary>Something that may identify somebody.</summary>
/// <param name="Member">The column that it stands in.</param>
/// <param name="Kind">What it looks like: `email`, `phone`, `address`, `fileNumber`, `birth`, `handle`, `plate` or `name`.</param>
/// <param name="Start">Where it begins, counted in characters from 0.</param>
/// <param name="Length">How many characters it has.</param>
public sealed record FoundResponse(string Member, string Kind, int Start, int Length);

/// <summary>What comes of a row.</summary>
public sealed record ImportRowResponse
{
    /// <summary>
    /// The row, as a spreadsheet counts them (the header is 1); in a report the line of the text, in a Word document the paragraph.
    /// </summary>
    public required int Line { get; init; }

    /// <summary>What becomes of it.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>The key that the action has, or gets; absent where the row does not come to one.</summary>
    public string? Action { get; init; }

    /// <summary>What is to be done; absent where the row does not say it.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The members that change, of an action that is there already.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>What is wrong, by column, with what would be right.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>>? Errors { get; init; }

    /// <summary>What is to be looked at again, by column: what was guessed, or not taken over. It keeps nothing out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>>? Doubts { get; init; }

    /// <summary>Whether somebody said that the row is left out.</summary>
    public bool Skip { get; init; }

    /// <summary>The line of the row that it is a suggestion under, where the file says so by its shape.</summary>
    public int? Under { get; init; }

    /// <summary>
    /// What the row says, by member: the area, the parent, the source's text and place, owners and days as they are taken. Empty for a row
    /// of an export that changes nothing.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Cells { get; init; }

    /// <summary>
    /// What looks as if it identified somebody, in texts that everybody could read. Reread them; the import is applied with
    /// `confirmPublic=true`.
    /// </summary>
    public IReadOnlyList<FoundResponse>? Found { get; init; }

    internal static ImportRowResponse Of(ImportResult row, MeantRow? meant, bool isTold) =>
        new()
        {
            Doubts = row.Doubts.Count == 0 ? null : row.Doubts,
            Skip = row.IsSkipped,
            Under = meant?.Under,
            Cells = isTold && meant is not null ? meant.Cells.Where(c => c.Value.Length > 0).ToDictionary() : [],
            Line = row.Line,
            Outcome = row.Outcome,
            Action = row.Action,
            Title = row.Title.IsEmpty ? null : row.Title,
            Changes = row.Changes,
            Errors = row.Errors.Count == 0 ? null : row.Errors,
            Found = row.Found.Count == 0 ? null : [.. row.Found.Select(f => new FoundResponse(f.Member, f.Kind, f.Start, f.Length))],
        };
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">What the file calls it.</param>
/// <param name="Member">What it is taken for; absent where it is left alone.</param>
/// <param name="IsCertain">Whether an export calls it that, or somebody said so. Else it is a proposal: look at it.</param>
public sealed record ImportColumnResponse(string Heading, string? Member, bool IsCertain);

/// <summary>How an import is to be done.</summary>
/// <param name="Errors">`leaveOut` or `refuse`.</param>
/// <param name="Statuses">`leave` or `report`.</param>
/// <param name="Organizations">`leave` or `make`.</param>
/// <param name="Dates">`day` or `month`; absent where nobody said.</param>
/// <param name="Publication">`draft` or `published`.</param>
public sealed record ImportOptionsResponse(string Errors, string Statuses, string Organizations, string? Dates, string Publication)
{
    internal static ImportOptionsResponse Of(ImportOptions options) =>
        new(
            options.AllOrNothing ? "refuse" : "leaveOut",
            options.ReportStatuses ? "report" : "leave",
            options.MakeOrganizations ? "make" : "leave",
            options.DayFirst switch
            {
                true => "day",
                false => "month",
                null => null,
            },
            options.Publish ? "published" : "draft"
        );
}
