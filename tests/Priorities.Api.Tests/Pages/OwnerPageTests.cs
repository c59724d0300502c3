using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Pages;

/// <summary>What an organization took on, as everybody sees it.</summary>
public sealed class OwnerPageTests : ApiFixture
{
    private readonly string about = Path.Combine(Path.GetTempPath(), $"about-{Guid.NewGuid():N}.md");

    protected override async Task<ApiHost> CreateHostAsync()
    {
        await File.WriteAllTextAsync(
            about,
            "## Kept by the secretariat\n\nLicence: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)\n\n<script>alert(1)</script>\n"
        );
        await File.WriteAllTextAsync(Path.ChangeExtension(about, ".fr.md"), "## Tenu par le secrétariat\n");
        return new(await PostgresServer.CloneAsync())
        {
            Settings =
            {
                ["Priorities:Operator"] = "The network <secretariat>",
                ["Priorities:Contact"] = "mailto:info@example.org",
                ["Priorities:DataLicence"] = "CC-BY-4.0",
                ["Priorities:AboutFile"] = about,
            },
        };
    }

    [OneTimeTearDown]
    public void RemoveTheFiles()
    {
        File.Delete(about);
        File.Delete(Path.ChangeExtension(about, ".fr.md"));
    }

    [TestCase("/owners/hope-house", "en", "0 of 1 priority completed.")]
    [TestCase("/fr/owners/hope-house", "fr", "0 priorité réalisée sur 1.")]
    public async Task It_tells_where_each_of_its_actions_stands(string path, string language, string headline)
    {
        await Host.OrganizationAsync("hope-house");
        (await Admin.PutAsync("actions/ccr-2016-s2/owners/hope-house", new { role = "lead" })).ShouldBe(200);
        var page = (await Anonymous.GetAsync(path)).ShouldBe(200).Text;

        Assert.That(
            page,
            Does.Contain($"<html lang=\"{language}\"")
                .And.Contain(headline.Replace("0 ", "<b>0</b> ", StringComparison.Ordinal))
                .And.Contain("/actions/ccr-2016-s2\"")
                .And.Not.Contain("ccr-2016-s1")
        );
        Assert.That((await Anonymous.GetAsync("/actions/ccr-2016-s2")).Text, Does.Contain("href=\"/owners/hope-house\""));
    }

    [Test]
    public async Task A_draft_that_it_owns_is_nobodys_business()
    {
        await Host.OrganizationAsync("quiet-house");
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    key = "ccr-2016-draft",
                    title = "Not for the public yet",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);
        (await Admin.PutAsync("actions/ccr-2016-draft/owners/quiet-house", new { role = "lead" })).ShouldBe(200);

