using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Priorities.Api.Features.Imports;

/// <summary>A line of a table as it stands in the file.</summary>
internal sealed record TableLine(int Number, IReadOnlyList<string> Cells, bool IsHidden = false)
{
    /// <summary>Whether a quotation mark makes it a guess where its cells end.</summary>
    public bool IsMisquoted { get; init; }
}

/// <summary>A sheet of a workbook that people can see.</summary>
internal sealed record TableSheet(string? Name, IReadOnlyList<TableLine> Lines);

/// <summary>Reads the sheets of a workbook into lines of texts: of each cell what the spreadsheet shows of it.</summary>
internal static class WorkbookReader
{
    private const int MostSheets = 20;
    private const int MostCells = 1_000_000;
    private const int LastColumn = 16_384;

    public static (IReadOnlyList<TableSheet> Sheets, bool CountsFrom1904) Read(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        if (book.WorkbookPart is not { Workbook: { } workbook } part)
            throw new InvalidDataException();
        var countsFrom1904 = workbook.WorkbookProperties?.Date1904?.Value ?? false;
        var cells = new CellTexts(part, countsFrom1904);
        var sheets = (workbook.Sheets?.Elements<Sheet>() ?? [])
            .Where(s => s.State is null || s.State.Value == SheetStateValues.Visible)
            .Select(s => (s.Name, Part: s.Id?.Value is { } id && part.TryGetPartById(id, out var found) ? found as WorksheetPart : null))
            .Where(s => s.Part is not null)
            .Take(MostSheets)
            .ToList();
        if (sheets.Count == 0)
            throw new InvalidDataException();
        var room = MostCells;
        return ([.. sheets.Select(s => new TableSheet(s.Name?.Value, Lines(s.Part!, cells, ref room)))], countsFrom1904);
    }

    private static List<TableLine> Lines(WorksheetPart sheet, CellTexts texts, ref int room)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var (lines, line) = (new List<TableLine>(), 0);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row))
                continue;
            var row = (Row)reader.LoadCurrentElement()!;
            line = (int?)row.RowIndex?.Value ?? line + 1;
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
                if (column is < 0 or > LastColumn)
                    throw new FormatException();
                if (texts.Of(cell) is not { Length: > 0 } text)
                    continue;
                while (cells.Count < column)
                    cells.Add("");
                if (cells.Count == column)
                    cells.Add(text);
                else
                    cells[column] = text;
            }

            if (cells.Count == 0)
                continue;
            if ((room -= cells.Count) < 0 || lines.Count > TooManyRows.Most + TableReader.MostAbove)
                return lines; // more than will be taken; whoever asks says so
            lines.Add(new(line, cells, row.Hidden?.Value ?? false));
        }

        return lines;
    }

    /// <summary>"AB12" is in the 28th column, counted from 0: 27.</summary>
    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}
