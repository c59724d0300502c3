namespace Priorities.Api.Tests.Features.Requests;

public sealed class ListUpdateRequestsTests : RequestFixture
{
    [Test]
    public async Task Requests_are_found_by_state_owner_action_and_forum()
    {
        var (asked, opened, answered, withdrawn, expired) = (
            await ActionAsync(),
            await ActionAsync(),
            await ActionAsync(),
            await ActionAsync(),
            await ActionAsync()
        );
        await AskAsync(asked);
        await SendAsync((await AskAsync(opened)).Link, ("reply-0", "later"));
        await SendAsync((await AskAsync(answered)).Link, ("reply-0", "nothingNew"));
        var (taken, _) = await AskAsync(withdrawn);
        (await Admin.PostAsync($"update-requests/{taken["id"]}/withdraw", new { })).ShouldBe(200);
        var (old, _) = await AskAsync(expired);
        await Host.ExecuteAsync($"UPDATE update_requests SET expires_at = asked_at WHERE id = '{old["id"]}'");

        foreach (
            var (state, action) in new[]
            {
                ("asked", asked),
                ("opened", opened),
                ("answered", answered),
                ("withdrawn", withdrawn),
                ("expired", expired),
            }
        )
        {
            var found = (await Admin.GetAsync($"update-requests?state={state}&owner={Owner}")).ShouldBe(200).Items;
            Assert.That(
                found.Select(f => ((string?)f["state"], (string?)f["actions"]![0]!["action"])),
                Is.EqualTo([(state, action)]),
                state
            );
            Assert.That(
                (await Admin.GetAsync($"update-requests?action={action}&forum=ccr-2016")).ShouldBe(200).Items,
                Has.Count.EqualTo(1)
            );
        }

        Assert.That((await Admin.GetAsync($"update-requests?owner={Another}")).ShouldBe(200).Items, Is.Empty);
        var pages = await Admin.ListAsync("update-requests?limit=2");
        Assert.That(pages.Select(p => (string)p["id"]!).ToList(), Has.Count.EqualTo(5).And.Unique);
        (await Admin.GetAsync("update-requests?owner=nobody")).ShouldBe(400, "unknownReference").ShouldName("owner");
        (await Admin.GetAsync("update-requests?cursor=nonsense")).ShouldBe(400, "invalidCursor");
    }
}
