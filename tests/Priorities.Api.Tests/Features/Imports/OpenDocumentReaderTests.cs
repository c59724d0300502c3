using System.IO.Compression;
using System.Text;
using Priorities.Api.Features.Imports;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>Spreadsheets as LibreOffice keeps them.</summary>
internal sealed class OpenDocumentReaderTests
{
    private const string Head =
        """<table:table-row><table:table-cell><text:p>Our plan</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"""
        + """<table:table-row><table:table-cell><text:p>No.</text:p></table:table-cell><table:table-cell><text:p>Recommendation</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>Due</text:p></table:table-cell></table:table-row>""";

    [Test]
    public void Cells_are_what_the_spreadsheet_shows()
    {
        var found = Read(
            Head
                + """<table:table-row><table:table-cell office:value-type="float" office:value="7"><text:p>7.00</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation><text:p>Mend <text:span>the</text:span><text:s text:c="2"/>taps</text:p><text:p>all of them</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="date" office:date-value="2027-06-30"><text:p>30/06/27</text:p></table:table-cell></table:table-row>"""
                + """<table:table-row table:visibility="collapse"><table:table-cell office:value-type="float" office:value="0"><text:p>#REF!</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Lend spades</text:p></table:table-cell><table:covered-table-cell><text:p>hidden below</text:p></table:covered-table-cell></table:table-row>"""
                + """<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"""
        );

        Assert.That(found.Table.HeadingLine, Is.EqualTo(4));
        Assert.That(found.Table.Sheet, Is.EqualTo("Plan"));
        Assert.That(found.Rows.Select(r => (r.Line, r.IsHidden)), Is.EqualTo(new[] { (5, false), (6, true) }));
        Assert.That(
            found.Rows[0].Cells,
            Is.EqualTo(
                new Dictionary<string, string>
                {
                    ["No."] = "7",
                    ["Recommendation"] = "Mend the  taps\nall of them",
                    ["Due"] = "2027-06-30",
                }
            )
        );
        Assert.That(
            found.Rows[1].Cells,
            Is.EqualTo(
                new Dictionary<string, string>
                {
                    ["No."] = "#REF!",
                    ["Recommendation"] = "Lend spades",
                    ["Due"] = "",
                }
            )
        );
    }

    [Test]
    public void Rows_and_cells_that_repeat_without_end_are_bounded()
    {
        var many =
            """<table:table-row table:number-rows-repeated="2000000"><table:table-cell table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell></table:table-row>""";

        Assert.That(TableReader.Read(File(Head + many), isWorkbook: true).Refusal?.Code, Is.EqualTo("tooManyRows"));
        Assert.That(
            Refused(
                File(
                    """<table:table-row><table:table-cell table:number-columns-repeated="99999"><text:p>x</text:p></table:table-cell></table:table-row>"""
                )
            ),
            Does.Contain("not a workbook")
        );
    }

    [Test]
    public void What_is_damaged_or_locked_is_refused_by_name()
    {
        Assert.That(Refused(File("<table:table-row>")), Does.Contain("not a workbook"));
        Assert.That(Refused(File(Head, """<manifest><encryption-data/></manifest>""")), Does.Contain("protected by a password"));
    }

    private static TableReader.Found Read(string rows) => TableReader.Read(File(rows), isWorkbook: true).Value;

    private static string Refused(byte[] file) => FormattableString.Invariant(TableReader.Read(file, isWorkbook: true).Refusal!.Detail);

    /// <summary>A spreadsheet with these rows, and a sheet behind it that is hidden.</summary>
    internal static byte[] File(string rows, string manifest = "<manifest/>")
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("mimetype", "application/vnd.oasis.opendocument.spreadsheet", CompressionLevel.NoCompression);
            Put("META-INF/manifest.xml", manifest, CompressionLevel.Fastest);
            Put(
                "content.xml",
                """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">"""
                    + """<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>"""
                    + $"""<office:body><office:spreadsheet><table:table table:name="Plan" table:style-name="ta1">{rows}</table:table><table:table table:name="Old" table:style-name="ta2">{Head}</table:table></office:spreadsheet></office:body></office:document-content>""",
                CompressionLevel.Fastest
            );

            void Put(string name, string text, CompressionLevel level)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