        Assert.That(
            (await Anonymous.GetAsync("/owners/quiet-house")).ShouldBe(200).Text,
            Does.Not.Contain("Not for the public yet").And.Contain("not responsible for any published action")
        );
    }

    [TestCase("/owners/nobody-here", 404)]
    [TestCase("/owners/ccr?cursor=nonsense", 404)]
    public async Task What_is_not_there_is_a_page_that_says_so(string path, int status) =>
        Assert.That((await Anonymous.GetAsync(path)).Status, Is.EqualTo(status));

    [Test]
    public async Task Every_page_says_who_keeps_it_and_what_it_is_when_it_is_shared()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "kept",
                    name = "Kept",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        foreach (var path in (string[])["/", "/fr", "/actions/ccr-2016-s2", "/about", "/fr/owners/kept"])
        {
            var page = (await Anonymous.GetAsync($"{path}?utm_source=mail", ("Accept", "text/html"))).ShouldBe(200).Text;
            Assert.That(page, Does.Contain("The network &lt;secretariat&gt;").And.Contain("href=\"mailto:info@example.org\""), path);
            Assert.That(page, Does.Contain("<a href=\"https://spdx.org/licenses/CC-BY-4.0.html\" rel=\"license\">CC-BY-4.0</a>"), path);
            Assert.That(
                page,
                Does.Match($"<link rel=\"canonical\" href=\"http://[^/\"]+{path}\"")
                    .And.Match("property=\"og:image\" content=\"http://")
                    .And.Match("property=\"og:title\" content=\"[^\"]+\""),
                path
            );
            Assert.That(page, Does.Not.Contain("utm_source=mail\"").And.Not.Contain("noindex"), path);
        }

        Assert.That(
            (await Anonymous.GetAsync("/actions/ccr-2016-s2")).Text,
            Does.Contain("progress.png?forum=ccr-2016&amp;lang=en"),
            "The picture of its forum."
        );
    }

    [Test]
    public async Task The_document_and_the_data_set_say_whom_to_ask_and_how_the_data_may_be_used()
    {
        var info = (await Anonymous.GetAsync("/openapi/v1.json")).ShouldBe(200).Json["info"]!;

        Assert.That((string?)info["contact"]!["name"], Is.EqualTo("The network <secretariat>"));
        Assert.That((string?)info["contact"]!["email"], Is.EqualTo("info@example.org"));
        Assert.That((string?)info["license"]!["identifier"], Is.EqualTo("CC-BY-4.0"));
        Assert.That((await Anonymous.GetAsync("/")).Text, Does.Contain("\"license\":\"https://spdx.org/licenses/CC-BY-4.0.html\""));
    }

    [TestCase("/nothing-here")]
    [TestCase("/imports")]
    [TestCase("/report")]
    public async Task What_nobody_shall_find_by_searching_says_so(string path)
    {
        var page = (await Anonymous.GetAsync(path, ("Accept", "text/html"))).Text;

        Assert.That(page, Does.Contain("<meta name=\"robots\" content=\"noindex\"").And.Not.Contain("canonical").And.Not.Contain("og:"));
    }

    [TestCase("/about", "Kept by the secretariat", "What each status means")]
    [TestCase("/fr/about", "Tenu par le secrétariat", "Ce que signifie chaque statut")]
    public async Task The_operator_says_who_keeps_it_and_the_page_what_its_figures_mean(string path, string own, string ours)
    {
        var page = (await Anonymous.GetAsync(path)).ShouldBe(200).Text;

        Assert.That(page, Does.Contain(own).And.Contain(ours).And.Contain("mailto:info@example.org").And.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task Search_engines_are_told_of_what_is_public_and_of_nothing_else()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    key = "ccr-2016-unsaid",
                    title = "Not yet",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);
        var robots = (await Anonymous.GetAsync("/robots.txt")).ShouldBe(200).Text;
        var map = (await Anonymous.GetAsync("/sitemap.xml")).ShouldBe(200).Text;

        Assert.That(robots, Does.Contain("Disallow: /api/").And.Match("Sitemap: http://[^/]+/sitemap.xml"));
        Assert.That(System.Xml.Linq.XDocument.Parse(map).Descendants().Select(e => e.Value), Has.Some.EndsWith("/fr/actions/ccr-2016-s2"));
        Assert.That(map, Does.Not.Contain("ccr-2016-unsaid"));
    }

    [Test]
    public async Task Where_nothing_is_public_search_engines_are_sent_away()
    {
        await using var closed = new ApiHost(await PostgresServer.CloneAsync()) { Settings = { ["Access:PublicRead"] = "false" } };
        await closed.StartAsync();

        Assert.That((await closed.Anonymous.GetAsync("/robots.txt")).ShouldBe(200).Text, Is.EqualTo("User-agent: *\nDisallow: /\n"));
        (await closed.Anonymous.GetAsync("/sitemap.xml")).ShouldBe(401);
    }

    [Test]
    public async Task Links_are_made_with_the_public_address_whatever_the_request_says()
    {
        await using var known = new ApiHost(await PostgresServer.CloneAsync())
        {
            Settings = { ["Priorities:PublicAddress"] = "https://priorities.example.org" },
        };
        await known.StartAsync();

        var page = (await known.Anonymous.GetAsync("/", ("Host", "evil.example"))).ShouldBe(200).Text;
        var list = (await known.Anonymous.GetAsync("actions?limit=2", ("Host", "evil.example"))).ShouldBe(200);
        var atom = (await known.Anonymous.GetAsync("feeds/changes.atom", ("Host", "evil.example"))).ShouldBe(200).Text;
        var missing = (await known.Anonymous.GetAsync("actions/nothing", ("Host", "evil.example"))).ShouldBe(404).Text;

        Assert.That(page, Does.Contain("<link rel=\"canonical\" href=\"https://priorities.example.org/\""));
        Assert.That(list.Headers.GetValues("Link").Single(), Does.Contain("https://priorities.example.org/api/v1/actions"));
        Assert.That($"{page} {atom} {missing} {list.Text}", Does.Not.Contain("evil.example"));
    }
}
