using Priorities.Api.Data;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>What somebody has to look at before an entry is taken as it is.</summary>
internal enum ReportDoubt
{
    None,

    /// <summary>A bullet may have been misread as a letter of its first word.</summary>
    MisreadBullet,

    /// <summary>The same sentence stands elsewhere in the report.</summary>
    Repeated,
}

/// <summary>What is in a report.</summary>
/// <param name="Lists">What was agreed, as far as can be told, in the order of the report.</param>
/// <param name="LeftOut">The lists that are something else. They are named, so that a choice of the reader's brings them in.</param>
/// <param name="Headings">All headings that were seen, in their order.</param>
internal sealed record ReportContents(
    IReadOnlyList<ReportList> Lists,
    IReadOnlyList<ReportList> LeftOut,
    IReadOnlyList<ReportHeading> Headings
);

/// <summary>A heading of a report.</summary>
/// <param name="Line">Where it stands, counted as in <see cref="ReportItem"/>.</param>
/// <param name="Level">From 1, the highest.</param>
/// <param name="Entries">How many entries stand below it, before the next heading.</param>
internal sealed record ReportHeading(int Line, int Level, string Text, int Entries);

/// <summary>Entries that belong together, and what they are about.</summary>
/// <param name="Heading">What the area is called; null where the report says nothing.</param>
internal sealed record ReportList(string? Heading, IReadOnlyList<ReportItem> Items)
{
    /// <summary>The heading of the part that it stands in, above its own.</summary>
    public string? Part { get; init; }

    /// <summary>Why it is not proposed; null where it is.</summary>
    public LeftOutReason? LeftOut { get; init; }
}

/// <summary>One entry, with what hangs under it.</summary>
/// <param name="Line">Where it begins, from 1: the line of a text, the paragraph of a Word document, the line of a PDF counted over all
/// its pages.</param>
/// <param name="Text">All of it, as the report has it, with what explains it.</param>
internal sealed record ReportItem(int Line, string Text, IReadOnlyList<ReportItem> Children)
{
    /// <summary>What it says to do, without the explanation; null where it is one text.</summary>
    public string? Title { get; init; }

    /// <summary>What is said about it besides; null where nothing is.</summary>
    public string? Explanation { get; init; }

    /// <summary>The report's own number or label: "12.1", "Recommendation 3", "(a)".</summary>
    public string? Number { get; init; }

    /// <summary>The page of a PDF, from 1.</summary>
    public int? Page { get; init; }

    public ReportDoubt Doubt { get; init; }

    /// <summary>Other lines that say the same and were taken for this one.</summary>
    public IReadOnlyList<int> AlsoAt { get; init; } = [];

    /// <summary>The other cells of a row, as written, by the heading of their column.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();
}
