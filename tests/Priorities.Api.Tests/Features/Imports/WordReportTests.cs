using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Priorities.Api.Features.Imports.Reports;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Priorities.Api.Tests.Features.Imports;

public sealed class WordReportTests
{
    [Test]
    public void A_heading_is_known_by_the_level_of_its_style_or_by_being_bold()
    {
        var byStyle = Read(
            ReportFiles.Styled("Titre1", "Trees"),
            ReportFiles.Listed("Plant", 0),
            ReportFiles.Styled("Partie", "Tools"),
            ReportFiles.Listed("Share", 0)
        );
        var byBold = Read(
            ReportFiles.Bold("Trees"),
            ReportFiles.Listed("Plant", 0),
            ReportFiles.Bold("1. Tools"),
            ReportFiles.Listed("Share", 0)
        );

        Assert.That(byStyle.Select(l => l.Heading), Is.EqualTo(new[] { "Trees", "Tools" }));
        Assert.That(byBold.Select(l => l.Heading), Is.EqualTo(new[] { "Trees", "Tools" }));
    }

    [Test]
    public void What_is_bold_in_part_or_ends_as_a_sentence_is_no_heading()
    {
        var part = new Paragraph(
            new WordRun(new RunProperties(new Bold()), new Text("Trees ")),
            new WordRun(new RunProperties(new Bold { Val = false }), new Text("and tools"))
        );

        Assert.That(Read(part, ReportFiles.Listed("Plant", 0))[0].Heading, Is.Null);
        Assert.That(Read(ReportFiles.Bold("The trees were planted."), ReportFiles.Listed("Plant", 0))[0].Heading, Is.Null);
        Assert.That(Read(ReportFiles.Plain("Trees"), ReportFiles.Listed("Plant", 0))[0].Heading, Is.Null);
    }

