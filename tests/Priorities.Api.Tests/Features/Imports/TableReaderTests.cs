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
            """<row r="6"><c r="D6"><f>20+20</f><v>40</v></c></row>"""
        );

        var rows = Read(file);

        Assert.That(rows.Select(r => r.Line), Is.EqualTo(new[] { 4, 6 }), "as the spreadsheet counts them");
        Assert.That(
            rows[0].Cells,
            Is.EqualTo(
                new Dictionary<string, string>
                {
                    ["key"] = "ccr-2016-s1",
                    ["targetDate"] = "2026-12-31",
                    ["progress"] = "40",
                }
            ),
            "a day is a number there"
        );
        Assert.That(rows[1].Cells["progress"], Is.EqualTo("40"), "of a formula, what came of it");
        Assert.That(rows[1].Cells["key"], Is.Empty);
    }

    [TestCase("key,title\r\nccr-2016-s1,\"One, two\r\nthree \"\"four\"\"\"\r\n", "One, two\r\nthree \"four\"")]
    [TestCase("key,title\nccr-2016-s1,'=1+1\n", "=1+1")]
    [TestCase("key,title\nccr-2016-s1,'tis so\n", "'tis so")]
    [TestCase("sep=;\nkey;title\nccr-2016-s1;One, two\n", "One, two")]
    public void A_text_comes_out_as_it_was_put_in(string file, string expected) =>
        Assert.That(Read(Encoding.UTF8.GetBytes(file), isWorkbook: false).Single().Cells["title"], Is.EqualTo(expected));

    [Test]
    public void Days_are_those_that_the_spreadsheet_shows()
    {
        var row =
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>targetDate</v></c><c r="C1" t="str"><v>startsOn</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2"><v>44925</v></c><c r="C2" t="d"><v>2026-12-31T00:00:00</v></c></row>""";

        Assert.That(
            Read(Workbook("date1904=\"1\"", row))[0].Cells,
            Is.EqualTo(
                new Dictionary<string, string>
                {
                    ["key"] = "a",
                    ["targetDate"] = "2026-12-31",
                    ["startsOn"] = "2026-12-31",
                }
            )
        );
        Assert.That(Read(Workbook(row))[0].Cells["targetDate"], Is.EqualTo("2022-12-30"));
    }

    [TestCase("""<c r="A2" t="inlineStr"><is><t>Two</t><rPh sb="0" eb="1"><t>phonetic</t></rPh></is></c>""", "Two")]
    [TestCase("""<c r="A2" t="inlineStr"><is><r><t>Two </t></r><r><rPr><b/></rPr><t>words</t></r></is></c>""", "Two words")]
    [TestCase("""<c r="A2" t="inlineStr"><is><t>a_x000A_b_x005F_x000D_</t></is></c>""", "a\nb_x000D_")]
    [TestCase("""<c r="A2" t="b"><v>1</v></c>""", "true")]
    public void A_cell_is_what_it_shows(string cell, string expected) =>
        Assert.That(
            Read(Workbook($"""<row r="1"><c r="A1" t="str"><v>title</v></c></row><row r="2">{cell}</row>"""))[0].Cells["title"],
            Is.EqualTo(expected)
        );

    [TestCase("""<c r="B2" t="e"><v>#REF!</v></c>""", "#REF!")]
    [TestCase("""<c r="B2"><f>A1+1</f></c>""", "#CALC!")]
    public void A_formula_that_came_to_nothing_clears_nothing(string cell, string shown)
    {
        var row = Meant(
            Workbook(
                $"""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>description</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c>{cell}</row>"""
            )
        )[0];

        Assert.That(row.Cells, Does.Not.ContainKey("description"));
        Assert.That(row.Errors.Single().Words.ToString(null), Does.Contain(shown));
    }

    [TestCase("key,title\na\n", 1)]
    [TestCase("key,title\na,b,c\n", 3)]
    [TestCase("key,title\na,b,,\n", null)]
    public void Too_few_or_too_many_cells_are_no_guess(string file, int? cells) =>
        Assert.That(Read(Encoding.UTF8.GetBytes(file), isWorkbook: false).Single().Misfit, Is.EqualTo(cells));

    [TestCase(
        "No.,Recommendation\n1,\"Open the pump\n2,\"Mend the taps, all\"\n3,Lend spades\n",
        Description = "never closed, but for the next one"
    )]
    [TestCase(
        "No.,Recommendation\n1,\"Open\" the pump\n2,\"Mend the taps, all\"\n3,Lend spades\n",
        Description = "something behind the closing one"
    )]
    [TestCase(
        "No.,Recommendation\r\n1,\"Open the pump\r\n2,\"Mend the taps, all\"\r\n3,Lend spades",
        Description = "as Windows ends lines"
    )]
    public void A_quotation_mark_that_is_out_of_place_keeps_its_own_row_out_alone(string file)
    {
        var rows = Meant(Encoding.UTF8.GetBytes(file), isWorkbook: false);

        Assert.That(
            rows.Select(r => (r.Line, r["title"], r.Errors.Count)),
            Is.EqualTo(new[] { (2, "", 1), (3, "Mend the taps, all", 0), (4, "Lend spades", 0) })
        );
        Assert.That(rows[0].Errors[0].Words.ToString(null), Does.Contain("quotation mark"));
        Assert.That(rows[0]["sourceText"], Does.Contain("the pump"), "as it stands in the file");
    }

    [Test]
    public void The_last_row_may_be_the_one_at_fault_and_a_mark_in_a_text_is_none()
    {
        var rows = Meant("No.,Recommendation\n1,A hose of 5\" for all\n2,\"Open the pump\n"u8.ToArray(), isWorkbook: false);

        Assert.That(rows.Select(r => (r["title"], r.Errors.Count)), Is.EqualTo(new[] { ("A hose of 5\" for all", 0), ("", 1) }));
    }

    [Test]
    public void A_file_full_of_such_marks_is_no_csv()
    {
        var read = TableReader.Read(
            Encoding.UTF8.GetBytes("No.,Recommendation\n" + string.Concat(Enumerable.Repeat("1,\"Open\" it\n", 200))),
            isWorkbook: false
        );

        Assert.That(FormattableString.Invariant(read.Refusal!.Detail), Does.StartWith("Line 102 is not CSV"));
    }

    [Test]
    public void An_encoding_that_the_file_does_not_name_is_seen()
    {
        const string file = "No.,Recommandation\n1,Réparer la pompe\n2,Prêter des bêches\n";
        byte[] damaged = [.. Encoding.UTF8.GetBytes(file), 0xC3];

        foreach (
            var bytes in new[]
            {
                Encoding.Unicode.GetBytes(file),
                Encoding.BigEndianUnicode.GetBytes(file),
                Encoding.Latin1.GetBytes(file),
                damaged,
            }
        )
            Assert.That(Meant(bytes, isWorkbook: false)[1]["titleFr"], Is.EqualTo("Prêter des bêches"));
    }

    [Test]
    public void A_table_of_ones_own_is_found_below_what_stands_above_it()
    {
        var found = TableReader
            .Read(
                Encoding.UTF8.GetBytes(
                    "Action plan,,,\n,,,\nNo.,Recommendation,Who leads,Échéancier\n1,Open a shelter,Harbour Aid,juin 2027\n"
                ),
                isWorkbook: false
            )
            .Value;

        Assert.That(found.Table.HeadingLine, Is.EqualTo(3));
        Assert.That(
            Headings
                .Take([.. found.Table.Columns.Select(c => c.Heading)], new Dictionary<string, string> { ["who leads"] = "lead" })
                .Select(c => (c.Member, c.IsCertain)),
            Is.EqualTo(new[] { ("sourceRef", false), ("title", false), ("lead", true), ("targetDate", false) })
        );
    }

    [TestCase("Priority,Action,Lead", new[] { null, "title", "lead" })]
    [TestCase("Priorité,Mesure,Responsable", new[] { null, "titleFr", "lead" })]
    [TestCase("Priority,Lead", new[] { "title", "lead" })]
    public void A_rank_is_what_is_to_be_done_only_where_nothing_else_is(string headings, string?[] members) =>
        Assert.That(Headings.Take(headings.Split(','), new Dictionary<string, string>()).Select(c => c.Member), Is.EqualTo(members));

    [TestCase("""<row r="1"><c r="A1" t="s"><v>9</v></c></row>""")]
    [TestCase("""<row r="1"><c r="A1" t="s"><v>one</v></c></row>""")]
    [TestCase("""<row r="1"><c r="A1" t="s"><v>99999999999</v></c></row>""")]
    [TestCase("""<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>""")]
    [TestCase("""<row r="minus one"><c r="A1"><v>1</v></c></row>""")]
    [TestCase("<row><c")]
    public void A_damaged_workbook_is_refused(string row) => Refused(Workbook(row), "not a workbook");

    [Test]
    public void What_is_no_workbook_is_refused()
    {
        Refused([], "holds no text");
        Refused([.. "PK\u0003\u0004"u8, 1, 2, 3], "not a workbook");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "not a workbook");
        using var other = new MemoryStream();
        using (var archive = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("a.txt");
        Refused(other.ToArray(), "not a workbook");
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
            for (var i = 0; i < 101; i++)
                entry.Write(zeros);
        }

        Refused(bomb.ToArray(), "larger than 100 MiB");
    }

    private static IReadOnlyList<MeantRow> Meant(byte[] file, bool isWorkbook = true)
    {
        var read = TableReader.Read(file, isWorkbook);
        Assert.That(read.Refusal, Is.Null);
        var import = new Import
        {
            Id = Guid.NewGuid(),
            Kind = ImportKind.Actions,
            Areas = [],
            Rows = read.Value.Rows,
            CreatedAt = DateTimeOffset.UnixEpoch,
            CreatedBy = "",
        };
        import.Take(
            read.Value.Table with
            {
                Columns = Headings.Take([.. read.Value.Table.Columns.Select(c => c.Heading)], new Dictionary<string, string>()),
            },
            new()
        );
        return TableRows.Of(import);
    }

    private static IReadOnlyList<Row> Read(byte[] file, bool isWorkbook = true)
    {
        var raw = TableReader.Read(file, isWorkbook).Value.Rows;
        return [.. Meant(file, isWorkbook).Select((r, i) => new Row(r.Line, r.Cells, raw[i].Misfit))];
    }

    private sealed record Row(int Line, IReadOnlyDictionary<string, string> Cells, int? Misfit);

    private static void Refused(byte[] file, string because)
    {
        var refusal = TableReader.Read(file, isWorkbook: true).Refusal;
        Assert.That(refusal?.Code, Is.EqualTo("fileNotReadable"));
        Assert.That(FormattableString.Invariant(refusal!.Detail), Does.Contain(because));
    }

    /// <summary>A workbook with these rows on its first sheet, and the texts that cells share.</summary>
    private static byte[] Workbook(params string[] rows)
    {
        var countsFrom1904 = rows[0].StartsWith("date1904", StringComparison.Ordinal);
        if (countsFrom1904)
            rows = rows[1..];
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            part.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Text("key")),
                new SharedStringItem(
                    new DocumentFormat.OpenXml.Spreadsheet.Run(new Text("ccr-2016")),
                    new DocumentFormat.OpenXml.Spreadsheet.Run(new Text("-s1"))
                )
            );
            var sheet = part.AddNewPart<WorksheetPart>();
            using (var writer = new StreamWriter(sheet.GetStream(FileMode.Create)))
                writer.Write(
                    $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(rows)}</sheetData></worksheet>"""
                );
            part.Workbook = new Workbook(
                new WorkbookProperties { Date1904 = countsFrom1904 },
                new Sheets(
                    new Sheet
                    {
                        Name = "actions",
                        SheetId = 1,
                        Id = part.GetIdOfPart(sheet),
                    }
                )
            );
        }

        return file.ToArray();
    }
}
