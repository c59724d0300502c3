using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.Features.Dashboards;

public sealed class GetSummaryTests : ApiFixture
{
    private static readonly string[] Statuses =
    [
        "notStarted",
        "planned",
        "inProgress",
        "onHold",
        "completed",
        "completedModified",
        "notPursued",
        "superseded",
    ];

    private static async Task<JsonNode> TotalsAsync(Client client, string query = "") =>
        (await client.GetAsync($"dashboards/summary{query}")).ShouldBe(200).Json["totals"]!;

    /// <summary>What was just written shows at once, so each test compares with what it found.</summary>
    private static int Figure(JsonNode figures, string name) => (int)figures[name]!;

    [Test]
    public async Task Each_action_counts_once_in_all_and_in_its_area()
    {
        var summary = (await Anonymous.GetAsync("dashboards/summary")).ShouldBe(200).Json;

        var areas = summary["areas"]!.AsArray();
        Assert.That(Figure(summary["totals"]!, "actions"), Is.EqualTo(16));
        Assert.That(areas.Select(a => (string)a!["area"]!), Is.EqualTo(new[] { "knowledge", "services", "policy", "collaboration" }));
        Assert.That(areas.Select(a => (int)a!["actions"]!), Is.EqualTo(new[] { 5, 4, 5, 2 }));
        foreach (var figures in areas.Append(summary["totals"]))
            Assert.That(figures!["byStatus"]!.AsObject().Select(s => s.Key), Is.EqualTo(Statuses));
        Assert.That((string)summary["asOf"]!, Is.EqualTo("2026-11-24"));
        Assert.That((int)summary["staleAfterDays"]!, Is.EqualTo(90));
    }

    [Test]
    public async Task The_status_that_was_reported_last_counts_though_the_clock_of_another_instance_was_ahead()
    {
        await using var host = await StartedAsync();
        await using var ahead = new ApiHost(host.ConnectionString);
        await ahead.StartAsync();
        ahead.Clock.Advance(TimeSpan.FromSeconds(5));
        await ReportAsync(ahead, "ccr-2016-s1", "planned");
        await ReportAsync(host, "ccr-2016-s1", "inProgress");

        var figures = (await TotalsAsync(host.Anonymous))["byStatus"]!;
        Assert.That((Figure(figures, "planned"), Figure(figures, "inProgress")), Is.EqualTo((0, 1)));
        Assert.That(
            (string?)(await host.Anonymous.GetAsync("actions/ccr-2016-s1?asOf=2026-11-24")).ShouldBe(200)["status"],
            Is.EqualTo("inProgress")
        );
        Assert.That((string?)(await host.Anonymous.GetAsync("actions/ccr-2016-s1")).ShouldBe(200)["status"], Is.EqualTo("inProgress"));
    }

    [Test]
    public async Task What_was_given_up_is_outside_the_denominator_and_the_denominator_is_shown()
    {
        await using var host = await StartedAsync();
        await ReportAsync(host, "ccr-2016-s1", "inProgress", "completed");
        await ReportAsync(host, "ccr-2016-s2", "inProgress", "completedModified");
        await ReportAsync(host, "ccr-2016-s3", "notPursued");
        await ReportAsync(host, "ccr-2016-s4", "superseded");

        var services = await TotalsAsync(host.Anonymous, "?area=services");
        Assert.That(Figure(services, "actions"), Is.EqualTo(4));
        Assert.That(Figure(services, "countable"), Is.EqualTo(2));
        Assert.That(Figure(services, "done"), Is.EqualTo(2));
        Assert.That(Figure(services, "completedModified"), Is.EqualTo(1));
        Assert.That((double)services["completionRate"]!, Is.EqualTo(1));
        Assert.That((double)(await TotalsAsync(host.Anonymous))["completionRate"]!, Is.EqualTo(2.0 / 14));
    }

