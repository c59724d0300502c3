using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.Data;

public sealed class ForumSeedTests : ApiFixture
{
    private static readonly string[] Keys =
    [
        "ccr-2016-c1",
        "ccr-2016-c2",
        "ccr-2016-k1",
        "ccr-2016-k2",
        "ccr-2016-k2.1",
        "ccr-2016-k2.2",
        "ccr-2016-k3",
        "ccr-2016-p1",
        "ccr-2016-p1.1",
        "ccr-2016-p1.2",
        "ccr-2016-p2",
        "ccr-2016-p3",
        "ccr-2016-s1",
        "ccr-2016-s2",
        "ccr-2016-s3",
        "ccr-2016-s4",
    ];

    [Test]
    public async Task Twelve_priorities_and_four_suggestions_are_not_started_and_owned_by_nobody()
    {
        var actions = await Anonymous.ListAsync("actions?forum=ccr-2016&limit=200");

        Assert.That(actions.Select(a => (string)a["key"]!), Is.EqualTo(Keys));
        Assert.That(actions.Select(a => (string)a["status"]!), Is.All.EqualTo("notStarted"));
        Assert.That(actions.Select(a => a["owners"]!.AsArray().Count), Is.All.Zero);
        Assert.That(
            actions.Where(a => a["parent"] is not null).Select(a => ((string)a["key"]!, (string)a["parent"]!)),
            Is.EqualTo(
                new[]
                {
                    ("ccr-2016-k2.1", "ccr-2016-k2"),
                    ("ccr-2016-k2.2", "ccr-2016-k2"),
                    ("ccr-2016-p1.1", "ccr-2016-p1"),
                    ("ccr-2016-p1.2", "ccr-2016-p1"),
                }
            )
        );
    }

    [TestCase("en")]
    [TestCase("fr")]
    public async Task Every_text_is_there_in_both_languages(string language)
    {
        var forum = (await Anonymous.GetAsync("forums/ccr-2016", ("Accept-Language", language))).ShouldBe(200);
        Assert.That(forum.Header("Content-Language"), Is.EqualTo(language), "Nothing had to be told in the other language.");
        var actions = (await Anonymous.GetAsync("actions?forum=ccr-2016&limit=200", ("Accept-Language", language))).ShouldBe(200);
        Assert.That(actions.Header("Content-Language"), Is.EqualTo(language));
        foreach (var action in actions.Items)
        foreach (var member in new[] { "title", "description", "sourceRef" })
            Assert.That((string?)action[member], Is.Not.Null.And.Not.Empty, $"{action["key"]} {member}");
    }

    [Test]
    public async Task The_facts_of_the_forum_are_those_of_its_report()
    {
        var forum = (await Anonymous.GetAsync("forums/ccr-2016")).ShouldBe(200).Json;

        Assert.That((string?)forum["host"], Does.Contain("Canadian Council for Refugees"));
        Assert.That((string?)forum["location"]!["city"], Is.EqualTo("Montreal"));
        Assert.That((string?)forum["heldOn"], Is.EqualTo("2016-11-23"));
        Assert.That((string?)forum["participants"]!["note"], Does.StartWith("Over 60"));
        Assert.That(forum["regions"]!.AsArray().Select(r => (string)r!), Is.EquivalentTo(new[] { "ON", "QC", "NB", "AB", "BC" }));
        Assert.That(forum["objectives"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That(
            forum["programme"]!.AsArray().Select(p => ((string)p!["kind"]!, (int)p["count"]!)),
            Is.EqualTo(new[] { ("panel", 1), ("roundtable", 2), ("breakout", 7) })
        );
        Assert.That(forum["topics"]!.AsArray(), Has.Count.EqualTo(10));
        Assert.That((string?)forum["acknowledgement"], Does.Contain("Canadian Women’s Foundation"));
        Assert.That(
            forum["areas"]!.AsArray().Select(a => (string)a!["key"]!),
            Is.EqualTo(new[] { "knowledge", "services", "policy", "collaboration" })
        );
    }

    [Test]
    public async Task Loading_it_again_changes_nothing_and_keeps_what_was_edited_since()
    {
        (await Admin.PatchAsync("forums/ccr-2016", new { host = "Edited" })).ShouldBe(200);
        (await Admin.PatchAsync("actions/ccr-2016-c1", new { title = "Edited" })).ShouldBe(200);
        var before = (await Anonymous.GetAsync("forums/ccr-2016")).Text + (await Anonymous.GetAsync("actions?limit=200")).Text;
        var changes = await Host.ScalarAsync<long>("SELECT count(*) FROM changes");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LoadAsync()));

        Assert.That(
            (await Anonymous.GetAsync("forums/ccr-2016")).Text + (await Anonymous.GetAsync("actions?limit=200")).Text,
            Is.EqualTo(before)
        );
        Assert.That(await Host.ScalarAsync<long>("SELECT count(*) FROM changes"), Is.EqualTo(changes));
        (await Admin.PatchAsync("forums/ccr-2016", new { host = "Canadian Council for Refugees (CCR)" })).ShouldBe(200);
    }

    private async Task LoadAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await ForumSeed.LoadAsync(
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
            "ccr-2016",
            Host.Clock,
            LocalCalendar.Utc,
            CancellationToken.None
        );
    }
}
