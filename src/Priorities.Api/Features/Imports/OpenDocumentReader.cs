using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Reads the sheets of an OpenDocument spreadsheet (.ods) into lines of texts: of each cell what LibreOffice shows of it, of a day the day.
/// </summary>
internal sealed class OpenDocumentReader
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string TextName = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const int MostSheets = 20,
        MostCells = 1_000_000,
        MostRepeated = 2_000_000,
        LastColumn = 16_384,
        LongestCell = 32_767;
    private const long LongestContent = 100_000_000;

    private readonly HashSet<string> hiddenStyles = [];
    private readonly List<TableSheet> sheets = [];
    private readonly XmlReader xml;
    private int room = MostCells;

    private OpenDocumentReader(XmlReader xml) => this.xml = xml;

    public static IReadOnlyList<TableSheet> Read(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        using var part = (archive.GetEntry("content.xml") ?? throw new InvalidDataException()).Open();
        using var xml = XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LongestContent,
            }
        );
        var reader = new OpenDocumentReader(xml);
        reader.Sheets();
        return reader.sheets.Count > 0 ? reader.sheets : throw new InvalidDataException();
    }

    private void Sheets()
    {
        string? style = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (Is(Style, "style"))
                style = xml.GetAttribute("name", Style);
            else if (Is(Style, "table-properties") && xml.GetAttribute("display", Table) == "false" && style is not null)
                hiddenStyles.Add(style);
            else if (Is(Table, "table") && sheets.Count < MostSheets)
                Sheet();
        }
    }

    private void Sheet()
    {
        var (name, isHidden, depth) = (
            xml.GetAttribute("name", Table),
            hiddenStyles.Contains(xml.GetAttribute("style-name", Table) ?? ""),
            xml.Depth
        );
        var (lines, number) = (new List<TableLine>(), 0);
        var isEmpty = xml.IsEmptyElement;
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || !Is(Table, "table-row"))
                continue;
            var (times, visibility) = (Repeated("number-rows-repeated"), xml.GetAttribute("visibility", Table));
            var cells = Row();
            // More than will be taken is not kept; whoever asks says so. Rows that repeat to the end of the sheet are empty.
            for (
                var i = 0;
                i < times && cells.Count > 0 && (room -= cells.Count) >= 0 && lines.Count <= TooManyRows.Most + TableReader.MostAbove;
                i++
            )
                lines.Add(new(number + i + 1, cells, visibility is "collapse" or "filter"));
            number = Math.Min(number + times, MostRepeated);
        }

        if (!isHidden)
            sheets.Add(new(name, lines));
    }

    private List<string> Row()
    {
        var (cells, depth, column, isEmpty) = (new List<string>(), xml.Depth, 0, xml.IsEmptyElement);
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || !(Is(Table, "table-cell") || Is(Table, "covered-table-cell")))
                continue;
            var (from, times, isCovered) = (column, Repeated("number-columns-repeated"), Is(Table, "covered-table-cell"));
            column = Math.Min(column + times, LastColumn + 1);
            if (Cell() is not { Length: > 0 } text || isCovered)
                continue; // what a merged cell covers, nobody sees
            if (column > LastColumn)
                throw new FormatException();
            while (cells.Count < from)
                cells.Add("");
            cells.AddRange(Enumerable.Repeat(text, times));
        }

        return cells;
    }

    private string Cell()
    {
        var value = xml.GetAttribute("value-type", Office) switch
        {
            "date" => Day(xml.GetAttribute("date-value", Office)),
            "boolean" => xml.GetAttribute("boolean-value", Office),
            "float" => xml.GetAttribute("value", Office),
            _ => null,
        };
        var shown = Texts();
        return value is null || shown.StartsWith('#') || shown.StartsWith("Err:", StringComparison.Ordinal) ? shown : value;
    }

    private static string? Day(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? CellTexts.Written(day) : null;

    /// <summary>The paragraphs of a cell, without the notes that hang on it.</summary>
    private string Texts()
    {
        var (text, depth, paragraphs) = (new StringBuilder(), xml.Depth, 0);
        if (xml.IsEmptyElement)
            return "";
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && Is(Office, "annotation"))
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == TextName)
                text.Append(
                    xml.LocalName switch
                    {
                        "p" when paragraphs++ > 0 => "\n",
                        "line-break" => "\n",
                        "tab" => "\t",
                        "s" => new string(
                            ' ',
                            int.TryParse(xml.GetAttribute("c", TextName), out var spaces) ? Math.Clamp(spaces, 1, LongestCell) : 1
                        ),
                        _ => "",
                    }
                );
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && paragraphs > 0)
                text.Append(xml.Value);
            if (text.Length > LongestCell)
                text.Length = LongestCell;
            xml.Read();
        }

        return text.ToString();
    }

    private bool Is(string space, string name) => xml.LocalName == name && xml.NamespaceURI == space;

    private int Repeated(string name) =>
        int.TryParse(xml.GetAttribute(name, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? Math.Clamp(times, 1, MostRepeated)
            : 1;
}
