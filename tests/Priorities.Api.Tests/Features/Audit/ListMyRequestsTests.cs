using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Audit;

public sealed class ListMyRequestsTests : ApiFixture
{
    [Test]
    public async Task A_caller_is_told_what_became_of_their_own_requests_and_of_nobody_elses()
    {
        var organization = await Host.OrganizationAsync("tool");
        await Host.OwnAsync("ccr-2016-p3", organization);
        var (tool, other) = (
            await Host.WithAsync(Role.Contributor, organization),
            await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("other-tool"))
        );
        (await tool.PostAsync("actions/ccr-2016-p3/notes", new { body = "Words that stay out of it." })).ShouldBe(201);
        var refused = (await tool.PostAsync("actions/ccr-2016-p3/status", new { status = "planed", note = "A slip." })).ShouldBe(400);
        (await other.PostAsync("actions/ccr-2016-p3/notes", new { body = "Somebody else’s." })).ShouldBe(403);

        // What was refused is entered when the answer is on its way.
        for (var deadline = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < deadline; await Task.Delay(20))
            if ((await tool.GetAsync("me/requests")).ShouldBe(200).Items.Count == 2)
                break;
        // The clock of the tests stands still, so that either may be the newer one.
        var mine = await tool.GetAsync("me/requests?limit=1");
        var rest = (await tool.GetAsync($"me/requests?limit=1&cursor={mine["nextCursor"]}")).ShouldBe(200);
        var both = mine.Items.Concat(rest.Items).ToDictionary(e => (string)e["operation"]!);
        Assert.That(both.Keys, Is.EquivalentTo((string[])["changeStatus", "addNote"]));
        var slip = both["changeStatus"];
        Assert.That((string?)slip["subject"], Is.EqualTo("actions/ccr-2016-p3/status"));
        Assert.That((int?)slip["status"], Is.EqualTo(400));
        Assert.That((string?)slip["problem"], Is.EqualTo("invalidRequest"));
        Assert.That((string?)slip["requestId"], Is.EqualTo(refused.Header("Request-Id")));
        Assert.That(slip.AsObject().ContainsKey("address"), Is.False);
        Assert.That((int?)both["addNote"]["status"], Is.EqualTo(201));
        Assert.That(both["addNote"]["problem"], Is.Null);

        (await other.GetAsync($"me/requests?limit=1&cursor={mine["nextCursor"]}")).ShouldBe(400, "invalidCursor");
        (await Anonymous.GetAsync("me/requests")).ShouldBe(401, "unauthenticated");
    }
}
