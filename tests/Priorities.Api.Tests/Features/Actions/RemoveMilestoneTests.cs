using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class RemoveMilestoneTests : ApiFixture
{
    private async Task<string> AddAsync(string action, string title = "Outline agreed") =>
        (await Admin.PostAsync($"actions/{action}/milestones", new { title })).ShouldBe(201).Headers.Location!.ToString();

    [Test]
    public async Task It_is_gone_and_the_history_tells_what_it_was()
    {
        var path = await AddAsync("ccr-2016-k1");
        await AddAsync("ccr-2016-k1", "First course held");
        var ticked = (await Admin.PatchAsync(path, new { doneOn = "2026-11-20" })).ShouldBe(200);

        (await Admin.DeleteAsync(path, ticked.ETag)).ShouldBe(204);

        (await Anonymous.GetAsync(path)).ShouldBe(404, "notFound");
        (await Admin.DeleteAsync(path, "*")).ShouldBe(404, "notFound");
        Assert.That(
            (await Anonymous.ListAsync("actions/ccr-2016-k1/milestones")).Select(m => ((string)m["title"]!, (int)m["position"]!)),
            Is.EqualTo(new[] { ("First course held", 2) })
        );
        var history = await Anonymous.ListAsync("actions/ccr-2016-k1/history");
        Assert.That(
            history.Select(h => (string)h["type"]!),
            Is.EqualTo(new[] { "milestone.removed", "milestone.revised", "milestone.added", "milestone.added", "action.proposed" })
        );
        Assert.That((string?)history[0]["changes"]![$"milestones.{ticked["id"]}"]!["from"], Is.EqualTo("Outline agreed"));
    }

    [Test]
    public async Task Nobody_removes_what_they_have_not_seen()
    {
        var path = await AddAsync("ccr-2016-k2");
        var seen = (await Admin.GetAsync(path)).ETag;
        (await Admin.PatchAsync(path, new { doneOn = "2026-11-20" }, seen)).ShouldBe(200);

        (await Admin.DeleteAsync(path, ifMatch: null)).ShouldBe(428, "preconditionRequired").ShouldName("If-Match");
        (await Admin.DeleteAsync(path, seen)).ShouldBe(412, "versionMismatch");

        (await Anonymous.GetAsync(path)).ShouldBe(200);
    }

    [Test]
    public async Task Who_may_tick_it_may_not_take_it_away()
    {
        var path = await AddAsync("ccr-2016-s2");
        await Host.OwnAsync("ccr-2016-s2", await Host.OrganizationAsync("hope"));

        (await (await Host.WithAsync(Role.Contributor, "hope")).DeleteAsync(path)).ShouldBe(403, "forbidden");
        (await Anonymous.DeleteAsync(path)).ShouldBe(401, "unauthenticated");
        (await Anonymous.GetAsync(path)).ShouldBe(200);

        (await (await Host.WithAsync(Role.Coordinator)).DeleteAsync(path)).ShouldBe(204);
    }

    [Test]
    public async Task It_is_found_under_its_own_action_alone()
    {
        var path = await AddAsync("ccr-2016-c1");

        (await Admin.DeleteAsync(path.Replace("ccr-2016-c1", "ccr-2016-c2", StringComparison.Ordinal), "*")).ShouldBe(404, "notFound");

        (await Anonymous.GetAsync(path)).ShouldBe(200);
    }
}
