using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Dashboards;

/// <summary>Today is 2026-11-24.</summary>
public sealed class GetComparisonTests : ApiFixture
{
    [Test]
    public async Task What_moved_is_told_with_what_it_was_and_what_it_is()
    {
        await Host.OrganizationAsync("mover");
        (await Admin.PutAsync("actions/ccr-2016-s1/owners/mover", new { role = "lead" })).ShouldBe(200);
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "planned",
                    note = "Begun.",
                    progress = 5,
                    effectiveOn = "2026-11-10",
                }
            )
        ).ShouldBe(200);

        var told = (await Anonymous.GetAsync("dashboards/comparison?forum=ccr-2016&from=2026-11-09")).ShouldBe(200);

        Assert.That(told["from"], Is.EqualTo("2026-11-09"));
        Assert.That(told["to"], Is.EqualTo($"{Host.Clock.GetUtcNow():yyyy-MM-dd}"));
        Assert.That(told["clock"], Is.EqualTo("happened"));
        var moved = told.Items.Single(a => (string)a["key"]! == "ccr-2016-s1");
        Assert.That((string)moved["movement"]!, Is.EqualTo("changed"));
        Assert.That((string)moved["status"]!["from"]!, Is.EqualTo("notStarted"));
        Assert.That((string)moved["status"]!["to"]!, Is.EqualTo("planned"));
        Assert.That(moved["progress"]!.AsObject().ContainsKey("from"), Is.False);
        Assert.That((int)moved["progress"]!["to"]!, Is.EqualTo(5));
        Assert.That(moved["owners"]!["to"]!.AsArray().Select(o => (string)o!), Is.EqualTo(["mover"]));
        Assert.That(moved.AsObject().ContainsKey("targetDate"), Is.False, "What stayed the same is not told.");
        var (before, after) = (told.Json["before"]!["byStatus"]!, told.Json["after"]!["byStatus"]!);
        var steps = told
            .Items.Where(a => a["status"] is not null)
            .Select(a => ((string?)a["status"]!["from"], (string?)a["status"]!["to"]))
            .ToList();
        Assert.That(
            (int)after["planned"]! - (int)before["planned"]!,
            Is.EqualTo(steps.Count(s => s.Item2 == "planned") - steps.Count(s => s.Item1 == "planned")).And.GreaterThan(0)
        );
    }

    [Test]
    public async Task A_report_that_came_late_is_news_on_the_clock_of_what_was_recorded()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-k1/status",
                new
                {
                    status = "planned",
                    note = "Long ago.",
                    effectiveOn = "2026-01-10",
                }
            )
        ).ShouldBe(200);

        var happened = await KeysAsync("forum=ccr-2016&from=2026-11-01");
        var recorded = await KeysAsync("forum=ccr-2016&from=2026-11-01&clock=recorded");
        var then = await KeysAsync("forum=ccr-2016&from=2026-01-09&to=2026-01-10");

        Assert.That(happened, Does.Not.Contain("ccr-2016-k1"));
        Assert.That(recorded, Does.Contain("ccr-2016-k1"));
        Assert.That(then, Is.EqualTo(["ccr-2016-k1"]));
    }

    [Test]
    public async Task The_figures_of_both_days_are_those_of_the_summary()
    {
        var told = (await Anonymous.GetAsync("dashboards/comparison?forum=ccr-2016&from=2026-01-01&to=2026-11-20")).ShouldBe(200);
        foreach (var (member, day) in new[] { ("before", "2026-01-01"), ("after", "2026-11-20") })
        {
            var summary = (await Anonymous.GetAsync($"dashboards/summary?forum=ccr-2016&asOf={day}")).ShouldBe(200);
            Assert.That(told.Json[member]!.ToJsonString(), Is.EqualTo(summary.Json["totals"]!.ToJsonString()), member);
        }
    }

    [Test]
    public async Task What_comes_within_the_filters_has_entered_and_what_leaves_them_has_left()
    {
        foreach (var key in (string[])["first-house", "second-house"])
            await Host.OrganizationAsync(key);
        (await Admin.PutAsync("actions/ccr-2016-p1/owners/first-house", new { role = "lead" })).ShouldBe(200);
        Host.Clock.Advance(TimeSpan.FromDays(2));
        (await Admin.DeleteAsync("actions/ccr-2016-p1/owners/first-house", "*")).ShouldBe(200);
        (await Admin.PutAsync("actions/ccr-2016-p1/owners/second-house", new { role = "lead" })).ShouldBe(200);

        var first = (await Anonymous.GetAsync("dashboards/comparison?owner=first-house&from=2026-11-25")).ShouldBe(200);
        var second = (await Anonymous.GetAsync("dashboards/comparison?owner=second-house&from=2026-11-25")).ShouldBe(200);

        Assert.That((string)first.Items.Single()["movement"]!, Is.EqualTo("left"));
        Assert.That((string)second.Items.Single()["movement"]!, Is.EqualTo("entered"));
    }

    [Test]
    public async Task It_comes_page_by_page()
    {
        foreach (var key in (string[])["ccr-2016-s2", "ccr-2016-s3", "ccr-2016-s4"])
            (await Admin.PostAsync($"actions/{key}/status", new { status = "planned", note = "Begun." })).ShouldBe(200);

        var first = (await Anonymous.GetAsync("dashboards/comparison?area=services&from=2026-01-01&limit=1")).ShouldBe(200);

        Assert.That(first.Items, Has.Count.EqualTo(1));
        Assert.That(first.Header("Link"), Does.Contain("rel=\"next\""));
        Assert.That(
            (await Anonymous.ListAsync("dashboards/comparison?area=services&from=2026-01-01&limit=1")).Select(a => (string)a["key"]!),
            Is.SupersetOf(["ccr-2016-s2", "ccr-2016-s3", "ccr-2016-s4"]).And.Unique
        );
        (await Anonymous.GetAsync($"dashboards/comparison?from=2026-01-02&cursor={first["nextCursor"]}")).ShouldBe(400, "invalidCursor");
    }

    [TestCase("from=2026-11-24&to=2026-11-01", "from")]
    [TestCase("to=2999-01-01", "to")]
    [TestCase("from=yesterday", "from")]
    [TestCase("clock=mine", "clock")]
    public async Task Days_that_make_no_sense_are_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"dashboards/comparison?{query}")).ShouldBe(400).ShouldName(member);

    private async Task<List<string>> KeysAsync(string query) =>
        [.. (await Anonymous.ListAsync($"dashboards/comparison?{query}")).Select(a => (string)a["key"]!)];
}
