using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Pages;

/// <summary>What moved between two days, as everybody sees it, and what the list marks as new.</summary>
public sealed class ComparePageTests : ApiFixture
{
    [OneTimeSetUp]
    public async Task Move() =>
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "planned",
                    note = "Begun.",
                    effectiveOn = "2026-11-10",
                    visibility = "public",
                }
            )
        ).ShouldBe(200);

    [TestCase("/compare", "What changed between 9 November 2026 and 24 November 2026", "Not started", "Planned")]
    [TestCase("/fr/compare", "Ce qui a changé entre le 9 novembre 2026 et le 24 novembre 2026", "Non commencée", "Planifiée")]
    public async Task It_tells_what_was_and_what_is(string path, string heading, string before, string after)
    {
        var page = (await Anonymous.GetAsync($"{path}?forum=ccr-2016&from=2026-11-09")).ShouldBe(200).Text;

        Assert.That(
            page,
            Does.Contain(heading).And.Contain("/actions/ccr-2016-s1\"").And.Contain($"<s>{before}</s>").And.Contain($">{after}<")
        );
        Assert.That(page, Does.Not.Contain("/actions/ccr-2016-s2\""));
        Assert.That(page, Does.Contain("/api/v1/exports/comparison.csv?forum=ccr-2016&amp;from=2026-11-09&amp;to=2026-11-24"));
    }

    [TestCase("from=2026-11-24&to=2026-01-01")]
    [TestCase("to=2999-01-01")]
    [TestCase("cursor=nonsense")]
    public async Task Days_that_make_no_sense_are_said_to_and_others_are_shown(string query) =>
        Assert.That(
            (await Anonymous.GetAsync($"/compare?forum=ccr-2016&{query}")).ShouldBe(200).Text,
            Does.Contain("role=\"alert\"").And.Contain("between 26 August 2026 and 24 November 2026")
        );

    [Test]
    public async Task Days_that_are_no_days_are_left_out() =>
        Assert.That(
            (await Anonymous.GetAsync("/compare?forum=ccr-2016&from=&to=%3Cscript%3E&clock=x")).ShouldBe(200).Text,
            Does.Not.Contain("role=\"alert\"").And.Contain("between 26 August 2026 and 24 November 2026").And.Not.Contain("<script>&")
        );

    [Test]
    public async Task The_list_marks_what_is_new_since_a_day()
    {
        var marked = (await Anonymous.GetAsync("/?forum=ccr-2016&since=2026-11-22")).ShouldBe(200).Text;
        var plain = (await Anonymous.GetAsync("/?forum=ccr-2016")).ShouldBe(200).Text;

        Assert.That(marked, Does.Contain("new since <time datetime=\"2026-11-22\">"));
        Assert.That(marked, Does.Contain("name=\"since\" value=\"2026-11-22\""), "A filter keeps it.");
        Assert.That(plain, Does.Not.Contain("new since"));
    }

    [Test]
    public async Task Machines_are_told_what_the_pages_are_about()
    {
        foreach (var (path, type) in new[] { ("/?forum=ccr-2016", "Dataset"), ("/fr/actions/ccr-2016-s1", "Action") })
        {
            var page = (await Anonymous.GetAsync(path)).ShouldBe(200).Text;
            const string Begin = "<script type=\"application/ld&#x2B;json\">";
            var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
            var told = System.Text.Json.Nodes.JsonNode.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)])!;
            Assert.That((string)told["@type"]!, Is.EqualTo(type));
            Assert.That((string)told["@context"]!, Is.EqualTo("https://schema.org"));
            Assert.That((string)told["url"]!, Does.StartWith(Host.Root.GetLeftPart(UriPartial.Authority)));
        }
    }

    [Test]
    public async Task The_page_says_how_it_is_cited_as_of_the_day_and_how_its_picture_is_embedded()
    {
        var page = System.Net.WebUtility.HtmlDecode((await Anonymous.GetAsync("/?forum=ccr-2016")).ShouldBe(200).Text);

        Assert.That(page, Does.Contain($"{Host.Root}?forum=ccr-2016&asOf=2026-11-24</span>"));
        var source = System.Text.RegularExpressions.Regex.Match(page, "<textarea[^>]*>.*?<img src=\"([^\"]+)\"").Groups[1].Value;
        var picture = await Anonymous.GetAsync(new Uri(System.Net.WebUtility.HtmlDecode(source)).PathAndQuery);
        Assert.That(picture.ShouldBe(200).ContentHeaders.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
    }

    [Test]
    public async Task An_action_quotes_the_report_and_leads_to_its_neighbours()
    {
        var page = (await Anonymous.GetAsync("/actions/ccr-2016-s2")).ShouldBe(200).Text;

        Assert.That(
            page,
            Does.Contain("rel=\"prev\" href=\"/actions/ccr-2016-s1\"").And.Contain("rel=\"next\" href=\"/actions/ccr-2016-s3\"")
        );
        Assert.That(page, Does.Contain("href=\"/report\">Report on it</a>"));
    }
}
