using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform;

/// <summary>Days are those of the time zone that is set, in every answer, at midnight and over both changes of the clock.</summary>
public sealed class TimeZoneTests
{
    private const string Toronto = "America/Toronto";

    private static async Task<ApiHost> StartedAsync(string at)
    {
        var host = new ApiHost(await PostgresServer.CloneAsync())
        {
            Settings = { ["Priorities:TimeZone"] = Toronto },
            Clock = new FakeTimeProvider(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)),
        };
        await host.StartAsync();
        return host;
    }

    private static async Task<JsonNode> GetAsync(ApiHost host, string path) => (await host.Anonymous.GetAsync(path)).ShouldBe(200).Json;

    private static async Task<string[]> KeysAsync(ApiHost host, string path) =>
        [.. (await host.Anonymous.GetAsync(path)).ShouldBe(200).Items.Select(i => (string)i["key"]!)];

    [Test]
    public async Task An_action_is_overdue_once_its_day_has_ended_there_and_not_in_utc()
    {
        await using var host = await StartedAsync("2026-11-25T00:30:00Z"); // half past seven in the evening of the 24th
        (await host.Admin.PatchAsync("actions/ccr-2016-s1", new { targetDate = "2026-11-24" })).ShouldBe(200);

        Assert.That(await OverdueAsync(), Is.All.False);
        host.Clock.SetUtcNow(DateTimeOffset.Parse("2026-11-25T04:59:59Z", CultureInfo.InvariantCulture));
        Assert.That(await OverdueAsync(), Is.All.False, "A second before midnight.");
        host.Clock.SetUtcNow(DateTimeOffset.Parse("2026-11-25T05:00:00Z", CultureInfo.InvariantCulture));
        Assert.That(await OverdueAsync(), Is.All.True, "Midnight.");

        async Task<bool[]> OverdueAsync()
        {
            var csv = (await host.Anonymous.GetAsync("exports/actions.csv?action=ccr-2016-s1&overdue=true")).ShouldBe(200).Text;
            var page = (await host.Anonymous.GetAsync("/actions/ccr-2016-s1")).ShouldBe(200).Text;
            return
            [
                (bool)(await GetAsync(host, "actions/ccr-2016-s1"))["isOverdue"]!,
                (await KeysAsync(host, "actions?overdue=true")).Contains("ccr-2016-s1"),
                (int)(await GetAsync(host, "dashboards/summary"))["totals"]!["overdue"]! == 1,
                (await KeysAsync(host, "dashboards/actions?attention=overdue")).Contains("ccr-2016-s1"),
                (await host.Anonymous.GetAsync("dashboards/attention"))
                    .ShouldBe(200)
                    .Items.Any(i => (string)i["key"]! == "ccr-2016-s1" && i["reasons"]!.AsArray().Any(r => (string)r! == "overdue")),
                csv.Contains("ccr-2016-s1"),
                page.Contains(">overdue<"),
            ];
        }
    }

    [Test]
    public async Task A_report_of_the_evening_is_of_that_evening()
    {
        await using var host = await StartedAsync("2026-11-25T02:00:00Z"); // nine in the evening of the 24th
        var report = new { status = "planned", note = "The plan stands." };
        Assert.That(
            (await host.Admin.PostAsync("actions/ccr-2016-s1/status", report)).ShouldBe(200)["statusSince"],
            Is.EqualTo("2026-11-24")
        );

        var early = await host.Admin.PostAsync(
            "actions/ccr-2016-s2/status",
            new
            {
                status = "planned",
                note = "Tomorrow.",
                effectiveOn = "2026-11-25",
            }
        );
        Assert.That(early.Status, Is.InRange(400, 422));
        Assert.That(early.Text, Does.Contain($"2026-11-24, {Toronto}"));
        var milestone = (
            await host.Admin.PostAsync("actions/ccr-2016-s2/milestones", new { title = "A draft", doneOn = "2026-11-25" })
        ).ShouldBe(400);
        Assert.That(milestone.Text, Does.Contain($"2026-11-24, {Toronto}"));
        Assert.That(
            (await host.Anonymous.GetAsync("/actions/ccr-2016-s1")).ShouldBe(200).Text,
            Does.Contain(">24 November 2026<").And.Not.Contain(">25 November 2026<")
        );
        Assert.That(
            (await host.Anonymous.GetAsync("/")).ShouldBe(200).Text,
            Does.Contain("max=\"2026-11-24\"").And.Contain($"data-zone=\"{Toronto}\"")
        );
    }

    [TestCase("actions/ccr-2016-s1")]
    [TestCase("dashboards/summary")]
    [TestCase("dashboards/trend")]
    [TestCase("dashboards/organizations")]
    [TestCase("dashboards/actions")]
    [TestCase("dashboards/attention")]
    [TestCase("charts/progress.svg")]
    [TestCase("charts/trend.svg")]
    public async Task A_day_that_has_begun_in_utc_alone_has_not_come_and_answers_name_the_zone(string path)
    {
        await using var host = await StartedAsync("2026-11-25T02:00:00Z");

        Assert.That((await host.Anonymous.GetAsync($"{path}?asOf=2026-11-25")).ShouldBe(400).Text, Does.Contain(Toronto));
        var today = (await host.Anonymous.GetAsync($"{path}?asOf=2026-11-24")).ShouldBe(200).Text;
        if (!path.StartsWith("actions", StringComparison.Ordinal))
            Assert.That(today, Does.Contain(Toronto));
    }

    // The clock is put back on 1 November 2026, which has 25 hours, and forward on 14 March 2027, which has 23.
    [TestCase("2026-11-01T09:30:00Z", "2026-11-01", "2026-11-02T05:00:00Z")]
    [TestCase("2027-03-14T12:00:00Z", "2027-03-14", "2027-03-15T04:00:00Z")]
    public async Task A_day_on_which_the_clock_changes_ends_at_its_midnight(string start, string day, string midnight)
    {
        await using var host = await StartedAsync(start);
        host.Clock.SetUtcNow(DateTimeOffset.Parse(midnight, CultureInfo.InvariantCulture).AddSeconds(-1));
        (await host.Admin.PostAsync("actions/ccr-2016-s1/status", new { status = "planned", note = "Late in the evening." })).ShouldBe(200);
        host.Clock.SetUtcNow(DateTimeOffset.Parse(midnight, CultureInfo.InvariantCulture));
        (await host.Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "Just after." })).ShouldBe(200);
        (await host.Admin.PatchAsync("actions/ccr-2016-s3", new { progress = 40 })).ShouldBe(200);

        var (then, next) = (
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            $"{DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(1):yyyy-MM-dd}"
        );
        Assert.That((string)(await GetAsync(host, "dashboards/summary"))["asOf"]!, Is.EqualTo(next));
        Assert.That(await PlannedAsync($"asOf={then:yyyy-MM-dd}"), Is.EqualTo(1), "What happened on the day.");
        Assert.That(await PlannedAsync($"knownOn={then:yyyy-MM-dd}"), Is.EqualTo(1), "What was recorded on the day.");
        Assert.That(await PlannedAsync($"asOf={next}"), Is.EqualTo(2));
        Assert.That((string)(await GetAsync(host, $"actions/ccr-2016-s1?asOf={then:yyyy-MM-dd}"))["status"]!, Is.EqualTo("planned"));
        Assert.That((string)(await GetAsync(host, $"actions/ccr-2016-s2?asOf={then:yyyy-MM-dd}"))["status"]!, Is.EqualTo("notStarted"));
        Assert.That(
            (await GetAsync(host, $"actions/ccr-2016-s3?asOf={then:yyyy-MM-dd}"))["progress"],
            Is.Null,
            "The rest has one clock: that of the record."
        );

        async Task<int> PlannedAsync(string query) =>
            (int)(await GetAsync(host, $"dashboards/summary?{query}"))["totals"]!["byStatus"]!["planned"]!;
    }
}
