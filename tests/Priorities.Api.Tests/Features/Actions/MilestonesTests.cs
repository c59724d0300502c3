using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class MilestonesTests : ApiFixture
{
    [Test]
    public async Task A_milestone_is_added_ticked_and_removed_and_the_history_tells()
    {
        var added = (await Admin.PostAsync("actions/ccr-2016-k1/milestones", new { title = "Outline agreed", titleFr = "Plan convenu", dueOn = "2027-01-31" })).ShouldBe(201);
        var path = added.Headers.Location!.ToString();
        (await Admin.PostAsync("actions/ccr-2016-k1/milestones", new { title = "First course held" })).ShouldBe(201);

        var ticked = (await Admin.PatchAsync(path, new { doneOn = "2026-11-20" })).ShouldBe(200);

        Assert.That(ticked["doneOn"], Is.EqualTo("2026-11-20"));
        Assert.That((await Anonymous.ListAsync("actions/ccr-2016-k1/milestones?limit=1")).Select(m => (int)m["position"]!), Is.EqualTo(new[] { 1, 2 }));
        (await Admin.DeleteAsync(path, ticked.ETag)).ShouldBe(204);
        (await Anonymous.GetAsync(path)).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.ListAsync("actions/ccr-2016-k1/history?limit=2")).Select(h => (string)h["type"]!), Is.EqualTo(new[] { "milestone.removed", "milestone.revised", "milestone.added", "milestone.added", "action.proposed" }));
    }

    [Test]
    public async Task What_cannot_be_is_refused_by_name()
    {
        (await Admin.PostAsync("actions/ccr-2016-k2/milestones", new { dueOn = "2027-01-31" })).ShouldBe(400).ShouldName("title");
        (await Admin.PostAsync("actions/ccr-2016-k2/milestones", new { title = "x", doneOn = "2027-01-31" })).ShouldBe(400).ShouldName("doneOn");
        var added = (await Admin.PostAsync("actions/ccr-2016-k2/milestones", new { title = "x" })).ShouldBe(201);
        (await Admin.PatchAsync(added.Headers.Location!.ToString(), new { doneOn = "2026-11-20" }, ifMatch: null)).ShouldBe(428);
        (await Admin.PatchAsync(added.Headers.Location!.ToString(), new { doneOn = "2026-11-20" }, "\"9\"")).ShouldBe(412);
    }
}
