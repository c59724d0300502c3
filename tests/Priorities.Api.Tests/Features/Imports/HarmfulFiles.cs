using System.Globalization;
using System.IO.Compression;
using System.Text;
using Priorities.Api.Features.Imports.Reports;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>Makes files that are small, or look harmless, and become more than a machine has.</summary>
internal static class HarmfulFiles
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static readonly IReadOnlyDictionary<string, (ReportFormat Format, Func<byte[]> File)> All = new Dictionary<
        string,
        (ReportFormat, Func<byte[]>)
    >
    {
        ["a font with two billion widths"] = (ReportFormat.Pdf, () => Font("/W[0 2147483600 500]", "")),
        ["a map with one range over all characters"] = (
            ReportFormat.Pdf,
            () =>
                Font(
                    "",
                    "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange"
                )
        ),
        ["a map with many ranges"] = (
            ReportFormat.Pdf,
            () =>
                Font(
                    "",
                    "1 begincodespacerange <0000> <FFFF> endcodespacerange 200 beginbfrange "
                        + Times("<0000> <FFFF> <0041> ", 200)
                        + "endbfrange"
                )
        ),
        ["a stream that says it has two billion objects"] = (ReportFormat.Pdf, () => Stream("/Type/ObjStm/N 2000000000/First 0", "1 0 ")),
        ["filters upon filters"] = (
            ReportFormat.Pdf,
            () => Stream($"/Filter[{Times("/FlateDecode ", 2_000)}]", Latin(Deflated(new byte[1 << 20])))
        ),
        ["arrays in arrays"] = (ReportFormat.Pdf, () => Stream("", Times("[", 4_000_000))),
        ["text that shows itself again and again"] = (
            ReportFormat.Pdf,
            () => Stream("", "BT /F 9 Tf " + Times("(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ", 60_000) + "ET")
        ),
        ["an element with half a million attributes"] = (
            ReportFormat.Word,
            () => Document($"<w:p {string.Concat(Enumerable.Range(0, 500_000).Select(i => $"w:a{i}=\"\" "))}/>")
        ),
        ["tables in tables"] = (
            ReportFormat.Word,
            () =>
                Document(
                    Times("<w:tbl><w:tr><w:tc>", 200_000)
                        + "<w:p><w:r><w:t>- Plant</w:t></w:r></w:p>"
                        + Times("</w:tc></w:tr></w:tbl>", 200_000)
                )
        ),
        ["a million styles"] = (
            ReportFormat.Word,
            () => Part("word/styles.xml", $"<w:styles {Word}>{Times("<w:style w:styleId=\"a\"/>", 1_000_000)}</w:styles>")
        ),
        ["paragraphs that unpack to a hundred MiB"] = (
            ReportFormat.Word,
            () => Document(Times("<w:p><w:r><w:t>- Plant trees</w:t></w:r></w:p>", 1_000_000))
        ),
        ["a table of 5,000 columns"] = (
            ReportFormat.Markdown,
            () =>
                Utf8(
                    $"{Times("| a ", 5_000)}|\n{Times("|---", 5_000)}|\n{Times("|a", 5_000)}|\n{Times($"|{new string('b', 60)}\n", 8_000)}"
                )
        ),
        ["emphasis that never ends"] = (ReportFormat.Markdown, () => Utf8(Times("*a **b ", 140_000))),
        ["one line of 20 MB"] = (ReportFormat.Text, () => Utf8(Times("word ", 4_000_000))),
        ["seven million lines"] = (ReportFormat.Text, () => Utf8(Times("1\n\n", 6_900_000))),
        ["a table of 5,000 rows of 3,900 characters"] = (ReportFormat.Text, () => Utf8(Times("- " + new string('a', 3_900) + "\n", 5_000))),
    };

    /// <summary>Tables of that kind, and whether each is sent as a workbook.</summary>
    public static readonly IReadOnlyDictionary<string, (bool IsWorkbook, Func<byte[]> File)> Tables = new Dictionary<
        string,
        (bool, Func<byte[]>)
    >
    {
        ["a row with two hundred thousand attributes"] = (
            true,
            () => Sheet($"<row {string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=\"\" "))}/>")
        ),
        ["rows in rows"] = (true, () => Sheet(Times("<row>", 300_000) + Times("</row>", 300_000))),
        ["cells that unpack to thirty MiB"] = (
            true,
            () => Sheet(Times($"<row>{Times("<c t=\"inlineStr\"><is><t>a</t></is></c>", 60)}</row>", 12_000))
        ),
        ["headings that every row repeats"] = (
            false,
            () =>
                Utf8(
                    string.Join(',', Enumerable.Range(0, 200).Select(i => $"{i}{new string('a', 190)}"))
                        + "\n"
                        + Times(new string(',', 199).Replace(",", "a,", StringComparison.Ordinal) + "\n", 5_000)
                )
        ),
        ["an old workbook whose sectors follow each other in a circle"] = (true, () => Circle(0)),
        ["an old workbook that says it has four billion sectors"] = (true, () => Circle(0xFFFFFFF0)),
    };

    /// <summary>The beginning of a compound file: one sector that is the table of sectors, the directory, and the next of itself.</summary>
    private static byte[] Circle(uint count)
    {
        var file = new byte[1_024];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        foreach (
            var (at, value) in new[]
            {
                (24, 0x0003_003Eu),
                (28, 0x0009_FFFEu),
                (32, 6u),
                (44, Math.Max(1, count)),
                (56, 0x1000u),
                (68, 0u),
                (72, count),
            }
        )
            BitConverter.TryWriteBytes(file.AsSpan(at), value);
        file.AsSpan(76, 436).Fill(0xFF);
        BitConverter.TryWriteBytes(file.AsSpan(76), 0u);
        return file;
    }

    private static byte[] Sheet(string rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (
                var (name, text) in new[]
                {
                    (
                        "[Content_Types].xml",
                        $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/b.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
                    ),
                    (
                        "_rels/.rels",
                        $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" Type=\"{links}/officeDocument\" Target=\"b.xml\"/></Relationships>"
                    ),
                    (
                        "b.xml",
                        $"<workbook xmlns=\"{main}\" xmlns:r=\"{links}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
                    ),
                    (
                        "_rels/b.xml.rels",
                        $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" Type=\"{links}/worksheet\" Target=\"s.xml\"/></Relationships>"
                    ),
                    ("s.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
                }
            )
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Utf8(text));
            }

        return file.ToArray();
    }

    private static string Times(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            packing.Write(content);
        return packed.ToArray();
    }

    private static byte[] Document(string body) => Part("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>");

    private static byte[] Part(string name, string xml) =>
        WordReportTests.With(ReportFiles.Word(ReportFiles.Listed("Plant", 0)), name, Utf8(xml));

    private static byte[] Stream(string entries, string content) =>
        PdfReportTests.Objects(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            Streamed(entries, content),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        );

    private static byte[] Font(string widths, string map) =>
        PdfReportTests.Objects(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            Streamed("", "BT /F 9 Tf <00410042> Tj ET"),
            $"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]{(map.Length > 0 ? "/ToUnicode 8 0 R" : "")}>>",
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R/DW 1000{widths}>>",
            "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0/CapHeight 9/StemV 1>>",
            Streamed("", $"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def {map} endcmap end end")
        );

    private static string Streamed(string entries, string content) =>
        string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}{entries}>>stream\n{content}\nendstream");
}
