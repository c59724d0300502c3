using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Pages;

/// <summary>The page as somebody without JavaScript has it.</summary>
public sealed partial class BoardTests : ApiFixture
{
    [TestCase("/", "en", "Not started", "All actions")]
    [TestCase("/fr", "fr", "Non commencée", "Toutes les actions")]
    public async Task The_list_is_read_without_a_script(string path, string language, string status, string heading)
    {
        var page = (await Anonymous.GetAsync(path)).ShouldBe(200);

        Assert.That(page.ContentHeaders.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(page.Text, Does.Contain($"<html lang=\"{language}\"").And.Contain(heading).And.Contain(status));
        foreach (var key in (string[])["ccr-2016-k1", "ccr-2016-k2.1", "ccr-2016-s2", "ccr-2016-p1", "ccr-2016-c1"])
            Assert.That(page.Text, Does.Contain(key));
    }

    [Test]
    public async Task The_address_holds_the_filters()
    {
        var found = Rows(await Anonymous.GetAsync("/?forum=ccr-2016&area=services&status=&owner=&q="));
        var none = Rows(await Anonymous.GetAsync("/?forum=ccr-2016&status=completed"));
        var byWord = Rows(await Anonymous.GetAsync("/fr?q=logement"));

        Assert.That(found, Is.Not.Empty.And.All.StartsWith("ccr-2016-s"));
        Assert.That(none, Is.Empty);
        Assert.That(byWord, Does.Contain("ccr-2016-s2"));
    }

    [Test]
    public async Task The_list_can_be_narrowed_to_what_needs_somebody_or_turned_back_to_a_day()
    {
        (await Admin.PostAsync("actions/ccr-2016-c1/assessments", new { status = "onHold", note = "Nobody works on it." })).ShouldBe(201);
        (
            await Admin.PostAsync(
                "actions/ccr-2016-c1/status",
                new
                {
                    status = "planned",
                    note = "Begun.",
                    effectiveOn = "2026-11-01",
                }
            )
        ).ShouldBe(200);

        Assert.That(Rows(await Anonymous.GetAsync("/?forum=ccr-2016&only=differs")), Is.EqualTo(["ccr-2016-c1"]));
        Assert.That(Rows(await Anonymous.GetAsync("/?forum=ccr-2016&only=unowned")), Has.Count.EqualTo(16));
        Assert.That(Rows(await Anonymous.GetAsync("/?forum=ccr-2016&status=planned&asOf=2026-10-31")), Is.Empty);
        Assert.That(Rows(await Anonymous.GetAsync("/?forum=ccr-2016&status=planned&asOf=2026-11-01")), Is.EqualTo(["ccr-2016-c1"]));
        Assert.That(
            Rows(await Anonymous.GetAsync("/fr?forum=ccr-2016&asOf=2026-11-01&q=logement")),
            Does.Contain("ccr-2016-s2").And.Not.Contain("ccr-2016-c1")
        );
    }

    [TestCase("/?status=nonsense&asOf=tomorrow&cursor=x&only=y&q=%00")]
    [TestCase("/?area=nowhere")]
    [TestCase("/?owner=' OR 1=1")]
    public async Task What_makes_no_sense_in_an_address_breaks_nothing(string path) => (await Anonymous.GetAsync(path)).ShouldBe(200);

    [Test]
    public async Task A_forum_or_an_action_that_is_not_there_is_a_page_that_says_so()
    {
        foreach (var path in (string[])["/?forum=nowhere", "/actions/nothing", "/fr/actions/rien"])
        {
            var page = await Anonymous.GetAsync(path);
            Assert.That((page.Status, page.ContentHeaders.ContentType!.MediaType), Is.EqualTo((404, "text/html")), path);
        }
    }

    [Test]
    public async Task An_action_tells_what_was_said_in_public_and_no_more()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "planned",
                    note = "We <b>met</b> & agreed.",
                    visibility = "public",
                    evidence = new[] { new { title = "Minutes", url = "https://example.org/minutes" } },
                }
            )
        ).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "For the network alone." })).ShouldBe(201);

        var page = (await Admin.GetAsync("/actions/ccr-2016-s1")).ShouldBe(200);
        var open = (await Anonymous.GetAsync("/actions/ccr-2016-s1")).ShouldBe(200);

        Assert.That(open.Text, Does.Contain("We &lt;b&gt;met&lt;/b&gt; &amp; agreed.").And.Contain("href=\"https://example.org/minutes\""));
        Assert.That(open.Text, Does.Not.Contain("For the network alone."));
        Assert.That(page.Header("Cache-Control"), Does.Contain("private"), "What a key may see is kept by no shared cache.");
    }

    [Test]
    public async Task Before_it_was_reported_the_action_stood_where_it_stood()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-p2/status",
                new
                {
                    status = "planned",
                    note = "Begun.",
                    visibility = "public",
                }
            )
        ).ShouldBe(200);

        var before = (await Anonymous.GetAsync("/actions/ccr-2016-p2?asOf=2026-11-20")).ShouldBe(200).Text;

        Assert.That(before, Does.Contain("20 November 2026").And.Not.Contain("Begun."));
    }

    [Test]
    public async Task All_of_it_is_under_a_hundred_kilobytes_and_from_here()
    {
        var page = (await Anonymous.GetAsync("/", ("Accept-Encoding", "br"))).ShouldBe(200);
        Assert.That(page.Header("Content-Encoding"), Is.EqualTo("br"));
        using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(page.Bytes), CompressionMode.Decompress), Encoding.UTF8);
        var html = await unpacked.ReadToEndAsync();
        var size = page.Bytes.Length;
        foreach (var file in Files().Matches(html).Select(m => m.Groups[1].Value))
        {
            var asset = (await Anonymous.GetAsync(file, ("Accept-Encoding", "br, gzip"))).ShouldBe(200);
            Assert.That(asset.Header("Cache-Control"), Does.Contain("immutable"));
            size += asset.Bytes.Length;
        }

        Assert.That(size, Is.LessThan(100_000));
        Assert.That(
            html,
            Does.Not.Match("src=\"(https?:)?//|rel=\"(stylesheet|icon)\" href=\"(https?:)?//"),
            "Nothing is asked of anybody else."
        );
        Assert.That(
            html,
            Does.Not.Match("<style|<script(?![^>]*( src|ld&#x2B;json))| style=| on[a-z]+="),
            "Nothing that the content policy would stop."
        );
        Assert.That(page.Header("Content-Security-Policy"), Does.Contain("default-src 'none'").And.Not.Contain("unsafe"));
    }

    private static List<string> Rows(Reply page) => [.. Keys().Matches(page.ShouldBe(200).Text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("<span class=\"key\">([^<]+)</span>")]
    private static partial Regex Keys();

    [GeneratedRegex("\"(/assets/[^\"]+)\"")]
    private static partial Regex Files();

    [Test]
    public async Task A_forum_with_nothing_but_drafts_does_not_take_the_place_of_what_there_is_to_see()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "bare",
                    title = "Just entered",
                    heldOn = "2026-11-01",
                    areas = new[] { new { key = "first", title = "First" } },
                }
            )
        ).ShouldBe(201);
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "bare",
                    area = "first",
                    title = "A draft",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);

        var first = (await Anonymous.GetAsync("/")).ShouldBe(200).Text;
        var chosen = (await Anonymous.GetAsync("/?forum=bare")).ShouldBe(200).Text;

        Assert.That(first, Does.Contain("<h1>National Forum on Trafficking in Persons"));
        Assert.That(
            chosen,
            Does.Contain("<h1>Just entered").And.Contain("""<p class="sub"><time""").And.Not.Contain("A draft"),
            "a forum may have neither host nor city"
        );
    }
}
