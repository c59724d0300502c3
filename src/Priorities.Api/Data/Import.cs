using Priorities.Domain;
using Priorities.Domain.Privacy;

namespace Priorities.Api.Data;

/// <summary>What kind of file it was.</summary>
public enum ImportKind
{
    /// <summary>A table of actions: an export that was edited, or an organization's own.</summary>
    Actions,

    /// <summary>A forum's report.</summary>
    Report,
}

/// <summary>Where an import stands.</summary>
public enum ImportStatus
{
    /// <summary>Looked through: it can be applied. Rows with errors are left out then. Nothing is written yet.</summary>
    Ready,

    /// <summary>
    /// Looked through: no row is right, or one is not and all or nothing was asked for. Nothing was written, and nothing can be.
    /// </summary>
    Faulty,

    /// <summary>Done: every row that was right.</summary>
    Applied,
}

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>An action that is new.</summary>
    Create,

    /// <summary>An action that is there, and changes.</summary>
    Update,

    /// <summary>An action that is there already, as the row says.</summary>
    Unchanged,

    /// <summary>Something in the row is not right.</summary>
    Error,
}

/// <summary>A row of the file, as it was sent.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Under">The line of the row that it is a suggestion under, where the file says so by its shape.</param>
/// <param name="Cells">Column to text; a column that the file does not have is not in it.</param>
public sealed record ImportRow(int Line, int? Under, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>How many cells the row has, where that is not as many as there are columns; what is in which is a guess then.</summary>
    public int? Misfit { get; init; }

    /// <summary>Whether the workbook hides the row.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether a quotation mark in the row makes it a guess where its cells end.</summary>
    public bool IsMisquoted { get; init; }

    /// <summary>Of a report: the heading of the list that the row stands in, which is what a new area is called.</summary>
    public string? Heading { get; init; }

    /// <summary>Why that list is left out; null where it is proposed.</summary>
    public LeftOutReason? LeftOut { get; init; }

    /// <summary>Lines of the report that say the same and were taken for this one.</summary>
    public IReadOnlyList<int>? AlsoAt { get; init; }

    /// <summary>What the action that it is taken for is called in the other language; null where it makes one of its own.</summary>
    public string? PairedWith { get; init; }

    /// <summary>Whether the same sentence stands under another heading too.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether text recognition may have taken the bullet for a letter of the first word.</summary>
    public bool IsMisread { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">What the file calls it.</param>
/// <param name="Member">What it is taken for; null where it is left alone.</param>
/// <param name="IsCertain">Whether somebody said so, or it is an export's own word; else it is a proposal.</param>
public sealed record ImportColumn(string Heading, string? Member, bool IsCertain);

/// <summary>The table that was found in a file.</summary>
/// <param name="Sheet">The sheet that was read, of a workbook.</param>
/// <param name="OtherSheets">Those that were not.</param>
/// <param name="HeadingLine">The line that names the columns.</param>
/// <param name="Columns">The columns, in their order.</param>
/// <param name="CountsFrom1904">Whether the workbook counts its days from 1904.</param>
public sealed record ImportTable(
    string? Sheet,
    IReadOnlyList<string> OtherSheets,
    int HeadingLine,
    IReadOnlyList<ImportColumn> Columns,
    bool CountsFrom1904
)
{
    /// <summary>Whether every column is named as an export names it: then what a cell says is meant word by word.</summary>
    public bool IsExport => Columns.All(c => c.Member is null || c.Member == c.Heading);
}

/// <summary>How an import is to be done.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether a row that is not right keeps the others out.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Whether statuses in the table become reports, with the row's comment as the note.</summary>
    public bool ReportStatuses { get; init; }

    /// <summary>Whether organizations that nobody knows yet are put on record.</summary>
    public bool MakeOrganizations { get; init; }

    /// <summary>Whether the day comes before the month where that can be mistaken; null where nobody said.</summary>
    public bool? DayFirst { get; init; }

    public bool InFrench { get; init; }

    /// <summary>Keys of areas whose lists were left out and come in all the same.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];
}

/// <summary>An area that a report has and the forum does not yet.</summary>
public sealed record ImportArea(string Key, LocalizedText Title);

/// <summary>What became of a row, or will.</summary>
public sealed record ImportResult(int Line, RowOutcome Outcome)
{
    /// <summary>The action's key.</summary>
    public string? Action { get; init; }

    /// <summary>The version that the action had when the row was looked at.</summary>
    public int? Version { get; init; }

    public LocalizedText Title { get; init; } = LocalizedText.None;

    /// <summary>Wire names of the members that change.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Column to what is wrong with it, in both languages: it is read by others than whoever sent the file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Errors { get; init; } =
        new Dictionary<string, IReadOnlyList<LocalizedText>>();

    /// <summary>Column to what is to be looked at again: what was guessed, or not taken over. It keeps nothing out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Doubts { get; init; } =
        new Dictionary<string, IReadOnlyList<LocalizedText>>();

    /// <summary>Column to what was there, of an action that changes: what undoing puts back.</summary>
    public IReadOnlyDictionary<string, string>? Before { get; init; }

    /// <summary>Names of owners that nobody is called.</summary>
    public IReadOnlyList<string> UnknownOwners { get; init; } = [];

    /// <summary>Whether somebody said that the row is left out.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>The version that the action had when the row was applied, and the number of its notes.</summary>
    public int? After { get; init; }

    public int Notes { get; init; }

    /// <summary>
    /// What looks as if it identified somebody, in texts that everybody could read: they are applied when that was confirmed.
    /// </summary>
    public IReadOnlyList<PersonalDetails.Found> Found { get; init; } = [];

    /// <summary>Whether it comes to the same: what was looked at is what is done.</summary>
    public bool IsAs(ImportResult other) =>
        (Line, Outcome, Action ?? other.Action, Version) == (other.Line, other.Outcome, other.Action, other.Version)
        && Changes.SequenceEqual(other.Changes);
}

/// <summary>A file that was looked through, and what comes of it. What it says is only written when somebody applies it.</summary>
public sealed class Import
{
    /// <summary>So long an import is kept after it was sent.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }
    public required ImportKind Kind { get; init; }

    /// <summary>The forum that was named with the file.</summary>
    public Guid? ForumId { get; init; }

    public ImportStatus Status { get; private set; }

    /// <summary>What the file was called, where that was said.</summary>
    public string? FileName { get; init; }

    /// <summary>Whom the caller acted for: what its columns mean is remembered for the next file.</summary>
    public Guid? OrganizationId { get; init; }

    public required IReadOnlyList<ImportArea> Areas { get; set; }

    /// <summary>The rows as they stand in the file.</summary>
    public required IReadOnlyList<ImportRow> Rows { get; init; }

    /// <summary>What was found of a table in the file; null for a report.</summary>
    public ImportTable? Table { get; private set; }

    public ImportOptions Options { get; private set; } = new();

    /// <summary>What somebody altered before applying: line to member to text; null clears it.</summary>
    public IReadOnlyDictionary<int, ImportEdit> Edits { get; private set; } = new Dictionary<int, ImportEdit>();

    public IReadOnlyList<ImportResult> Results { get; private set; } = [];
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? AppliedAt { get; private set; }
    public string? AppliedBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public string? UndoneBy { get; private set; }

    /// <summary>Counts up with every change of what is to be done.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>How the table's columns are taken, and how all of it is to be done.</summary>
    public void Take(ImportTable? table, ImportOptions options) => (Table, Options) = (table, options);

    /// <summary>Mends a row. What was mended before in it and is not said again stays.</summary>
    public void Mend(int line, ImportEdit edit)
    {
        Edits = new Dictionary<int, ImportEdit>(Edits) { [line] = edit };
        Version++;
    }

    public void Mend(ImportTable? table, ImportOptions options)
    {
        Take(table, options);
        Version++;
    }

    /// <summary>Takes down what would come of it.</summary>
    public void Judge(IReadOnlyList<ImportResult> results)
    {
        var wrong = results.Count(r => r.Outcome == RowOutcome.Error);
        (Results, Status) = (
            results,
            wrong > 0 && (Options.AllOrNothing || wrong == results.Count) ? ImportStatus.Faulty : ImportStatus.Ready
        );
    }

    public void Apply(IReadOnlyList<ImportResult> results, Stamp stamp)
    {
        Results = results;
        (Status, AppliedAt, AppliedBy, UndoneAt, UndoneBy) = (ImportStatus.Applied, stamp.At, stamp.By.Name, null, null);
        Version++;
    }

    /// <summary>What it made was taken back; it can be applied again.</summary>
    public void Undo(IReadOnlyList<ImportResult> now, Stamp stamp)
    {
        Judge(now);
        (AppliedAt, AppliedBy, UndoneAt, UndoneBy) = (null, null, stamp.At, stamp.By.Name);
        Version++;
    }
}

/// <summary>What somebody altered about a row.</summary>
/// <param name="Skip">Whether it is left out.</param>
/// <param name="Cells">Member to text; null clears it.</param>
public sealed record ImportEdit(bool Skip, IReadOnlyDictionary<string, string?> Cells);
