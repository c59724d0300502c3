using System.Text;
using Priorities.Api.Features.Imports.Reports;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>What text recognition, copying and old programs do to a text.</summary>
public sealed class TextReportTests
{
    [TestCase("- O Plant trees\n- Plant more", "- Plant trees|- Plant more", Description = "a bullet that was read as a letter")]
    [TestCase("O Plant trees\no plant more\n0 Plant most", "- Plant trees|- plant more|- Plant most")]
    [TestCase("Of trees\nO negative was not there", "", Description = "a word, and a sentence")]
    [TestCase(
        "- Plant trees:\n - elms\n - oaks\n- Water them",
        "- Plant trees:|-- elms|-- oaks|- Water them",
        Description = "one space is an indent"
    )]
    [TestCase(
        "- Plant trees along the\nroads that are wide\n  enough\n- Water them",
        "- Plant trees along the roads that are wide enough|- Water them"
    )]
    [TestCase("- Plant trees\n\n- Water them\n\n\n- Prune them", "- Plant trees|- Water them|- Prune them")]
    [TestCase(
        "- Plant trees, so that all of us\n\n12\n\nhave shade",
        "- Plant trees, so that all of us have shade",
        Description = "a page ended in it"
    )]
    [TestCase("- Plant\t trees \u00A0 now\u200B", "- Plant trees now")]
    [TestCase("- Plant “tall” trees\n- C’est « tout »", "- Plant “tall” trees|- C’est « tout »")]
    [TestCase("- Neigh\u00ADbour\u00ADhood trees, neigh\u00AD\n  bours", "- Neighbourhood trees, neighbours")]
    [TestCase("Awareness counts.\n\n- Raise aware-\n  ness", "- Raise awareness", Description = "the word is there elsewhere")]
    [TestCase(
        "This is a well-known thing.\n\n- A well-\n  known tree",
        "- A well-known tree",
        Description = "the word has its hyphen elsewhere"
    )]
    [TestCase(
        "- Be anti-\n  frost, short-\n  and long-term, in Franco-\n  Ontarian plots, at plan-\n  ting",
        "- Be anti-frost, short- and long-term, in Franco-Ontarian plots, at planting"
    )]
    [TestCase("•\nPlant trees\n•\nWater them", "- Plant trees|- Water them", Description = "bullets alone on their lines")]
    [TestCase(
        "•\tPlant\n–\tWater\n* Prune\n· Weed\n▪ Dig\n◦ Sow\n\uF0B7 Rake\n-Mow",
        "- Plant|- Water|- Prune|- Weed|- Dig|- Sow|- Rake|- Mow"
    )]
    [TestCase("1. Plant\n2) Water\n(3) Prune\n10. Weed", "- Plant|- Water|- Prune|- Weed")]
    [TestCase(
        "1. Plant\na) elms\nb) oaks\n2. Water",
        "- Plant|-- elms|-- oaks|- Water",
        Description = "letters under numbers without an indent"
    )]
    [TestCase("- Plant\n\t- elms\n- Water", "- Plant|-- elms|- Water")]
    [TestCase("2019. That was the year.\n1.5 trees each\n-5 degrees\ne.g. elms", "", Description = "none is a list")]
    [TestCase("So all of the trees were planted, on the\n- as it turned out - wrong side.", "", Description = "a dash in running text")]
    [TestCase("  - Plant\n- Water", "- Plant|- Water")]
    public void Damage_is_mended(string text, string expected) =>
        Assert.That(string.Join('|', ReportReaderTests.Signs(Read(text))), Is.EqualTo(expected));

    [TestCase("Trees\n\n- Plant", "Trees")]
    [TestCase("Trees\n- Plant", "Trees")]
    [TestCase("Priorities\n\nTrees\n\n- Plant", "Trees", Description = "the nearest")]
    [TestCase("Trees\n-----\n\n- Plant", "Trees", Description = "underlined")]
    [TestCase("2. Trees\n\n- Plant\n- Water", "Trees", Description = "with a number")]
    [TestCase("What next, “at once” (2019)\n\n- Plant", "What next, “at once” (2019)")]
    [TestCase("The objectives were:\n\n- Plant", "The objectives were")]
    [TestCase("For the city:\n\n- Plant", "For the city")]
    [TestCase("Trees\n\nThey were planted.\n\n- Plant", "Trees")]
    [TestCase(
        "This is one line of a sentence that goes on for so long that nobody would have put it above a list as its title\n\n- Plant",
        null
    )]
    [TestCase("Trees that were\nplanted on two lines\n\n- Plant", null)]
    [TestCase("- Plant", null)]
    public void A_heading_is_a_title_above(string text, string? heading) => Assert.That(Read(text)[0].Heading, Is.EqualTo(heading));

    [Test]
    public void Headings_between_lists_without_a_blank_line_are_seen()
    {
        var lists = Read(
            "Trees\n• Plant elms and oaks on every road that is wide enough for them to grow.\n• Water them.\nTools\n• Share spades.\nThanks go to all."
        );

        Assert.That(lists.Select(l => l.Heading), Is.EqualTo(new[] { "Trees", "Tools" }));
        Assert.That(ReportReaderTests.Signs(lists)[1..], Is.EqualTo(new[] { "- Water them.", "- Share spades." }));
    }

    [Test]
    public void Every_encoding_is_read(
        [Values("utf-8", "utf-8 with a mark", "utf-16", "utf-16BE", "windows-1252")] string name,
        [Values("\n", "\r\n", "\r")] string end
    )
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name.Split(' ')[0]) ?? Encoding.GetEncoding(name.Split(' ')[0]);
        byte[] file =
        [
            .. name == "utf-8" ? [] : encoding.GetPreamble(),
            .. encoding.GetBytes($"Été{end}{end}- Planter “là”{end}- L’œuvre"),
        ];

        var list = ReportReaderTests.Read(file, ReportFormat.Text).Single();

        Assert.That(list.Heading, Is.EqualTo("Été"));
        Assert.That(list.Items.Select(i => (i.Line, i.Text)), Is.EqualTo(new[] { (3, "Planter “là”"), (4, "L’œuvre") }));
    }

    [Test]
    public void A_long_text_is_cut()
    {
        var text = Read("- " + new string('a', 19_999) + "😀 and more").Single().Items.Single().Text;

        Assert.That(text, Has.Length.EqualTo(19_999), "Not in the middle of a character.");
    }

    [Test]
    public void Bytes_that_are_no_text_are_refused() => ReportReaderTests.Refused([.. "- Plant"u8, 0, 1, 2], ReportFormat.Text, "not text");

    [TestCase("%PDF-1.7\n- Plant")]
    [TestCase("{\\rtf1 - Plant}")]
    public void A_file_that_says_that_it_is_another_is_refused(string text) =>
        ReportReaderTests.Refused(Encoding.ASCII.GetBytes(text), ReportFormat.Text, "not text");

    [TestCase("- a", 7_000_000)]
    [TestCase("a-\n", 7_000_000)]
    [TestCase("(((((", 4_000_000)]
    [TestCase("- O ", 5_000_000)]
    [TestCase("1\n\n", 7_000_000)]
    public void Twenty_MiB_of_anything_are_read_in_time(string part, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ReportReader.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(part, times))), ReportFormat.Text);

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    private static IReadOnlyList<ReportList> Read(string text) => ReportReaderTests.Read(Encoding.UTF8.GetBytes(text), ReportFormat.Text);
}
