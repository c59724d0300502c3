using System.Text;
using Priorities.Api.Features.Imports.Reports;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Priorities.Api.Tests.Features.Imports;

public sealed class PdfReportTests
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Test]
    public void Words_that_were_divided_are_one_again()
    {
        var lists = Read(p =>
            p.Line("Neighbourhood plots need a well-known friend.")
                .Item("Help the neigh-")
                .Line("bourhood and its well-", 108)
                .Line("known Franco-", 108)
                .Line("Ontarian plots", 108)
        );

        Assert.That(
            ReportReaderTests.Signs(lists),
            Is.EqualTo(new[] { "- Help the neighbourhood and its well-known Franco-Ontarian plots" })
        );
    }

    [Test]
    public void Paragraphs_that_begin_in_bold_are_entries_where_the_heading_says_what_they_are()
    {
        var file = ReportFiles.Pdf(p =>
            p.Line("What forty people said over two days, put down in a few lines for all who could not come.")
                .Line("Recommendations", size: 14, above: 12)
                .Led("The school", "will mend the taps of both gardens before the frost.")
                .Line("It has asked a plumber already, and waits for an answer.")
                .Led("The town", "will lend spades to whoever asks for one.")
                .Line("Background", size: 14, above: 12)
                .Led("The brook", "was dry for two summers, and nobody knows why.")
                .Led("The mill", "was sold in spring, and stands empty since.")
        );

        Assert.That(
            ReportReaderTests
                .Read(file, ReportFormat.Pdf)
                .Where(l => l.LeftOut is null)
                .SelectMany(l => l.Items.Select(i => $"{l.Heading}: {i.Text[..8]}")),
            Is.EqualTo(new[] { "Recommendations: The scho", "Recommendations: The town" })
        );
    }

    [Test]
    public void The_rows_of_a_table_are_entries_also_over_two_pages()
    {
        var file = ReportFiles.Pdf(
            p =>
            {
                p.Line("This is a paragraph of the usual size, which says in a line what the table below it is about.")
                    .Line("Our plan", size: 14, above: 12);
                Row(p, 12, "No.", "Recommendation", "Lead", "Timeline");
                Row(p, 12, "1.", "Mend the taps of", "The school", "June 2027");
                Row(p, 0, "", "both gardens", "and the town", "");
                p.Line("Tools for all", 72, above: 12);
                Row(p, 12, "2.", "Lend spades", "The town", "ongoing");
            },
            p =>
            {
                Row(p, 12, "No.", "Recommendation", "Lead", "Timeline");
                Row(p, 12, "3.", "Collect rain", "", "T3 2027");
                p.Line("What follows is said below the table again, and is no part of it in any way, as everybody sees.", above: 40);
            }
        );

        var items = ReportReaderTests.Read(file, ReportFormat.Pdf).SelectMany(l => l.Items.Select(i => (l.Heading, Item: i))).ToList();

        Assert.That(
            items.Select(i => $"{i.Heading}: {i.Item.Number} {i.Item.Text} ({string.Join(", ", i.Item.Cells.Values)}) p. {i.Item.Page}"),
            Is.EqualTo(
                new[]
                {
                    "Our plan: 1 Mend the taps of both gardens (The school and the town, June 2027) p. 1",
                    "Tools for all: 2 Lend spades (The town, ongoing) p. 1",
                    "Tools for all: 3 Collect rain (T3 2027) p. 2",
                }
            )
        );

        static void Row(ReportFiles.PdfPageWriter page, double above, string number, string text, string lead, string time)
        {
            var height = page.Height - above;
            foreach (var (cell, left) in new[] { (number, 72), (text, 110), (lead, 300), (time, 430) })
            {
                page.Height = height;
                if (cell.Length > 0)
                    page.Line(cell, left);
            }
        }
    }

    [Test]
    public void A_heading_is_bold_or_larger_or_stands_alone()
    {
        var lists = Read(p =>
            p.Line("This is a paragraph of the usual size, so that it is known what that is.")
                .Line("Trees", strong: true)
                .Item("Plant")
                .Line("2. Tools", strong: true)
                .Item("Share")
                .Line("Seeds", size: 14)
                .Item("Swap")
                .Line("Rain", above: 20)
                .Item("Collect")
                .Line("And so on.")
                .Item("Rest")
        );

        Assert.That(lists.Select(l => l.Heading), Is.EqualTo(new[] { "Trees", "Tools", "Seeds", "Rain" }));
    }

    [Test]
    public void Columns_are_read_one_after_the_other_and_a_list_goes_on_in_the_next()
    {
        var lists = Read(p =>
        {
            p.Line("A title across both of the columns, and well beyond the middle of the page", size: 14);
            var top = p.Height;
            p.Line("Trees are what the first column")
                .Line("is about, and their care.")
                .Line("Trees", strong: true)
                .Item("Plant elms", 90)
                .Item("Plant oaks:", 90);
            p.Height = top - 5;
            p.Item("On roads", 340, "◦")
                .Item("Water them", 322)
                .Line("Tools", 304, strong: true)
                .Item("Share spades", 322)
                .Item("Mend what breaks", 322);
        });

        Assert.That(lists.Select(l => l.Heading), Is.EqualTo(new[] { "Trees", "Tools" }));
        Assert.That(
            ReportReaderTests.Signs(lists),
            Is.EqualTo(new[] { "- Plant elms", "- Plant oaks:", "-- On roads", "- Water them", "- Share spades", "- Mend what breaks" })
        );
    }

    [Test]
    public void What_repeats_on_its_pages_is_left_out_and_a_list_goes_on_over_them()
    {
        Action<ReportFiles.PdfPageWriter> Page(int number, params string[] items) =>
            p =>
            {
                p.Line("• Report of the gardeners, 2019");
                p.Height -= 30;
                if (number == 1)
                    p.Line("Trees", size: 14);
                foreach (var item in items)
                    p.Item(item);
                p.Height = 60;
                p.Line($"- {number} -", 290);
            };

        var lists = ReportReaderTests.Read(
            ReportFiles.Pdf(Page(1, "Plant elms", "Plant oaks"), Page(2, "Water them", "Prune them"), Page(3, "Rest", "Again")),
            ReportFormat.Pdf
        );

        Assert.That(
            ReportReaderTests.Signs(lists),
            Is.EqualTo(new[] { "- Plant elms", "- Plant oaks", "- Water them", "- Prune them", "- Rest", "- Again" })
        );
        Assert.That(lists.Single().Heading, Is.EqualTo("Trees"));
        Assert.That(
            lists.Single().Items.Select(i => i.Line),
            Is.EqualTo(new[] { 3, 4, 7, 8, 11, 12 }),
            "Counted over all pages, with what was left out."
        );
    }

    [Test]
    public void Bullets_that_are_drawn_are_bullets()
    {
        var lists = Read(p =>
        {
            foreach (var text in new[] { "Plant", "Water" })
            {
                p.Line(text, 108);
                p.Page.DrawCircle(new PdfPoint(98, p.Height + 3), 4, fill: true);
            }
        });

        Assert.That(ReportReaderTests.Signs(lists), Is.EqualTo(new[] { "- Plant", "- Water" }));
    }

    [Test]
    public void A_scan_is_refused_with_what_to_do() =>
        ReportReaderTests.Refused(
            ReportFiles.Pdf(p => p.Page.AddPng(Picture, new PdfRectangle(0, 0, 500, 700))),
            ReportFormat.Pdf,
            "is a scan: it has pictures of pages, and no text"
        );

    [Test]
    public void More_pages_than_a_report_has_are_refused()
    {
        using var builder = new PdfDocumentBuilder();
        for (var i = 0; i < 501; i++)
            builder.AddPage(100, 100);

        ReportReaderTests.Refused(builder.Build(), ReportFormat.Pdf, "has 501 pages; at most 500");
    }

    [Test]
    public void A_damaged_file_is_refused()
    {
        var file = ReportFiles.Pdf(p => p.Item("Plant"));

        ReportReaderTests.Refused([.. "%PDF-1.7\n"u8, .. new byte[1000]], ReportFormat.Pdf, "not a PDF, or it is damaged");
        ReportReaderTests.Refused(file[..200], ReportFormat.Pdf, "not a PDF, or it is damaged");
        for (var at = 10; at < file.Length; at += file.Length / 40)
        {
            var bent = (byte[])file.Clone();
            Array.Fill(bent, (byte)'9', at, 8);
            Assert.That(() => ReportReader.Read(bent, ReportFormat.Pdf), Throws.Nothing, $"Byte {at}");
        }
    }

    [Test]
    public void One_with_a_password_is_refused() =>
        ReportReaderTests.Refused(
            Objects(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>",
                $"<</Filter/Standard/V 2/R 3/Length 128/P -44/O<{new string('a', 64)}>/U<{new string('b', 64)}>>>"
            ),
            ReportFormat.Pdf,
            "protected by a password"
        );

    [Test]
    public void What_unpacks_to_too_much_is_refused()
    {
        using var packed = new MemoryStream();
        using (var packing = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(new byte[65 << 20]);

        ReportReaderTests.Refused(Page("/Filter/FlateDecode", packed.ToArray()), ReportFormat.Pdf, "unpacks to more");
    }

    [TestCase("/Filter/LZWDecode", 60_000)]
    [TestCase("/Filter/RunLengthDecode", 1_100_000)]
    [TestCase("", 9 << 20)]
    public void What_could_unpack_to_too_much_is_refused(string filter, int length) =>
        ReportReaderTests.Refused(Page(filter, new byte[length]), ReportFormat.Pdf, "unpacks to more");

    [Test]
    public void Drawings_that_draw_one_another_without_end_are_refused()
    {
        var circle = Objects(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
            "<</Length 5>>stream\n/A Do\nendstream",
            Form("/B Do", "/B 6 0 R"),
            Form("/A Do", "/A 5 0 R")
        );
        var ten = string.Concat(Enumerable.Repeat("/N Do ", 10));
        var tower = Objects([
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</N 5 0 R>>>>>>",
            "<</Length 60>>stream\n" + ten + "\nendstream",
            .. Enumerable.Range(6, 12).Select(next => Form(ten, $"/N {next} 0 R")),
            Form("", ""),
        ]);

        ReportReaderTests.Refused(circle, ReportFormat.Pdf, "unpacks to more");
        ReportReaderTests.Refused(tower, ReportFormat.Pdf, "unpacks to more");
    }

    [TestCase("/Kids")]
    [TestCase("/K#69ds")]
    public void A_tree_of_pages_that_is_a_tower_is_refused(string kids) =>
        ReportReaderTests.Refused(
            Objects([
                "<</Type/Catalog/Pages 2 0 R>>",
                .. Enumerable.Range(3, 20_000).Select(next => $"<</Type/Pages{kids}[{next} 0 R]/Count 1>>"),
                "<</Type/Page/MediaBox[0 0 9 9]>>",
            ]),
            ReportFormat.Pdf,
            "unpacks to more"
        );

    [Test]
    public void A_tree_of_pages_as_high_as_is_let_through_is_read() =>
        ReportReaderTests.Refused(
            Objects([
                "<</Type/Catalog/Pages 2 0 R>>",
                .. Enumerable.Range(3, 4_900).Select(next => $"<</Type/Pages/Kids[{next} 0 R]/Count 1>>"),
                "<</Type/Page/MediaBox[0 0 9 9]>>",
            ]),
            ReportFormat.Pdf,
            "holds no text"
        );

    [Test]
    public void A_tree_of_pages_that_bites_its_tail_ends() =>
        ReportReaderTests.Refused(
            Objects(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>",
                "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 2>>"
            ),
            ReportFormat.Pdf,
            ""
        );

    [TestCase("[", 5_000_000)]
    [TestCase("<<", 5_000_000)]
    [TestCase("1 0 obj ", 500_000)]
    [TestCase("(", 5_000_000)]
    [TestCase("%%EOF startxref ", 300_000)]
    public void Rubbish_is_refused_in_time(string part, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ReportReaderTests.Refused(
            Encoding.ASCII.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat(part, times))),
            ReportFormat.Pdf,
            ""
        );

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    private static IReadOnlyList<ReportList> Read(Action<ReportFiles.PdfPageWriter> page) =>
        ReportReaderTests.Read(ReportFiles.Pdf(page), ReportFormat.Pdf);

    private static string Form(string content, string others) =>
        $"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<{others}>>>>/Length {content.Length}>>stream\n{content}\nendstream";

    private static byte[] Page(string filter, byte[] content) =>
        Objects(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
            $"<</Length {content.Length}{filter}>>stream\n{Encoding.Latin1.GetString(content)}\nendstream"
        );

    /// <summary>A file of these objects, numbered from 1. The first is its root; a third with a filter for encryption is that.</summary>
    internal static byte[] Objects(params string[] objects)
    {
        var (file, table) = (new StringBuilder("%PDF-1.7\n"), new StringBuilder());
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var encrypt =
            objects.Length > 2 && objects[2].Contains("/Standard", StringComparison.Ordinal)
                ? $"/Encrypt 3 0 R/ID[<{new string('c', 32)}><{new string('c', 32)}>]"
                : "";
        var start = file.Length;
        file.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {objects.Length + 1}/Root 1 0 R{encrypt}>>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
