using System.Globalization;
using System.Text.RegularExpressions;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>A column of a file.</summary>
/// <param name="Name">What the header says: the member's name in the API, the same in every language, so that formulas and imports find
/// it.</param>
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
internal static partial class Cells
{
    /// <summary>What a spreadsheet takes for the beginning of a formula.</summary>
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>The most characters that a cell of a workbook can hold.</summary>
    private const int Longest = 32_767;

    /// <summary>So much of a text is in the cell whatever was put before it or behind a code.</summary>
    private const int SurelyKept = 32_000;

    /// <summary>
    /// A text that a spreadsheet would run gets an apostrophe before it: then it is shown, and does nothing. One that has apostrophes there
    /// already gets one more, so that what comes back is what was sent.
    /// </summary>
    public static string Harmless(string text) => IsGuarded(text) ? "'" + text : text;

    /// <summary>As much of it as a cell of a workbook can hold, never half a character.</summary>
    public static string Fitting(string text) => Characters.Cut(text, Longest);

    /// <summary>What it was before <see cref="Harmless"/>.</summary>
    public static string Plain(string text) => text.StartsWith('\'') && IsGuarded(text) ? text[1..] : text;

    /// <summary>
    /// What is left of a text that went through spreadsheets: they write line ends, accents, apostrophes in front, characters behind a code
    /// and what is longer than a cell each in their own way.
    /// </summary>
    public static string Canonical(string text)
    {
        text = Unescaped(text);
        text = text.ReplaceLineEndings("\n").TrimStart('\'').Trim();
        text = Characters.Normalized(text);
        return Characters.Cut(text, SurelyKept);
    }

    public static string Unescaped(string text) =>
        Escape()
            .Replace(
                text,
                code =>
                    ushort.Parse(code.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var number and not 0
                        ? ((char)number).ToString()
                        : ""
            );

    /// <summary>In a workbook, _x000A_ stands for the character of that code. Half a character has none.</summary>
    [GeneratedRegex("_x(?![dD][89a-fA-F])[0-9A-Fa-f]{4}_")]
    public static partial Regex Escape();

    private static bool IsGuarded(string text) =>
        text.AsSpan().TrimStart('\'') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal);

    /// <summary>Several values in one cell.</summary>
    public static string? List(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } text ? text : null;
}
