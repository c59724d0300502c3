using System.Text;
using Priorities.Api.Features.Imports.Reports;

namespace Priorities.Api.Tests.Features.Imports;

public sealed class MarkdownReportTests
{
    [TestCase("- **Plant** *trees* `now`, [here](https://example.org) & there&nbsp;&eacute;\n", "- Plant trees now, here & there é")]
    [TestCase("- Plant trees\n  on roads\n\n  and squares\n- Water\n", "- Plant trees on roads and squares|- Water")]
    [TestCase("1. Plant\n   - elms\n2. Water\n", "- Plant|-- elms|- Water")]
    [TestCase("- [ ] Plant\n- [x] Water\n", "- Plant|- Water")]
    [TestCase("- Plant:\n - elms\n- Water\n", "- Plant:|-- elms|- Water", Description = "moved in by one space")]
    [TestCase("> - Plant\n", "- Plant")]
    [TestCase("- O Plant\n", "- Plant")]
    [TestCase("```\n- Plant\n```\n", "")]
    public void Markup_is_reduced_to_its_text(string text, string expected) =>
        Assert.That(string.Join('|', ReportReaderTests.Signs(Read(text))), Is.EqualTo(expected));

    [TestCase("# Trees *here*\n\n- Plant", "Trees here")]
    [TestCase("Trees\n=====\n- Plant", "Trees")]
    [TestCase("**Trees**\n\n- Plant", "Trees")]
    [TestCase("# Trees\n\n<!-- draft -->\n\n- Plant", "Trees")]
    [TestCase("## 2. Trees\n\n- Plant", "Trees")]
    [TestCase("# Trees\n\n**They** were planted\n\n- Plant", "Trees")]
    [TestCase("*Trees*\n\n- Plant", "Trees")]
    [TestCase("**<u>Trees</u>**\n\n- Plant", "Trees")]
    [TestCase("# Trees\n\n| a | b |\n|---|---|\n\n- Plant", "Trees")]
    [TestCase("---\ntitle: Trees\n---\n- Plant", null)]
    public void A_heading_is_one_of_Markdown_or_a_line_that_is_set_off(string text, string? heading) =>
        Assert.That(Read(text)[0].Heading, Is.EqualTo(heading));

    [Test]
    public void Lines_are_those_of_the_file() =>
        Assert.That(Read("# Trees\r\n\r\n- Plant\r\n  elms\r\n- Water\r\n")[0].Items.Select(i => i.Line), Is.EqualTo(new[] { 3, 5 }));

    [Test]
    public void What_is_nested_too_deep_is_refused() =>
        ReportReaderTests.Refused(
            Encoding.UTF8.GetBytes(new string('>', 10_000) + " Plant"),
            ReportFormat.Markdown,
            "nested more than 64 deep"
        );

    [Test]
    public void What_is_too_long_is_refused() =>
        ReportReaderTests.Refused(
            new byte[2 << 20]
                .Select(_ => (byte)'a')
                .ToArray(),
            ReportFormat.Markdown,
            "at most 1 MiB"
        );

    [TestCase("[", 1_000_000)]
    [TestCase("*a _b ", 170_000)]
    [TestCase("`a``b", 200_000)]
    [TestCase("![](", 250_000)]
    [TestCase("<a ", 340_000)]
    [TestCase("- a\n", 250_000)]
    [TestCase("![](", 500)]
    [TestCase("> ", 500_000)]
    [TestCase("&#", 500_000)]
    [TestCase("[a]: b\n", 130_000)]
    public void One_MiB_of_anything_are_read_in_time(string part, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ReportReader.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(part, times))), ReportFormat.Markdown);

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    private static IReadOnlyList<ReportList> Read(string text) =>
        ReportReaderTests.Read(Encoding.UTF8.GetBytes(text), ReportFormat.Markdown);
}
