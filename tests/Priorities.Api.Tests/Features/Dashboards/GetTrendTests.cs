using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Dashboards;

public sealed class GetTrendTests : ApiFixture
{
    private async Task<IReadOnlyList<JsonNode>> PeriodsAsync(string query) =>
        (await Anonymous.GetAsync($"dashboards/trend?{query}")).ShouldBe(200).Items;

    [OneTimeSetUp]
    public async Task TellAStory()
    {
        await ReportAsync("inProgress", "2026-05-10");
        await ReportAsync("completed", "2026-07-02");
        await ReportAsync("inProgress", "2026-09-30");
    }

    [Test]
    public async Task One_that_was_done_and_reopened_shows_in_both_periods()
    {
        var months = await PeriodsAsync("from=2026-05-01&to=2026-10-31");

        Assert.That(
            months.Select(m => (string)m["periodStart"]!),
            Is.EqualTo(new[] { "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01" })
        );
        Assert.That(months.Select(m => (int)m["started"]!), Is.EqualTo(new[] { 1, 0, 0, 0, 0, 0 }));
        Assert.That(months.Select(m => (int)m["completed"]!), Is.EqualTo(new[] { 0, 0, 1, 0, 0, 0 }));
        Assert.That(months.Select(m => (int)m["regressed"]!), Is.EqualTo(new[] { 0, 0, 0, 0, 1, 0 }));
        Assert.That(months.Select(m => (int)m["byStatus"]!["completed"]!), Is.EqualTo(new[] { 0, 0, 1, 1, 0, 0 }));
        Assert.That(months.Select(m => (int)m["byStatus"]!["inProgress"]!), Is.EqualTo(new[] { 1, 1, 0, 0, 1, 1 }));
        Assert.That(months.Select(m => (int)m["actions"]!), Is.All.EqualTo(16));
    }

    [Test]
    public async Task What_came_late_was_not_known() =>
        Assert.That(
            (await PeriodsAsync("from=2026-05-01&asOf=2026-10-31&knownOn=2026-11-20")).Select(m => (int)m["completed"]!),
            Is.All.Zero
        );

    [Test]
    public async Task There_are_twelve_months_up_to_today_unless_something_else_is_said()
    {
        var months = await PeriodsAsync("");

        Assert.That(months, Has.Count.EqualTo(12));
        Assert.That((string)months[^1]["periodEnd"]!, Is.EqualTo("2026-11-30"));
    }

    [TestCase("week", "2026-11-23", "2026-11-29")]
    [TestCase("month", "2026-11-01", "2026-11-30")]
    [TestCase("quarter", "2026-10-01", "2026-12-31")]
    public async Task A_period_is_one_of_the_calendar(string interval, string start, string end)
    {
        var last = (await PeriodsAsync($"interval={interval}"))[^1];

        Assert.That(((string)last["periodStart"]!, (string)last["periodEnd"]!), Is.EqualTo((start, end)));
    }

    [TestCase("interval=week&from=2016-01-01", "from")]
    [TestCase("from=2026-12-01", "from")]
    [TestCase("from=2026-05-01&to=2026-04-01", "from")]
    [TestCase("to=2026-12-01", "to")]
    [TestCase("interval=year", "interval")]
    [TestCase("to=soon", "to")]
    public async Task What_cannot_be_is_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"dashboards/trend?{query}")).ShouldBe(400).ShouldName(member);

    private async Task ReportAsync(string status, string on) =>
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s2/status",
                new
                {
                    status,
                    note = "It is so.",
                    effectiveOn = on,
                }
            )
        ).ShouldBe(200);
}
