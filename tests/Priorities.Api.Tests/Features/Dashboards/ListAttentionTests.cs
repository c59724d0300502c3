using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Dashboards;

public sealed class ListAttentionTests : ApiFixture
{
    [Test]
    public async Task The_worst_comes_first_with_its_reasons()
    {
        (await Admin.PatchAsync("actions/ccr-2016-k1", new { targetDate = "2026-10-01" })).ShouldBe(200);
        (await Admin.PatchAsync("actions/ccr-2016-p1", new { targetDate = "2026-09-01" })).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-s1/status", new { status = "planned", note = "Agreed." })).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-s1/status", new { status = "onHold", note = "Waiting for money." })).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-c2/status", new { status = "notPursued", note = "Overtaken." })).ShouldBe(200);

        var list = await Anonymous.ListAsync("dashboards/attention?limit=4");
        Assert.That(list.Take(3).Select(a => (string)a["key"]!), Is.EqualTo(new[] { "ccr-2016-p1", "ccr-2016-k1", "ccr-2016-s1" }));
        Assert.That(list[0]["reasons"]!.AsArray().Select(r => (string)r!), Is.EqualTo(new[] { "overdue", "unowned" }));
        Assert.That(
            ((string)list[0]["reason"]!, (string)list[0]["since"]!, (int)list[0]["days"]!),
            Is.EqualTo(("overdue", "2026-09-01", 84))
        );
        Assert.That((string)list[2]["reason"]!, Is.EqualTo("onHold"));
        Assert.That(list, Has.Count.EqualTo(15), "What was given up needs no attention.");
    }

    [Test]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var page = (await Anonymous.GetAsync("dashboards/attention?limit=1")).ShouldBe(200);
        Assert.That(page.Header("Link"), Does.Contain("rel=\"next\""));
        (await Anonymous.GetAsync($"dashboards/organizations?cursor={page["nextCursor"]}")).ShouldBe(400, "invalidCursor");
        (await Anonymous.GetAsync($"dashboards/attention?area=services&cursor={page["nextCursor"]}")).ShouldBe(400, "invalidCursor");
    }
}
