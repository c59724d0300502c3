namespace Priorities.Api.Data;

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

    /// <summary>Whether that came from an earlier edition in the same language.</summary>
    public bool IsRevision { get; init; }

    /// <summary>What the earlier edition said, where that was in other words.</summary>
    public string? Was { get; init; }

    /// <summary>The row as it is where somebody parts it from that action.</summary>
    public ImportRow? Alone { get; init; }

    /// <summary>The report's own number of it.</summary>
    public string? Number { get; init; }

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

    /// <summary>
    /// Whether its actions are published with it; else new ones come in as drafts, and those that are there stay what they are.
    /// </summary>
    public bool Publish { get; init; }

    /// <summary>Keys of areas whose lists were left out and come in all the same.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];
}

/// <summary>What somebody altered about a row.</summary>
/// <param name="Skip">Whether it is left out.</param>
/// <param name="Cells">Member to text; null clears it.</param>
public sealed record ImportEdit(bool Skip, IReadOnlyDictionary<string, string?> Cells);