    [Test]
    public void A_list_is_known_by_its_style_too_and_by_what_was_typed()
    {
        var lists = Read(
            ReportFiles.Styled("Listepuces", "Plant"),
            ReportFiles.Styled("Listepuces2", "Elms"),
            ReportFiles.Styled("Listepuces", "Water"),
            ReportFiles.Plain("Then:"),
            ReportFiles.Plain("• Prune"),
            ReportFiles.Plain("• Weed")
        );

        Assert.That(ReportReaderTests.Signs(lists), Is.EqualTo(new[] { "- Plant", "-- Elms", "- Water", "- Prune", "- Weed" }));
        Assert.That(lists, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_paragraph_that_was_taken_out_of_its_styles_list_is_in_none()
    {
        var text = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Listepuces" }, new NumberingProperties(new NumberingId { Val = 0 })),
            new WordRun(new Text("No item"))
        );

        Assert.That(ReportReaderTests.Signs(Read(text, ReportFiles.Styled("Listepuces", "Plant"))), Is.EqualTo(new[] { "- Plant" }));
    }

    [Test]
    public void Lines_are_paragraphs_and_the_table_of_contents_has_none() =>
        Assert.That(
            Read(ReportFiles.Styled("TM1", "1. Trees 3"), new Paragraph(), ReportFiles.Listed("Plant", 0)).Single().Items.Single().Line,
            Is.EqualTo(3)
        );

    [Test]
    public void Deleted_text_is_none_and_inserted_text_is()
    {
        var revised = ReportFiles.Listed("Plant ", 0);
        revised.Append(
            new DeletedRun(new WordRun(new DeletedText("elms"))),
            new InsertedRun(new WordRun(new Text("oaks"))),
            new MoveFromRun(new WordRun(new Text(" and moved")))
        );
        var taken = new Paragraph(
            new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }), new ParagraphMarkRunProperties(new Deleted())),
            new DeletedRun(new WordRun(new DeletedText("Gone")))
        );
        var joined = new Paragraph(new ParagraphProperties(new ParagraphMarkRunProperties(new Deleted())), new WordRun(new Text("Water ")));
        var changed = ReportFiles.Plain("No item");
        changed.ParagraphProperties = new ParagraphProperties(
            new ParagraphPropertiesChange(new PreviousParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })))
        );

        var lists = Read(changed, revised, taken, joined, ReportFiles.Listed("them", 0));

        Assert.That(ReportReaderTests.Signs(lists), Is.EqualTo(new[] { "- Plant oaks", "- Water them" }));
    }

    [Test]
    public void Hidden_text_is_none_and_breaks_are_spaces()
    {
        var item = ReportFiles.Listed("Plant", 0);
        item.Append(
            new WordRun(new Break(), new Text("ever"), new NoBreakHyphen(), new Text("greens")),
            new WordRun(new RunProperties(new Vanish()), new Text(" not"))
        );

        Assert.That(ReportReaderTests.Signs(Read(item)), Is.EqualTo(new[] { "- Plant ever-greens" }));
    }

    [Test]
    public void What_stands_in_a_text_box_is_read_once()
    {
        const string Box =
            """<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>- Boxed</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Around.</w:t></w:r></w:p>""";

        var lists = Read(ReportFiles.Listed("Plant", 0), new Paragraph(Box));

        Assert.That(ReportReaderTests.Signs(lists), Is.EqualTo(new[] { "- Plant", "- Boxed" }));
    }

    [Test]
    public void A_damaged_file_is_refused()
    {
        var file = ReportFiles.Word(ReportFiles.Listed("Plant", 0));

        foreach (var length in new[] { 4, 40, file.Length / 2, file.Length - 10 })
            ReportReaderTests.Refused(file[..length], ReportFormat.Word, "not a Word document (.docx), or it is damaged");
        for (var at = 30; at < file.Length; at += 7)
        {
            var bent = (byte[])file.Clone();
            bent[at] ^= 0xFF;
            Assert.That(() => ReportReader.Read(bent, ReportFormat.Word), Throws.Nothing, $"Byte {at}");
        }
    }

    [Test]
    public void Another_kind_of_package_is_refused()
    {
        using var book = new MemoryStream();
        using (var made = SpreadsheetDocument.Create(book, SpreadsheetDocumentType.Workbook))
            made.AddWorkbookPart().Workbook = new();

        ReportReaderTests.Refused(book.ToArray(), ReportFormat.Word, "not a Word document");
        ReportReaderTests.Refused(Zip(("readme.txt", "Hello")), ReportFormat.Word, "not a Word document");
    }

    [Test]
    public void Locked_and_old_documents_are_refused_each_with_what_to_do()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        ReportReaderTests.Refused(old, ReportFormat.Word, "old kind (.doc)");
        ReportReaderTests.Refused([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")], ReportFormat.Word, "protected by a password");
    }

    [Test]
    public void What_unpacks_to_too_much_is_refused() =>
        ReportReaderTests.Refused(
            With(ReportFiles.Word(ReportFiles.Listed("Plant", 0)), "word/media/picture.bin", new byte[101 << 20]),
            ReportFormat.Word,
            "larger than 100 MiB"
        );

    [Test]
    public void Entities_are_refused()
    {
        const string Laughs =
            """<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>""";

        ReportReaderTests.Refused(
            With(ReportFiles.Word(ReportFiles.Listed("Plant", 0)), "word/document.xml", Encoding.UTF8.GetBytes(Laughs)),
            ReportFormat.Word,
            "not a Word document"
        );
    }

    [Test]
    public void Elements_without_end_in_one_another_do_no_harm()
    {
        var deep =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + string.Concat(Enumerable.Repeat("<w:p><w:r>", 500_000))
            + "<w:t>- Plant</w:t>"
            + string.Concat(Enumerable.Repeat("</w:r></w:p>", 500_000))
            + "</w:body></w:document>";

        Assert.That(
            ReportReaderTests.Signs(
                ReportReaderTests.Read(With(ReportFiles.Word(), "word/document.xml", Encoding.UTF8.GetBytes(deep)), ReportFormat.Word)
            ),
            Is.EqualTo(new[] { "- Plant" })
        );
    }

    [Test]
    public void Numbers_go_on_from_list_to_list_of_a_kind_unless_a_list_says_where_it_starts()
    {
        const string numbering = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Numbers"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Numbers"/></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>
            </w:numbering>
            """;
        using var file = new MemoryStream();
        file.Write(
            ReportFiles.Word([
                ReportFiles.Styled("Titre1", "Recommendations"),
                .. new[] { (1, "Plant"), (1, "Water"), (2, "Mow"), (3, "Rake"), (3, "Dig"), (4, "Sow") }.Select(i => new Paragraph(
                    new ParagraphProperties(
                        new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = i.Item1 })
                    ),
                    new WordRun(new Text(i.Item2 + " the beds"))
                )),
            ])
        );
        using (var document = WordprocessingDocument.Open(file, isEditable: true))
            document.MainDocumentPart!.AddNewPart<NumberingDefinitionsPart>().FeedData(new MemoryStream(Encoding.UTF8.GetBytes(numbering)));

        var items = ReportReaderTests.Read(file.ToArray(), ReportFormat.Word).SelectMany(l => l.Items);

        Assert.That(
            items.Select(i => $"{i.Number} {i.Text}"),
            Is.EqualTo(
                new[] { "1 Plant the beds", "2 Water the beds", "3 Mow the beds", "7 Rake the beds", "8 Dig the beds", "1 Sow the beds" }
            )
        );
    }

    private static IReadOnlyList<ReportList> Read(params OpenXmlElement[] paragraphs) =>
        ReportReaderTests.Read(ReportFiles.Word(paragraphs), ReportFormat.Word);

    private static byte[] Zip(params (string Name, string Text)[] entries) =>
        entries.Aggregate(Array.Empty<byte>(), (file, e) => With(file, e.Name, Encoding.UTF8.GetBytes(e.Text)));

    internal static byte[] With(byte[] file, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
