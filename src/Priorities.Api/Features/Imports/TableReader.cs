using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Priorities.Api.Data;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Reads a table of actions, as the export writes it and spreadsheets save it, into rows of texts.</summary>
internal static class TableReader
{
    private static readonly CsvReaderOptions Csv = new()
    {
        HasHeader = false, SkipEmptyLines = false, DetectSeparatorHint = true, TrackLineNumbers = true, // Separator: whichever it finds; Excel writes semicolons in French
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private const string FormulaStarts = "=+-@\t\r";

    public static Outcome<IReadOnlyList<ImportRow>> Read(byte[] content, bool isWorkbook)
    {
        try
        {
            if (isWorkbook && content.AsSpan().StartsWith(Package.CompoundFile)) return new FileNotReadable($"This workbook is protected by a password, or of the old kind (.xls). Save it without one, as .xlsx, and send that.");
            if (isWorkbook) return Package.IsTooLarge(content) ? new FileNotReadable($"Unpacked, this workbook is larger than {Package.LargestMiB} MiB. Save it without its other sheets and pictures, or as CSV.") : Rows(WorkbookLines(content));
            var text = Texts.Decode(content);
            return text.Refusal is { } refusal ? refusal : Rows(CsvLines(text.Value));
        }
        catch (Exception fault) when (isWorkbook && fault is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or IOException or FormatException or OverflowException
            or ArgumentException or IndexOutOfRangeException or InvalidOperationException or NotSupportedException)
        {
            // What the archive, the package, the XML and the cells say of a damaged file, each in its own way.
            return NoWorkbook;
        }
        catch (CsvFormatException fault)
        {
            return new FileNotReadable($"Line {fault.LineNumber} is not CSV: a quotation mark is opened and not closed, or stands inside a text without being doubled.");
        }
    }

    private static FileNotReadable NoWorkbook => new($"This is not an Excel workbook (.xlsx), or it is damaged. Open it in a spreadsheet, save it again as .xlsx or as CSV, and send that.");

    private static Outcome<IReadOnlyList<ImportRow>> Rows(IEnumerable<(int Line, IReadOnlyList<string> Cells)> lines)
    {
        string[]? columns = null;
        var rows = new List<ImportRow>();
        foreach (var (line, cells) in lines)
        {
            if (columns is null)
            {
                columns = [.. cells.Select(c => c.Trim())];
                if (ImportColumns.FaultOf(columns) is { } fault) return fault;
                continue;
            }

            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (rows.Count == TooManyRows.Most) return new TooManyRows();
            rows.Add(new(line, null, columns.Index().Where(c => c.Item.Length > 0).ToDictionary(c => c.Item, c => c.Index < cells.Count ? ImportColumns.DayAsText(c.Item, Plain(cells[c.Index])) : "")));
        }

        if (columns is null) return new FileNotReadable($"The file is empty. The first line names the columns, as in GET /api/v1/exports/actions.csv.");
        return rows;
    }

    /// <summary>Without the apostrophe that an export puts before what a spreadsheet would run.</summary>
    private static string Plain(string text) => text is ['\'', var second, ..] && FormulaStarts.Contains(second, StringComparison.Ordinal) ? text[1..] : text;

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> CsvLines(string text)
    {
        using var csv = CsvReader.FromText(text, Csv);
        for (var line = 1; csv.Read(); line++)
        {
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = csv.GetString(i);
            yield return (line, cells);
        }
    }

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> WorkbookLines(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var first = book.WorkbookPart?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault();
        if (first?.Id?.Value is not { } id || book.WorkbookPart!.GetPartById(id) is not WorksheetPart sheet) throw new InvalidDataException();
        var shared = book.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText).ToArray() ?? [];
        using var reader = OpenXmlReader.Create(sheet);
        var line = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row)) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            line = (int?)row.RowIndex?.Value ?? line + 1;
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
                if (column is < 0 or > 16_384) throw new FormatException();
                while (cells.Count < column) cells.Add("");
                cells.Add(TextOf(cell, shared));
            }

            yield return (line, cells);
        }
    }

    private static string TextOf(Cell cell, string[] shared) => cell.DataType?.Value switch
    {
        { } type when type == CellValues.SharedString => shared[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)],
        { } type when type == CellValues.Boolean => cell.InnerText == "1" ? "true" : "false",
        { } type when type == CellValues.InlineString => cell.InlineString?.InnerText ?? "",
        _ => cell.CellValue?.InnerText ?? "",
    };

    /// <summary>"AB12" is in the 28th column, counted from 0: 27.</summary>
    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}
