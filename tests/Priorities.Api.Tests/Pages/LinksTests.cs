using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.Pages;

/// <summary>
/// Every kind of page in both languages, and every link, picture, file and form on them, followed as a browser follows it.
/// </summary>
public sealed partial class LinksTests : ApiFixture
{
    private const int Most = 1_500;

    [OneTimeSetUp]
    public async Task FillIt()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await DemoForum.LoadAsync(
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
            Host.Clock,
            LocalCalendar.Utc,
            CancellationToken.None
        );
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "bare",
                    title = "Just entered",
                    heldOn = "2026-11-01",
                }
            )
        ).ShouldBe(201);
    }

    [Test]
    public async Task Every_address_on_every_page_leads_somewhere()
    {
        string[] kinds =
        [
            "/",
            "/fr",
            "/?forum=demo-forum",
            "/fr?forum=demo-forum&asOf=2025-09-30&only=stale",
            "/?forum=bare",
            "/fr?forum=ccr-2016&q=logement&status=notStarted",
            "/actions/demo-forum-s1",
            "/fr/actions/demo-forum-k3?asOf=2025-09-30",
            "/actions/nothing",
            "/fr?forum=nothing",
            "/owners/nothing",
            "/fr/owners/demo-nightline",
            "/?forum=demo-forum&since=2026-06-01",
            "/compare?forum=demo-forum&from=2025-01-01",
            "/fr/compare?forum=demo-forum&clock=recorded",
            "/about",
            "/fr/about",
            "/report",
            "/fr/report",
            "/problems",
            "/problems/notFound",
            "/swagger/index.html",
        ];
        var seen = new Dictionary<string, string>(); // the address, and the page that it was found on
        var pages = new Dictionary<string, string>();
        var waiting = new Queue<Uri>(kinds.Select(k => new Uri(Host.Root, k)));
        var wrong = new List<string>();
        foreach (var start in waiting)
            seen[start.PathAndQuery] = "";
        while (waiting.TryDequeue(out var address))
        {
            Assert.That(seen, Has.Count.LessThan(Most), "The pages have no end.");
            var reply = await Anonymous.GetAsync(address.PathAndQuery, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
            var isMissingByName =
                seen[address.PathAndQuery].Length == 0 && address.PathAndQuery.Contains("nothing", StringComparison.Ordinal);
            if (reply.Status is not (200 or 301 or 302) && !isMissingByName)
                wrong.Add($"{reply.Status} {address.PathAndQuery} on {seen[address.PathAndQuery]}");
            if (reply.ContentHeaders.ContentType?.MediaType != "text/html")
                continue;
            pages[address.PathAndQuery] = reply.Text;
            foreach (var link in Links(reply.Text, address).Where(l => seen.TryAdd(l.PathAndQuery, address.PathAndQuery)))
                waiting.Enqueue(link);
        }

        wrong.AddRange(
            from page in pages
            from Match link in Fragments().Matches(page.Value)
            where !page.Value.Contains($"id=\"{link.Groups[1].Value}\"", StringComparison.Ordinal)
            select $"#{link.Groups[1].Value} on {page.Key}"
        );
        Assert.That(wrong, Is.Empty);
        Assert.That(
            seen.Keys,
            Has.Some.StartsWith("/api/v1/exports/actions.xlsx").And.Some.StartsWith("/assets/").And.Some.StartsWith("/fr/actions/"),
            "Links were found."
        );
    }

    /// <summary>What a browser makes of the page's attributes: the addresses here, without what stands after #.</summary>
    private IEnumerable<Uri> Links(string html, Uri page) =>
        Attributes()
            .Matches(html)
            .SelectMany(m =>
                m.Groups[1].Value == "srcset"
                    ? WebUtility.HtmlDecode(m.Groups[2].Value).Split(", ").Select(s => s.Split(' ')[0])
                    : [WebUtility.HtmlDecode(m.Groups[2].Value)]
            )
            .Where(text =>
                !text.StartsWith('#')
                && !text.StartsWith("data:", StringComparison.Ordinal)
                && !text.StartsWith("mailto:", StringComparison.Ordinal)
            )
            .Select(text => new Uri(page, text))
            .Where(link => link.Authority == Host.Root.Authority);

    [GeneratedRegex("""\s(href|src|srcset|action)=["']([^"']*)["']""")]
    private static partial Regex Attributes();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Fragments();
}
