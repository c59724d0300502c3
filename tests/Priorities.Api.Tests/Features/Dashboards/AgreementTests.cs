using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Browser;
using Priorities.Api.Tests.Features.Exports;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.Features.Dashboards;

/// <summary>
/// One story, told at random, and everything that tells of it in figures: JSON, the file, the pictures, the badge and the page say the
/// same.
/// </summary>
public sealed partial class AgreementTests : ApiFixture
{
    private static readonly string[] DoneOnes = ["completed", "completedModified"];
    private static readonly string[] Outside = ["notPursued", "superseded"];

    private JsonNode totals = null!;
    private List<JsonNode> areas = [];
    private List<Dictionary<string, string>> file = [];

    [OneTimeSetUp]
    public async Task TellAStory()
    {
        await using (var scope = Host.Services.CreateAsyncScope())
            await DemoForum.LoadAsync(
                scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
                Host.Clock,
                LocalCalendar.Utc,
                CancellationToken.None
            );
        var random = new Random(Seeded.Of(nameof(AgreementTests)));
        foreach (var action in await Admin.ListAsync("actions?forum=demo-forum&fields=allowedTransitions"))
        {
            Host.Clock.Advance(TimeSpan.FromHours(random.Next(30)));
            var (key, next) = ((string)action["key"]!, action["allowedTransitions"]!.AsArray());
            if (random.Next(2) == 0)
                (
                    await Admin.PostAsync(
                        $"actions/{key}/status",
                        new
                        {
                            status = (string)next[random.Next(next.Count)]!,
                            note = "So it is.",
                            progress = random.Next(101),
                            visibility = "public",
                        }
                    )
                ).ShouldBe(200);
            if (random.Next(4) == 0)
                (await Admin.PostAsync($"actions/{key}/assessments", new { status = "inProgress", note = "As it was found." })).ShouldBe(
                    201
                );
            if (random.Next(4) == 0)
                (
                    await Admin.PatchAsync(
                        $"actions/{key}",
                        new { targetDate = $"{Host.Clock.GetUtcNow().AddDays(random.Next(-90, 90)):yyyy-MM-dd}" }
                    )
                ).ShouldBe(200);
        }

        var summary = (await Anonymous.GetAsync("dashboards/summary?forum=demo-forum")).ShouldBe(200).Json;
        (totals, areas) = (summary["totals"]!, [.. summary["areas"]!.AsArray().Select(a => a!)]);
        file = await ExportActionsTests.RowsAsync(Anonymous, "exports/actions.csv?forum=demo-forum");
    }

    [Test]
    public void The_file_adds_up_to_the_summary()
    {
        foreach (
            var (figures, rows) in areas
                .Select(area => (area, file.Where(r => r["area"] == (string)area["area"]!).ToList()))
                .Append((totals, file))
        )
        {
            var countable = rows.Where(r => !Outside.Contains(r["status"])).ToList();
            var progress = countable
                .Where(r => r["progress"].Length > 0)
                .Select(r => int.Parse(r["progress"], CultureInfo.InvariantCulture))
                .ToList();
            Assert.Multiple(() =>
            {
                Assert.That((int)figures["actions"]!, Is.EqualTo(rows.Count).And.GreaterThan(0));
                foreach (var (status, count) in figures["byStatus"]!.AsObject())
                    Assert.That((int)count!, Is.EqualTo(rows.Count(r => r["status"] == status)), status);
                Assert.That((int)figures["countable"]!, Is.EqualTo(countable.Count));
                Assert.That((int)figures["done"]!, Is.EqualTo(rows.Count(r => DoneOnes.Contains(r["status"]))));
                Assert.That((int)figures["overdue"]!, Is.EqualTo(rows.Count(r => r["isOverdue"] == "true")));
                Assert.That((int)figures["stale"]!, Is.EqualTo(rows.Count(r => r["isStale"] == "true")));
                Assert.That(
                    (int)figures["unowned"]!,
                    Is.EqualTo(rows.Count(r => r["attention"].Contains("unowned", StringComparison.Ordinal)))
                );
                Assert.That(
                    (int)figures["assessedDifferently"]!,
                    Is.EqualTo(rows.Count(r => r["assessedStatus"].Length > 0 && r["assessedStatus"] != r["status"]))
                );
                Assert.That(
                    (double?)figures["averageProgress"],
                    progress.Count == 0 ? Is.Null : Is.EqualTo(progress.Average()).Within(1e-9)
                );
            });
        }
    }

    [Test]
    public async Task The_trend_ends_where_the_summary_stands()
    {
        var last = (await Anonymous.GetAsync("dashboards/trend?forum=demo-forum")).ShouldBe(200).Json["items"]!.AsArray()[^1]!;

        foreach (var name in (string[])["actions", "byStatus", "countable", "done", "completionRate"])
            Assert.That(JsonNode.DeepEquals(last[name], totals[name]), Is.True, $"{name}: {last[name]} and {totals[name]}");
    }

