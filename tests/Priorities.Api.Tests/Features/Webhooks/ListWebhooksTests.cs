namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class ListWebhooksTests : WebhookFixture
{
    [Test]
    public async Task The_newest_come_first_page_by_page_those_that_are_switched_off_too()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            (
                await Admin.PostAsync(
                    "webhooks",
                    new
                    {
                        url = "http://127.0.0.1:9/a-token",
                        description = $"Webhook {number}",
                        isActive = false,
                    }
                )
            ).ShouldBe(201);
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var all = await Admin.ListAsync("webhooks?limit=2");

        Assert.That(
            all.Select(w => (string?)w["description"]),
            Is.EqualTo(new[] { "Webhook 5", "Webhook 4", "Webhook 3", "Webhook 2", "Webhook 1" })
        );
        Assert.That(all.Select(w => w["secret"]), Is.All.Null);
        Assert.That(all.Select(w => (bool?)w["isActive"]), Is.All.False);
    }

    [Test]
    public async Task A_cursor_of_another_list_is_refused()
    {
        for (var i = 0; i < 2; i++)
            (await Admin.PostAsync("keys", new { name = $"Key {i}", role = "viewer" })).ShouldBe(201);
        var cursor = (await Admin.GetAsync("keys?limit=1"))["nextCursor"];

        (await Admin.GetAsync($"webhooks?limit=1&cursor={cursor}")).ShouldBe(400, "invalidCursor").ShouldName("cursor");
    }

    [Test]
    public async Task Webhooks_are_for_admins()
    {
        var webhook = (await Admin.PostAsync("webhooks", new { url = "http://127.0.0.1:9/a-token", isActive = false })).ShouldBe(201);
        foreach (var role in new[] { Role.Viewer, Role.Coordinator })
            Assert.That(
                (await (await Host.WithAsync(role)).GetAsync("webhooks")).ShouldBe(403, "forbidden").Text,
                Does.Not.Contain("a-token")
            );
        (await Anonymous.GetAsync("webhooks")).ShouldBe(401, "unauthenticated");
        await RemoveAsync(webhook.Json);
    }
}
