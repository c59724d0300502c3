using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ActionAsOfTests : ApiFixture
{
    private async Task<JsonNode> AsOfAsync(string key, string day, Client? client = null) => (await (client ?? Anonymous).GetAsync($"actions/{key}?asOf={day}")).ShouldBe(200).Json;

    [Test]
    public async Task The_status_follows_the_days_on_which_it_changed()
    {
        (await Admin.PostAsync("actions/ccr-2016-s1/status", new { status = "inProgress", note = "Begun in spring.", effectiveOn = "2018-04-10" })).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-s1/status", new { status = "completed", note = "Funded.", effectiveOn = "2020-02-01" })).ShouldBe(200);

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
        (await Admin.PatchAsync("actions/ccr-2016-k1", new { title = "First", tags = new[] { "one" }, targetDate = "2027-01-01", progress = 10 })).ShouldBe(200);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(20));
        (await Admin.PatchAsync("actions/ccr-2016-k1", new { title = "Second", tags = new[] { "two" }, targetDate = "2027-06-01", progress = (int?)null })).ShouldBe(200);

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
        (await Admin.PostAsync("actions", new { forum = "ccr-2016", area = "policy", key = "was-a-draft", title = "Careless words", publication = "draft" })).ShouldBe(201);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(40));
        (await Admin.PatchAsync("actions/was-a-draft", new { title = "Careful words", publication = "published" })).ShouldBe(200);
        Host.Clock.SetUtcNow(Clocks.Now.AddDays(50));

        var then = Clocks.Today.AddDays(35).ToString("yyyy-MM-dd", null);
        Assert.That((string?)(await AsOfAsync("was-a-draft", then))["title"], Is.EqualTo("Careful words"));
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
}
