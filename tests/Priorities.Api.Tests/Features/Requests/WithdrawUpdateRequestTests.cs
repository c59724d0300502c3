namespace Priorities.Api.Tests.Features.Requests;

public sealed class WithdrawUpdateRequestTests : RequestFixture
{
    [Test]
    public async Task What_is_withdrawn_has_no_link_and_no_address_any_more()
    {
        var action = await ActionAsync(email: "someone@example.org");
        var asked = (await Admin.PostAsync("update-requests", new { actions = new[] { action }, message = "Please." })).ShouldBe(201).Items[
            0
        ];

        var withdrawn = (await Admin.PostAsync($"update-requests/{asked["id"]}/withdraw", new { })).ShouldBe(200);
        var again = (await Admin.PostAsync($"update-requests/{asked["id"]}/withdraw", new { })).ShouldBe(200);

        Assert.That(
            (withdrawn["state"], withdrawn.Json["to"], withdrawn.Json["message"]),
            Is.EqualTo(("withdrawn", (object?)null, (object?)null))
        );
        Assert.That(again.Text, Is.EqualTo(withdrawn.Text));
        Assert.That((await Anonymous.GetAsync(new Uri((string)asked["link"]!).AbsolutePath)).Status, Is.EqualTo(410));
        Assert.That((await HistoryAsync(action)).Count(t => t == "action.updateWithdrawn"), Is.EqualTo(1));
        (await Admin.PostAsync($"update-requests/{Guid.CreateVersion7()}/withdraw", new { })).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task What_is_answered_stays_answered_and_the_address_is_gone_with_the_answer()
    {
        var action = await ActionAsync(email: "someone@example.org");
        var (asked, link) = await AskAsync(action);
        await SendAsync(link, ("reply-0", "nothingNew"));
        Assert.That((await Admin.GetAsync($"update-requests/{asked["id"]}")).ShouldBe(200).Json["to"], Is.Null);
        Assert.That(
            (await Admin.PostAsync($"update-requests/{asked["id"]}/withdraw", new { })).ShouldBe(200)["state"],
            Is.EqualTo("answered")
        );
    }
}
