namespace Priorities.Api.Tests.Features.Requests;

public sealed class RemindOfUpdateTests : RequestFixture
{
    [Test]
    public async Task A_reminder_makes_a_new_link_and_ends_the_one_before()
    {
        var action = await ActionAsync();
        var (asked, before) = await AskAsync(action);

        var reminded = (await Admin.PostAsync($"update-requests/{asked["id"]}/remind", new { })).ShouldBe(200);

        Assert.That((int)reminded.Json["reminders"]!, Is.EqualTo(1));
        Assert.That((await Anonymous.GetAsync(before)).Status, Is.EqualTo(404));
        Assert.That((await Anonymous.GetAsync(new Uri(reminded["link"]).AbsolutePath)).Status, Is.EqualTo(200));
        Assert.That(await HistoryAsync(action), Does.Contain("action.updateReminded"));
    }

    [Test]
    public async Task A_request_that_had_become_too_old_is_open_again()
    {
        var (asked, link) = await AskAsync(await ActionAsync());
        await Host.ExecuteAsync($"UPDATE update_requests SET expires_at = asked_at WHERE id = '{asked["id"]}'");
        Assert.That((await StateAsync(asked), (await Anonymous.GetAsync(link)).Status), Is.EqualTo(("expired", 410)));

        (await Admin.PostAsync($"update-requests/{asked["id"]}/remind", new { })).ShouldBe(200);
        Assert.That(await StateAsync(asked), Is.EqualTo("asked"));
    }

    [Test]
    public async Task Nobody_is_reminded_of_what_has_ended()
    {
        var (answered, link) = await AskAsync(await ActionAsync());
        await SendAsync(link, ("reply-0", "notOurs"));
        (await Admin.PostAsync($"update-requests/{answered["id"]}/remind", new { })).ShouldBe(409, "requestEnded");
        var (withdrawn, _) = await AskAsync(await ActionAsync());
        (await Admin.PostAsync($"update-requests/{withdrawn["id"]}/withdraw", new { })).ShouldBe(200);
        (await Admin.PostAsync($"update-requests/{withdrawn["id"]}/remind", new { })).ShouldBe(409, "requestEnded");
        (await Admin.PostAsync($"update-requests/{Guid.CreateVersion7()}/remind", new { })).ShouldBe(404, "notFound");
    }
}
