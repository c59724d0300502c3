using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>A column of a file.</summary>
/// <param name="Name">What the header says: the member's name in the API, the same in every language, so that formulas and imports find it.</param>
/// <param name="Meaning">What it holds, for people.</param>
/// <param name="Value">Its value in a row: a text, a whole number, a day, an instant, true or false, or null.</param>
internal sealed record Column<T>(string Name, LocalizedText Meaning, Func<T, object?> Value)
{
    /// <summary>In a spreadsheet, in characters.</summary>
    public int Width { get; init; } = 16;
}

/// <summary>A table to be written to a file, row by row as the rows come from the database.</summary>
internal sealed record Table<T>(string Name, IReadOnlyList<Column<T>> Columns, IAsyncEnumerable<T> Rows);

/// <summary>Texts as the cells of a spreadsheet.</summary>
internal static class Cells
{
    /// <summary>What a spreadsheet takes for the beginning of a formula.</summary>
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>The most characters that a cell of a workbook can hold.</summary>
    private const int Longest = 32_767;

    /// <summary>A text that a spreadsheet would run gets an apostrophe before it: then it is shown, and does nothing.</summary>
    public static string Harmless(string text)
    {
        if (text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal)) text = "'" + text;
        return text.Length <= Longest ? text : text[..Longest];
    }

    /// <summary>Several values in one cell.</summary>
    public static string? List(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } text ? text : null;
}
