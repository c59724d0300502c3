namespace Priorities.Api.Features.Imports.Reports;

internal enum LineKind
{
    Text,
    Heading,
    Item,
    Row,
}

/// <summary>A line or paragraph of a report, whole, and what it is.</summary>
/// <param name="Indent">How far an item stands from the margin. The unit is the format's; less than half of one means nothing.</param>
/// <param name="Mark">What an item begins with, where that is known.</param>
internal readonly record struct ReportLine(int Number, LineKind Kind, string Text, double Indent = 0, MarkKind Mark = MarkKind.None)
{
    /// <summary>A heading that is known by its looks alone stands below all those of which the level is known.</summary>
    public const int Unknown = 10;

    /// <summary>Of a heading, from 1, the highest.</summary>
    public int Level { get; init; }

    /// <summary>What the report itself numbers it with.</summary>
    public string? Label { get; init; }

    /// <summary>The page of a PDF, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>The length of the first words in bold that stand at the beginning of a paragraph, or close to it; 0 where there are
    /// none.</summary>
    public int Lead { get; init; }

    /// <summary>Of a row of a table: the texts of its cells. One cell alone goes across the table.</summary>
    public IReadOnlyList<string>? Cells { get; init; }

    /// <summary>The table that a row is of, counted over the report.</summary>
    public int Table { get; init; }
}
