using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Priorities.Api.Features.Exports;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// What the cells of a workbook show: a day as 2026-11-23, a share as 40%, of a text its words alone, whatever is printed above them.
/// </summary>
internal sealed class CellTexts(WorkbookPart book, bool countsFrom1904)
{
    private readonly string[] shared =
        book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Text).ToArray() ?? [];
    private readonly Shown[] formats =
    [
        .. (book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(f =>
            Show(book, f.NumberFormatId?.Value ?? 0)
        ),
    ];

    /// <summary>A formula whose value no spreadsheet has put down yet. To take it for an empty cell would clear what is there.</summary>
    private const string NotReckoned = "#CALC!";

    private enum Shown
    {
        Number,
        Percent,
        Day,
    }

    public string Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
            return shared[int.Parse(value, CultureInfo.InvariantCulture)];
        if (type == CellValues.InlineString)
            return cell.InlineString is { } text ? Text(text) : "";
        if (cell.CellFormula is not null && cell.CellValue is null)
            return NotReckoned;
        if (type == CellValues.String)
            return Cells.Unescaped(value);
        if (type == CellValues.Boolean)
            return value == "1" ? "true" : "false";
        if (type == CellValues.Error || value.Length == 0)
            return value;
        if (type == CellValues.Date)
            return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? Written(day) : value;
        var shown = cell.StyleIndex?.Value is { } style && style < formats.Length ? formats[style] : Shown.Number;
        if (shown == Shown.Number || !double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            return value;
        if (shown == Shown.Percent)
            return Percent(number);
        if (countsFrom1904)
            number += 1_462;
        return number is >= 1 and < 2_958_466 ? Written(DateTime.FromOADate(number)) : value;
    }

    public static string Percent(double share) => Math.Round(share * 100, 6).ToString(CultureInfo.InvariantCulture) + "%";

    /// <summary>As an export writes it.</summary>
    public static string Written(DateTime day) =>
        day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The words of a text with its runs, without the phonetic guide that East Asian spreadsheets keep beside them.</summary>
    private static string Text(OpenXmlElement item) =>
        Cells.Unescaped(
            string.Concat(
                item.ChildElements.Select(child =>
                    child switch
                    {
                        DocumentFormat.OpenXml.Spreadsheet.Text text => text.Text,
                        DocumentFormat.OpenXml.Spreadsheet.Run run => run.Text?.Text ?? "",
                        _ => "",
                    }
                )
            )
        );

    private static Shown Show(WorkbookPart book, uint id)
    {
        if (id is 9 or 10)
            return Shown.Percent;
        if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58))
            return Shown.Day;
        if (id < 164)
            return Shown.Number;
        var code =
            book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
                .FirstOrDefault(f => f.NumberFormatId?.Value == id)
                ?.FormatCode?.Value
            ?? "";
        var bare = new string([.. Bare(code)]);
        if (bare.Contains('%', StringComparison.Ordinal))
            return Shown.Percent;
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase)
            ? Shown.Day
            : Shown.Number;
    }

    /// <summary>
    /// A format without what stands in quotes, in brackets or behind a backslash, and without what is for numbers below zero.
    /// </summary>
    private static IEnumerable<char> Bare(string code)
    {
        var closing = '\0';
        for (var i = 0; i < code.Length && !(closing == '\0' && code[i] == ';'); i++)
        {
            if (closing != '\0')
                closing = code[i] == closing ? '\0' : closing;
            else if (code[i] == '"')
                closing = '"';
            else if (code[i] == '[')
                closing = ']';
            else if (code[i] == '\\')
                i++;
            else
                yield return code[i];
        }
    }
}
