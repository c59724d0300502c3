using System.Text.Json.Nodes;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ActionAsOfTests : ApiFixture
{
    private async Task<JsonNode> AsOfAsync(string key, string day, Client? client = null) =>
        (await (client ?? Anonymous).GetAsync($"actions/{key}?asOf={day}")).ShouldBe(200).Json;

    [Test]
    public async Task The_status_follows_the_days_on_which_it_changed()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "inProgress",
                    note = "Begun in spring.",
                    effectiveOn = "2018-04-10",
                }
            )
        ).ShouldBe(200);
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "completed",
                    note = "Funded.",
                    effectiveOn = "2020-02-01",
                }
            )
        ).ShouldBe(200);

        Assert.That((string?)(await AsOfAsync("ccr-2016-s1", "2018-04-09"))["status"], Is.EqualTo("notStarted"));
        Assert.That((string?)(await AsOfAsync("ccr-2016-s1", "2018-04-10"))["status"], Is.EqualTo("inProgress"));
        var done = await AsOfAsync("ccr-2016-s1", "2020-02-01");
        Assert.That((string?)done["status"], Is.EqualTo("completed"));
        Assert.That((string?)done["completedOn"], Is.EqualTo("2020-02-01"));
        Assert.That((int)done["noteCount"]!, Is.Zero, "Nobody had heard of it then.");
        Assert.That(done["lastReportedAt"], Is.Null);
    }

    [Test]
    public async Task What_was_edited_since_is_taken_back()
    {
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(10));
        (
            await Admin.PatchAsync(
                "actions/ccr-2016-k1",
                new
                {
                    title = "First",
                    tags = new[] { "one" },
                    targetDate = "2027-01-01",
                    progress = 10,
                }
            )
        ).ShouldBe(200);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(20));
        (
            await Admin.PatchAsync(
                "actions/ccr-2016-k1",
                new
                {
                    title = "Second",
                    tags = new[] { "two" },
                    targetDate = "2027-06-01",
                    progress = (int?)null,
                }
            )
        ).ShouldBe(200);

        var then = await AsOfAsync("ccr-2016-k1", "2026-12-10");
        var now = (await Anonymous.GetAsync("actions/ccr-2016-k1")).Json;
        var before = await AsOfAsync("ccr-2016-k1", "2026-11-30");

        Assert.That($"{then["title"]} {then["tags"]![0]} {then["targetDate"]} {then["progress"]}", Is.EqualTo("First one 2027-01-01 10"));
        Assert.That((int)then["version"]!, Is.EqualTo(2));
        Assert.That($"{now["title"]} {now["tags"]![0]} {now["targetDate"]} {now["progress"]}", Is.EqualTo("Second two 2027-06-01 "));
        Assert.That(before["targetDate"], Is.Null);
    }

    [Test]
    public async Task What_was_written_in_a_draft_stays_with_the_coordinators()
    {
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(30));
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "was-a-draft",
                    title = "Careless words",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(40));
        (await Admin.PatchAsync("actions/was-a-draft", new { title = "Careful words", publication = "published" })).ShouldBe(200);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(50));

        var then = Clocks.Today.AddDays(35).ToString("yyyy-MM-dd", null);
        (await Anonymous.GetAsync($"actions/was-a-draft?asOf={then}")).ShouldBe(404, "notFound");
        Assert.That(
            (string?)(await AsOfAsync("was-a-draft", "2020-01-01"))["title"],
            Is.EqualTo("Careful words"),
            "Before anybody wrote it down, nothing was hidden."
        );
        Assert.That(
            (string?)(await AsOfAsync("was-a-draft", Clocks.Today.AddDays(41).ToString("yyyy-MM-dd", null)))["title"],
            Is.EqualTo("Careful words")
        );
        Assert.That((string?)(await AsOfAsync("was-a-draft", then, Admin))["title"], Is.EqualTo("Careless words"));
    }

    [Test]
    public async Task Before_its_forum_there_was_no_such_action()
    {
        (await Anonymous.GetAsync("actions/ccr-2016-k2?asOf=2016-11-22")).ShouldBe(404, "notFound");
        Assert.That((int)(await AsOfAsync("ccr-2016-k2", "2016-11-23"))["children"]!["total"]!, Is.EqualTo(2));
        (await Anonymous.GetAsync("actions/ccr-2016-k2?asOf=2100-01-01")).ShouldBe(400).ShouldName("asOf");
        (await Anonymous.GetAsync("actions/ccr-2016-k2?asOf=yesterday")).ShouldBe(400).ShouldName("asOf");
    }

    [Test]
    public async Task What_was_written_while_it_was_archived_is_told_to_nobody_who_may_not_see_that()
    {
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(60));
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "was-away",
                    title = "Said in the open",
                }
            )
        ).ShouldBe(201);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(61));
        (await Admin.DeleteAsync("actions/was-away")).ShouldBe(204);
        (
            await Admin.PatchAsync(
                "actions/was-away",
                new
                {
                    title = "zawayz",
                    description = "zawayz",
                    targetDateNote = "zawayz",
                }
            )
        ).ShouldBe(200);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(62));
        (
            await Admin.PatchAsync(
                "actions/was-away",
                new
                {
                    title = "Said again",
                    description = (string?)null,
                    targetDateNote = (string?)null,
                }
            )
        ).ShouldBe(200);
        (await Admin.PostAsync("actions/was-away/restore", new { })).ShouldBe(200);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(63));

        string Day(int day) => Clocks.Today.AddDays(day).ToString("yyyy-MM-dd", null);
        Assert.That((string?)(await AsOfAsync("was-away", Day(60)))["title"], Is.EqualTo("Said in the open"));
        Assert.That((string?)(await AsOfAsync("was-away", Day(62)))["title"], Is.EqualTo("Said again"));
        (await Anonymous.GetAsync($"actions/was-away?asOf={Day(61)}")).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.GetAsync($"/actions/was-away?asOf={Day(61)}")).Status, Is.EqualTo(404));
        Assert.That((string?)(await AsOfAsync("was-away", Day(61), Admin))["title"], Is.EqualTo("zawayz"));
    }

    [Test]
    public async Task Whatever_hangs_on_it_is_told_as_it_stood_too()
    {
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(70));
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    parent = "ccr-2016-s1",
                    key = "child-of-then",
                    title = "First words",
                }
            )
        ).ShouldBe(201);
        var note = (await Admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "Twelve.", visibility = "public" })).ShouldBe(201)[
            "id"
        ];
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(72));
        (await Admin.PatchAsync("actions/child-of-then", new { title = "Later words", parent = (string?)null })).ShouldBe(200);
        (await Admin.PostAsync($"actions/ccr-2016-s1/notes/{note}/corrections", new { body = "Eleven." })).ShouldBe(201);
        (await Admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "Later.", visibility = "public" })).ShouldBe(201);

        var then = (await Anonymous.GetAsync($"actions/ccr-2016-s1?asOf={Clocks.Today.AddDays(71):yyyy-MM-dd}&include=children,notes"))
            .ShouldBe(200)
            .Json;

        var children = then["children"]!["items"]!.AsArray();
        Assert.That(
            children.Select(c => (string?)c!["title"]),
            Does.Contain("First words").And.Not.Contain("Later words"),
            "A suggestion that was moved away since was there then."
        );
        Assert.That((int)then["children"]!["total"]!, Is.EqualTo(children.Count));
        Assert.That(
            then["notes"]!.AsArray().Select(n => (string?)n!["body"]),
            Is.EqualTo(new[] { "Twelve." }),
            "In the words that stood there."
        );
        Assert.That((int)then["noteCount"]!, Is.EqualTo(1));
        var page = (await Anonymous.GetAsync($"/actions/ccr-2016-s1?asOf={Clocks.Today.AddDays(71):yyyy-MM-dd}")).ShouldBe(200).Text;
        Assert.That(
            page,
            Does.Contain("First words")
                .And.Contain("Twelve.")
                .And.Not.Contain("Later words")
                .And.Not.Contain("Eleven.")
                .And.Not.Contain("Later.")
        );
    }

    [Test]
    public void Every_member_that_the_log_can_hold_can_be_put_back()
    {
        var names = typeof(LoggedMember)
            .GetFields()
            .Select(f => (string)f.GetRawConstantValue()!)
            .Where(n => n != LoggedMember.French)
            .ToList();
        Assert.That(names, Has.Count.GreaterThan(20));
        Assert.That(names.Where(n => !ActionFold.Knows(n)), Is.Empty);
        var details = typeof(ActionDetails)
            .GetProperties()
            .SelectMany(p =>
                p.PropertyType == typeof(LocalizedText)
                    ? new[] { Wire.Name(p.Name), Wire.Name(p.Name) + LoggedMember.French }
                    : [Wire.Name(p.Name)]
            )
            .ToList();
        Assert.That(details, Has.Count.GreaterThan(10));
        Assert.That(details.Where(n => !ActionFold.Knows(n)), Is.Empty);
    }
}
