using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Reads the sheets of a workbook of before 2007 (.xls) into lines of texts, as <see cref="WorkbookReader"/> does those of today's. A cell
/// whose formula came to an error looks as empty as an empty one: neither says anything.
/// </summary>
internal static class OldWorkbookReader
{
    private const int MostSheets = 20;
    private const int MostCells = 1_000_000;

    public static IReadOnlyList<TableSheet> Read(byte[] content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // before Excel 97, texts are in Windows' code pages
        using var stream = new MemoryStream(content, writable: false);
        using var book = ExcelReaderFactory.CreateReader(stream);
        var (sheets, room) = (new List<TableSheet>(), MostCells);
        do
        {
            if (book.VisibleState == "visible" && sheets.Count < MostSheets)
                sheets.Add(new(book.Name, Lines(book, ref room)));
        } while (book.NextResult());
        return sheets.Count > 0 ? sheets : throw new InvalidDataException();
    }

    private static List<TableLine> Lines(IExcelDataReader book, ref int room)
    {
        var lines = new List<TableLine>();
        while (book.Read())
        {
            var cells = Enumerable.Range(0, book.FieldCount).Select(at => Text(book, at)).ToList();
            while (cells is [.., ""])
                cells.RemoveAt(cells.Count - 1);
            if (cells.Count == 0)
                continue;
            if ((room -= cells.Count) < 0 || lines.Count > TooManyRows.Most + TableReader.MostAbove)
                break; // more than will be taken; whoever asks says so
            lines.Add(new(book.Depth + 1, cells, book.RowHeight == 0));
        }

        return lines;
    }

    private static string Text(IExcelDataReader book, int at) =>
        book.GetValue(at) switch
        {
            null => "",
            string text => text,
            bool isTrue => isTrue ? "true" : "false",
            DateTime day => CellTexts.Written(day),
            double share when book.GetNumberFormatString(at)?.Contains('%', StringComparison.Ordinal) == true => CellTexts.Percent(share),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
}