    [Test]
    public async Task The_actions_behind_the_figures_are_those_of_the_file()
    {
        var rows = await Anonymous.ListAsync("dashboards/actions?forum=demo-forum");

        Assert.That(
            rows.Select(r =>
                $"{r["key"]} {r["status"]} {r["assessedStatus"]} {r["progress"]} {r["targetDate"]} {r["originalTargetDate"]} {string.Join("; ", r["attention"]!.AsArray())}"
            ),
            Is.EqualTo(
                file.Select(r =>
                    $"{r["key"]} {r["status"]} {r["assessedStatus"]} {r["progress"]} {r["targetDate"]} {r["originalTargetDate"]} {r["attention"]}"
                )
            )
        );
    }

    [TestCase("en")]
    [TestCase("fr")]
    public async Task The_pictures_say_what_the_summary_says(string language)
    {
        var labels = await LabelsAsync(language);
        var words = (await Anonymous.GetAsync("dashboards/summary?forum=demo-forum", ("Accept-Language", language))).ShouldBe(200).Json[
            "areas"
        ]!.AsArray();
        var progress = Description(await Anonymous.GetAsync($"charts/progress.svg?forum=demo-forum&lang={language}"));
        var trend = Description(await Anonymous.GetAsync($"charts/trend.svg?forum=demo-forum&lang={language}"));
        var badge = Description(await Anonymous.GetAsync($"badges/demo-forum.svg?lang={language}"));

        var done =
            language == "fr" ? $"{totals["done"]} sur {totals["countable"]} réalisées" : $"{totals["done"]} of {totals["countable"]} done";
        Assert.That(badge, Is.EqualTo($"demo-forum: {done}"));
        Assert.That(progress, Does.StartWith(done));
        foreach (var area in words)
            Assert.That(progress, Does.Contain($"{area!["title"]}: {Told(area["byStatus"]!, labels)}"));
        Assert.That(trend, Does.EndWith($"{Host.Clock.GetUtcNow():yyyy-MM}: {Told(totals["byStatus"]!, labels)}"));
    }

    [TestCase("/", "en")]
    [TestCase("/fr", "fr")]
    public async Task The_page_shows_the_same(string path, string language)
    {
        var labels = await LabelsAsync(language);
        await using var window = await Window.OpenAsync(Host.Root);

        await window.GoAsync($"{path}?forum=demo-forum");

        await Assertions.Expect(window.Page.Locator(".lead > b")).ToHaveTextAsync($"{totals["done"]}");
        var tiles = await window.Page.Locator(".tiles b").AllTextContentsAsync();
        Assert.That(
            tiles,
            Is.EqualTo(
                (
                    (JsonNode[])
                        [
                            totals["overdue"]!,
                            totals["stale"]!,
                            totals["byStatus"]!["onHold"]!,
                            totals["unowned"]!,
                            totals["assessedDifferently"]!,
                        ]
                )
                    .Where(n => (int)n > 0)
                    .Select(n => $"{n}")
            )
        );
        var bars = await window
            .Page.Locator("[data-part=areas] svg[role=img]")
            .EvaluateAllAsync<string[]>("all => all.map(bar => bar.getAttribute('aria-label'))");
        Assert.That(bars.Select(Counts), Is.EqualTo(areas.Select(area => Counts(Told(area["byStatus"]!, labels)))));
        var rows = new List<string>();
        for (var pages = 1; pages <= 9; pages++)
        {
            rows.AddRange(
                await window
                    .Page.Locator("[data-part=rows] .row .chip")
                    .EvaluateAllAsync<string[]>("all => all.map(chip => chip.dataset.status)")
            );
            var next = window.Page.Locator("[data-part=rows] a[rel=next]");
            if (await next.CountAsync() == 0)
                break;
            await window.GoAsync((await next.GetAttributeAsync("href"))!);
        }

        Assert.That(
            rows.CountBy(s => s),
            Is.EquivalentTo(
                totals["byStatus"]!.AsObject().Where(s => (int)s.Value! > 0).Select(s => KeyValuePair.Create(s.Key, (int)s.Value!))
            )
        );
        window.ShouldBeQuiet();
    }

    private async Task<Dictionary<string, string>> LabelsAsync(string language) =>
        (await Anonymous.GetAsync("statuses", ("Accept-Language", language)))
            .ShouldBe(200)
            .Items.ToDictionary(s => (string)s["status"]!, s => (string)s["label"]!);

    private static string Description(Reply reply) =>
        XDocument.Parse(reply.ShouldBe(200).Text).Root!.Elements().Single(e => e.Name.LocalName == "desc").Value;

    private static string Told(JsonNode byStatus, Dictionary<string, string> labels) =>
        string.Join(", ", byStatus.AsObject().Where(s => (int)s.Value! > 0).Select(s => $"{labels[s.Key]} {s.Value}"));

    /// <summary>The counts in a text, in whichever order they stand there.</summary>
    private static string Counts(string text) =>
        string.Join(' ', Numbers().Matches(text).Select(m => m.Value.Trim()).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"[\p{L} ’-]+ \d+(?=,|$)")]
    private static partial Regex Numbers();
}
