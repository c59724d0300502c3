namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class ListDeliveriesTests : WebhookFixture
{
    [Test]
    public async Task The_newest_come_first_page_by_page()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, other) = (await RegisterAsync(receiver), await RegisterAsync(receiver));
        var pings = new List<string>();
        for (var i = 0; i < 5; i++)
            pings.Insert(0, (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201)["id"]);
        (await Admin.PostAsync($"webhooks/{other["id"]}/ping", new { })).ShouldBe(201);

        var deliveries = await Admin.ListAsync($"webhooks/{webhook["id"]}/deliveries?limit=2");

        Assert.That(deliveries.Select(d => (string?)d["id"]), Is.EqualTo(pings), "and none of another webhook");
        await RemoveAsync(webhook);
        await RemoveAsync(other);
    }

    [Test]
    public async Task A_state_picks_those_that_are_in_it()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var path = $"webhooks/{webhook["id"]}/deliveries";
        var taken = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        await UntilAsync(taken.Header("Location")!, d => (string?)d["state"] == "delivered");
        receiver.AnswerWith(500);
        var refused = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        await UntilAsync(refused.Header("Location")!, d => (string?)d["state"] == "failed");

        Assert.That((await Admin.ListAsync($"{path}?state=failed")).Select(d => (string?)d["id"]), Is.EqualTo(new[] { refused["id"] }));
        Assert.That(
            (await Admin.ListAsync($"{path}?state=failed,delivered&limit=1")).Select(d => (string?)d["id"]),
            Is.EqualTo(new[] { refused["id"], taken["id"] })
        );
        Assert.That((await Admin.GetAsync($"{path}?state=pending")).ShouldBe(200).Items, Is.Empty);
        (await Admin.GetAsync($"{path}?state=lost")).ShouldBe(400).ShouldName("state");
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task A_cursor_is_of_one_webhook_and_of_the_states_that_were_asked_for()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, other) = (await RegisterAsync(receiver), await RegisterAsync(receiver));
        for (var i = 0; i < 2; i++)
            (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var cursor = (await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries?limit=1"))["nextCursor"];

        (await Admin.GetAsync($"webhooks/{other["id"]}/deliveries?limit=1&cursor={cursor}"))
            .ShouldBe(400, "invalidCursor")
            .ShouldName("cursor");
        (await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries?limit=1&state=failed&cursor={cursor}"))
            .ShouldBe(400, "invalidCursor")
            .ShouldName("cursor");
        await RemoveAsync(webhook);
        await RemoveAsync(other);
    }

    [Test]
    public async Task What_is_finished_is_kept_for_30_days()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var path = $"webhooks/{webhook["id"]}/deliveries";
        var (old, recent) = (await DeliveredAsync(), await DeliveredAsync());
        await Host.ExecuteAsync(
            $"UPDATE deliveries SET finished_at = finished_at - CASE WHEN id = '{old}' THEN interval '30 days' ELSE interval '29 days' END WHERE webhook_id = '{webhook["id"]}'"
        );

        Host.Clock.Advance(TimeSpan.FromHours(1)); // it is looked at every hour
        var left = await UntilAsync(path, l => l["items"]!.AsArray().Count < 2);

        Assert.That(left["items"]!.AsArray().Select(d => (string?)d!["id"]), Is.EqualTo(new[] { recent }));
        (await Admin.GetAsync($"{path}/{old}")).ShouldBe(404, "notFound");
        await RemoveAsync(webhook);

        async Task<string> DeliveredAsync()
        {
            var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
            await UntilAsync(ping.Header("Location")!, d => (string?)d["state"] == "delivered");
            return ping["id"];
        }
    }

    [Test]
    public async Task Only_admins_see_them_and_a_webhook_that_does_not_exist_has_none()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);

        (await (await Host.WithAsync(Role.Coordinator)).GetAsync($"webhooks/{webhook["id"]}/deliveries")).ShouldBe(403, "forbidden");
        (await Anonymous.GetAsync($"webhooks/{webhook["id"]}/deliveries")).ShouldBe(401, "unauthenticated");
        (await Admin.GetAsync($"webhooks/{Guid.NewGuid()}/deliveries")).ShouldBe(404, "notFound");
        await RemoveAsync(webhook);
    }
}