    [Test]
    public async Task The_mean_leaves_out_actions_without_a_figure_and_says_how_many()
    {
        await using var host = await StartedAsync();
        (await host.Admin.PostAsync("actions/ccr-2016-c1/notes", new { body = "A third.", progress = 33 })).ShouldBe(201);
        (await host.Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "Half.", progress = 50 })).ShouldBe(201);

        var totals = await TotalsAsync(host.Anonymous);
        Assert.That((double)totals["averageProgress"]!, Is.EqualTo(41.5));
        Assert.That(Figure(totals, "withoutProgress"), Is.EqualTo(14));
    }

    [Test]
    public async Task Nothing_is_0_of_0()
    {
        var summary = (await Anonymous.GetAsync("dashboards/summary?tag=no-such-tag")).ShouldBe(200);

        Assert.That(summary.Text, Does.Contain("\"averageProgress\":null").And.Not.Contain("NaN"));
        foreach (var figures in summary.Json["areas"]!.AsArray().Append(summary.Json["totals"]))
        {
            Assert.That(Figure(figures!, "countable"), Is.Zero);
            Assert.That((double)figures!["completionRate"]!, Is.Zero);
            Assert.That(figures["byStatus"]!.AsObject().Select(s => (int)s.Value!), Is.All.Zero);
        }
    }

    [Test]
    public async Task An_action_is_overdue_from_midnight_and_stale_from_its_instant()
    {
        await using var host = await StartedAsync();
        (await host.Admin.PatchAsync("actions/ccr-2016-p2", new { targetDate = "2026-11-24" })).ShouldBe(200);
        (await host.Admin.PostAsync("actions/ccr-2016-p1/notes", new { body = "For the network alone." })).ShouldBe(201);

        var today = await TotalsAsync(host.Anonymous);
        host.Clock.SetUtcNow(new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero));
        var tomorrow = await TotalsAsync(host.Anonymous);
        host.Clock.SetUtcNow(Clocks.Seeded.AddDays(90));
        var almost = await TotalsAsync(host.Anonymous);
        host.Clock.Advance(TimeSpan.FromMicroseconds(1));
        var silent = await TotalsAsync(host.Anonymous);
        var knowing = await TotalsAsync(host.Admin);

        Assert.That((Figure(today, "overdue"), Figure(tomorrow, "overdue")), Is.EqualTo((0, 1)));
        Assert.That((Figure(almost, "stale"), Figure(silent, "stale")), Is.EqualTo((0, 16)));
        Assert.That(Figure(knowing, "stale"), Is.EqualTo(15), "Who knows of the note knows that something was heard.");
    }

    [Test]
    public async Task Owners_and_assessors_are_counted_side_by_side()
    {
        await using var host = await StartedAsync();
        await host.OrganizationAsync("ccr");
        (await host.Admin.PutAsync("actions/ccr-2016-k1/owners/ccr", new { role = "lead" })).ShouldBe(200);
        (await host.Admin.PostAsync("actions/ccr-2016-k1/assessments", new { status = "notStarted", note = "As reported." })).ShouldBe(201);
        (await host.Admin.PostAsync("actions/ccr-2016-k3/assessments", new { status = "inProgress", note = "It has begun." })).ShouldBe(
            201
        );

        var totals = await TotalsAsync(host.Anonymous);
        Assert.That((Figure(totals, "unowned"), Figure(totals, "assessed"), Figure(totals, "assessedDifferently")), Is.EqualTo((15, 2, 1)));
        Assert.That(Figure(await TotalsAsync(host.Anonymous, "?owner=ccr"), "actions"), Is.EqualTo(1));
    }

    [Test]
    public async Task Drafts_and_archived_actions_are_in_nobodys_figures()
    {
        await using var host = await StartedAsync();
        (await host.Admin.DeleteAsync("actions/ccr-2016-c2")).ShouldBe(204);

        Assert.That(Figure(await TotalsAsync(host.Anonymous), "actions"), Is.EqualTo(15));
        Assert.That(Figure(await TotalsAsync(host.Admin), "actions"), Is.EqualTo(15));
        Assert.That(Figure(await TotalsAsync(host.Admin, "?asOf=2026-11-20"), "actions"), Is.EqualTo(15));
    }

    [Test]
    public async Task A_report_counts_from_the_day_it_holds_and_is_known_from_the_day_it_came()
    {
        await using var host = await StartedAsync();
        (
            await host.Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "inProgress",
                    note = "Since spring.",
                    effectiveOn = "2026-04-01",
                }
            )
        ).ShouldBe(200);

        async Task<(int Started, int Waiting)> At(string query)
        {
            var by = (await TotalsAsync(host.Anonymous, query))["byStatus"]!;
            return ((int)by["inProgress"]!, (int)by["notStarted"]!);
        }

        Assert.That(await At("?asOf=2026-03-31"), Is.EqualTo((0, 16)));
        Assert.That(await At("?asOf=2026-04-01"), Is.EqualTo((1, 15)));
        Assert.That(await At("?asOf=2026-04-01&knownOn=2026-11-23"), Is.EqualTo((0, 16)));
        Assert.That(await At("?knownOn=2026-11-23"), Is.EqualTo((0, 16)));
        Assert.That(await At("?knownOn=2026-11-24"), Is.EqualTo((1, 15)));
        Assert.That(await At("?knownOn=2026-10-31"), Is.EqualTo((0, 0)), "Nothing was on record yet.");
        Assert.That(await At("?asOf=2016-11-23"), Is.EqualTo((0, 16)), "The day of the forum.");
        Assert.That(await At("?asOf=2016-11-22"), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Titles_come_in_the_language_asked_for()
    {
        var french = (await Anonymous.GetAsync("dashboards/summary", ("Accept-Language", "fr"))).ShouldBe(200);
        var english = (await Anonymous.GetAsync("dashboards/summary")).ShouldBe(200);

        Assert.That(french.Header("Content-Language"), Is.EqualTo("fr"));
        Assert.That((string)french.Json["areas"]![0]!["title"]!, Is.Not.EqualTo((string)english.Json["areas"]![0]!["title"]!));
        Assert.That(french.ETag, Is.Not.EqualTo(english.ETag));
    }

    [Test]
    public async Task Who_has_it_already_is_told_304_until_something_is_written_on_any_instance()
    {
        await using var host = await StartedAsync();
        await using var other = new ApiHost(host.ConnectionString);
        await other.StartAsync();

        var first = (await other.Anonymous.GetAsync("dashboards/summary")).ShouldBe(200);
        Assert.That(first.Header("Cache-Control"), Is.EqualTo("public, no-cache"));
        (await other.Anonymous.GetAsync("dashboards/summary", ("If-None-Match", first.ETag!))).ShouldBe(304);
        await ReportAsync(host, "ccr-2016-s1", "planned");
        var second = (await other.Anonymous.GetAsync("dashboards/summary", ("If-None-Match", first.ETag!))).ShouldBe(200);
        Assert.That((int)second.Json["totals"]!["byStatus"]!["planned"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task A_transaction_that_is_still_open_is_counted_when_it_commits()
    {
        await using var host = await StartedAsync();
        await TotalsAsync(host.Anonymous);
        await using var slow = new Npgsql.NpgsqlConnection(host.ConnectionString);
        await slow.OpenAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (
            var write = new Npgsql.NpgsqlCommand(
                """
                UPDATE actions SET progress = 80 WHERE key = 'ccr-2016-c1';
                INSERT INTO changes (type, at, actor_id, actor_name, subject_kind, subject_id, subject_key, version, audience, members, event_id)
                SELECT 'action.revised', now(), 'test', 'Test', 'action', id, key, 2, 'public', '{"progress": {"from": null, "to": 80}}', gen_random_uuid() FROM actions WHERE key = 'ccr-2016-c1'
                """,
                slow,
                transaction
            )
        )
            await write.ExecuteNonQueryAsync();

        await ReportAsync(host, "ccr-2016-s1", "planned");
        var before = await TotalsAsync(host.Anonymous);
        await transaction.CommitAsync();
        var after = await TotalsAsync(host.Anonymous);

        Assert.That(((double?)before["averageProgress"], Figure(before["byStatus"]!, "planned")), Is.EqualTo(((double?)null, 1)));
        Assert.That(((double?)after["averageProgress"], Figure(after["byStatus"]!, "planned")), Is.EqualTo(((double?)80, 1)));
    }

    [Test]
    public async Task A_demonstration_is_counted_while_it_is_there()
    {
        await using var host = await StartedAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrioritiesContext>();

        Assert.That(Figure(await TotalsAsync(host.Anonymous), "actions"), Is.EqualTo(16));
        await DemoForum.LoadAsync(db, host.Clock, LocalCalendar.Utc, CancellationToken.None);
        Assert.That(Figure(await TotalsAsync(host.Anonymous), "actions"), Is.GreaterThan(16));
        Assert.That(Figure(await TotalsAsync(host.Anonymous, "?forum=ccr-2016"), "actions"), Is.EqualTo(16));
        await using (var source = Database.DataSource(host.ConnectionString))
        await using (var owner = Database.Context(source))
            await DemoForum.RemoveAsync(owner, CancellationToken.None);
        Assert.That(Figure(await TotalsAsync(host.Anonymous), "actions"), Is.EqualTo(16));
    }

    [TestCase("forum=ccr-2017", "forum")]
    [TestCase("area=nowhere", "area")]
    [TestCase("owner=nobody", "owner")]
    [TestCase("tag=Not%20a%20tag", "tag")]
    [TestCase("asOf=2026-11-25", "asOf")]
    [TestCase("asOf=yesterday", "asOf")]
    [TestCase("knownOn=2026-11-25", "knownOn")]
    [TestCase("status=planned", "status")]
    public async Task What_cannot_be_is_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"dashboards/summary?{query}")).ShouldBe(400).ShouldName(member);

    private static async Task<ApiHost> StartedAsync()
    {
        var host = await NewHostAsync();
        await host.StartAsync();
        return host;
    }

    private static async Task ReportAsync(ApiHost host, string action, params string[] statuses)
    {
        foreach (var status in statuses)
            (await host.Admin.PostAsync($"actions/{action}/status", new { status, note = "It is so." })).ShouldBe(200);
    }

    [Test]
    public async Task Steps_that_were_reported_together_count_in_the_order_in_which_they_were()
    {
        object Step(string status) =>
            new
            {
                action = "ccr-2016-c2",
                status,
                note = $"All at once: {Guid.NewGuid()}.",
            };
        (
            await Admin.PostAsync(
                "actions/bulk-status",
                new
                {
                    items = new[]
                    {
                        Step("planned"),
                        Step("inProgress"),
                        Step("onHold"),
                        Step("planned"),
                        Step("inProgress"),
                        Step("completed"),
                    },
                }
            )
        ).ShouldBe(200);

        var row = (await Anonymous.GetAsync("dashboards/actions?forum=ccr-2016&status=completed")).ShouldBe(200).Items.Single();
        var trend = (await Anonymous.GetAsync("dashboards/trend?forum=ccr-2016")).ShouldBe(200).Json["items"]!.AsArray()[^1]!;

        Assert.That((string)row["key"]!, Is.EqualTo("ccr-2016-c2"));
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-c2?asOf=2026-11-24"))["status"], Is.EqualTo("completed"));
        Assert.That((int)trend["started"]!, Is.EqualTo(1));
        Assert.That((int)trend["completed"]!, Is.EqualTo(1));
    }
}
