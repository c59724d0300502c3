namespace Priorities.Api.Tests.Features.Requests;

public sealed class GetUpdateRequestTests : RequestFixture
{
    [Test]
    public async Task A_request_ends_for_an_action_that_is_not_the_organizations_any_more()
    {
        var (kept, gone) = (await ActionAsync(), await ActionAsync());
        var (asked, link) = await AskAsync(kept, gone);

        (await Admin.DeleteAsync($"actions/{gone}/owners/{Owner}", "*")).ShouldBe(200);
        var read = (await Admin.GetAsync($"update-requests/{asked["id"]}")).ShouldBe(200);
        Assert.That(read.Json["actions"]!.AsArray().Select(a => (bool)a!["isOwner"]!), Is.EqualTo([true, false]));
        Assert.That((await Anonymous.GetAsync(link)).Text, Does.Contain(kept).And.Not.Contain(gone));

        (await Admin.DeleteAsync($"actions/{kept}/owners/{Owner}", "*")).ShouldBe(200);
        Assert.That(await StateAsync(asked), Is.EqualTo("withdrawn"));
        Assert.That((await Anonymous.GetAsync(link)).Status, Is.EqualTo(410));

        await OwnAsync(kept, Owner, "lead");
        Assert.That(await StateAsync(asked), Is.EqualTo("withdrawn"), "An old link does not come back to life.");
    }

    [Test]
    public async Task What_does_not_exist_is_not_found() =>
        (await Admin.GetAsync($"update-requests/{Guid.CreateVersion7()}")).ShouldBe(404, "notFound");
}
