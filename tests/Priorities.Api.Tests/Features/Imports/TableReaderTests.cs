using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Priorities.Api.Data;
using Priorities.Api.Features.Imports;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>Files as spreadsheets save them, and files that are none.</summary>
public sealed class TableReaderTests
{
    [Test]
    public void A_workbook_is_read_as_spreadsheets_save_it()
    {
        var file = Workbook(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>targetDate</t></is></c><c r="D1" t="str"><v>progress</v></c></row>""",
            """<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4"><v>46387</v></c><c r="D4"><v>40</v></c></row>""",
            """<row r="5"/>""",
            """<row r="6"><c r="D6"><f>20+20</f><v>40</v></c></row>""");

        var rows = Read(file);

        Assert.That(rows.Select(r => r.Line), Is.EqualTo(new[] { 4, 6 }), "as the spreadsheet counts them");
        Assert.That(rows[0].Cells, Is.EqualTo(new Dictionary<string, string> { ["key"] = "ccr-2016-s1", ["targetDate"] = "2026-12-31", ["progress"] = "40" }), "a day is a number there");
        Assert.That(rows[1].Cells["progress"], Is.EqualTo("40"), "of a formula, what came of it");
        Assert.That(rows[1].Cells["key"], Is.Empty);
    }

    [TestCase("key,title\r\nccr-2016-s1,\"One, two\r\nthree \"\"four\"\"\"\r\n", "One, two\r\nthree \"four\"")]
    [TestCase("key,title\nccr-2016-s1,'=1+1\n", "=1+1")]
    [TestCase("key,title\nccr-2016-s1,'tis so\n", "'tis so")]
    [TestCase("sep=;\nkey;title\nccr-2016-s1;One, two\n", "One, two")]
    [TestCase("key,title\nccr-2016-s1\n", "")]
    public void A_text_comes_out_as_it_was_put_in(string file, string expected) =>
        Assert.That(Read(Encoding.UTF8.GetBytes(file), isWorkbook: false).Single().Cells["title"], Is.EqualTo(expected));

    [TestCase("""<row r="1"><c r="A1" t="s"><v>9</v></c></row>""")]
    [TestCase("""<row r="1"><c r="A1" t="s"><v>one</v></c></row>""")]
    [TestCase("""<row r="1"><c r="A1" t="s"><v>99999999999</v></c></row>""")]
    [TestCase("""<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>""")]
    [TestCase("""<row r="minus one"><c r="A1"><v>1</v></c></row>""")]
    [TestCase("<row><c")]
    public void A_damaged_workbook_is_refused(string row) => Refused(Workbook(row), "not an Excel workbook");

    [Test]
    public void What_is_no_workbook_is_refused()
    {
        Refused([], "not an Excel workbook");
        Refused([.. "PK\u0003\u0004"u8, 1, 2, 3], "not an Excel workbook");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "protected by a password, or of the old kind");
        using var other = new MemoryStream();
        using (var archive = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("a.txt");
        Refused(other.ToArray(), "not an Excel workbook");
    }

    [Test]
    public void What_unpacks_to_more_than_it_should_is_refused()
    {
        using var bomb = new MemoryStream();
        bomb.Write(Workbook("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>"""));
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/media/much.bin").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 101; i++) entry.Write(zeros);
        }

        Refused(bomb.ToArray(), "larger than 100 MiB");
    }

    private static IReadOnlyList<ImportRow> Read(byte[] file, bool isWorkbook = true)
    {
        var read = TableReader.Read(file, isWorkbook);
        Assert.That(read.Refusal, Is.Null);
        return read.Value;
    }

    private static void Refused(byte[] file, string because)
    {
        var refusal = TableReader.Read(file, isWorkbook: true).Refusal;
        Assert.That(refusal?.Code, Is.EqualTo("fileNotReadable"));
        Assert.That(FormattableString.Invariant(refusal!.Detail), Does.Contain(because));
    }

    /// <summary>A workbook with these rows on its first sheet, and the texts that cells share.</summary>
    private static byte[] Workbook(params string[] rows)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            part.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new Text("key")), new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Run(new Text("ccr-2016")), new DocumentFormat.OpenXml.Spreadsheet.Run(new Text("-s1"))));
            var sheet = part.AddNewPart<WorksheetPart>();
            using (var writer = new StreamWriter(sheet.GetStream(FileMode.Create)))
                writer.Write($"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(rows)}</sheetData></worksheet>""");
            part.Workbook = new Workbook(new Sheets(new Sheet { Name = "actions", SheetId = 1, Id = part.GetIdOfPart(sheet) }));
        }

        return file.ToArray();
    }
}
