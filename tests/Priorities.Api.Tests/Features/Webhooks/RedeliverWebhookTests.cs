using System.Text.Json.Nodes;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class RedeliverWebhookTests : WebhookFixture
{
    [Test]
    public async Task A_delivery_is_sent_again_under_the_same_message_id()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var first = await receiver.NextAsync();
        Assert.That((await Admin.GetAsync(ping.Header("Location")!)).ShouldBe(200)["messageId"], Is.EqualTo(first.Id));

        var again = (await Admin.PostAsync($"webhooks/{webhook["id"]}/deliveries/{ping["id"]}/redeliver", new { })).ShouldBe(201);

        var second = await receiver.NextAsync();
        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That(second.Body, Is.EqualTo(first.Body));
        Assert.That(again["id"], Is.Not.EqualTo(ping["id"]));
        Assert.That((await Admin.GetAsync(again.Header("Location")!)).ShouldBe(200)["id"], Is.EqualTo(again["id"]));
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task One_that_was_given_up_is_delivered_after_all_and_what_came_of_it_first_stays()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(500);
        var webhook = await RegisterAsync(receiver);
        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var failed = await UntilAsync(ping.Header("Location")!, d => (string?)d["state"] == "failed");
        receiver.AnswerWith(204);

        var again = (await Admin.PostAsync($"webhooks/{webhook["id"]}/deliveries/{ping["id"]}/redeliver", new { })).ShouldBe(201);

        await UntilAsync(again.Header("Location")!, d => (string?)d["state"] == "delivered" && d["attempts"]!.AsArray().Count == 1);
        Assert.That(JsonNode.DeepEquals((await Admin.GetAsync(ping.Header("Location")!)).Json, failed), Is.True);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task A_retry_of_the_request_sends_nothing_more()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var path = $"webhooks/{webhook["id"]}/deliveries/{ping["id"]}/redeliver";

        var first = (await Admin.PostAsync(path, new { }, ("Idempotency-Key", "once-more"))).ShouldBe(201);
        var retry = (await Admin.PostAsync(path, new { }, ("Idempotency-Key", "once-more"))).ShouldBe(201);

        Assert.That(retry["id"], Is.EqualTo(first["id"]));
        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries")).Items, Has.Count.EqualTo(2));
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task Only_admins_send_again_and_only_what_was_sent_to_that_webhook()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, other) = (await RegisterAsync(receiver), await RegisterAsync(receiver));
        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var path = $"webhooks/{webhook["id"]}/deliveries/{ping["id"]}/redeliver";

        (await (await Host.WithAsync(Role.Coordinator)).PostAsync(path, new { })).ShouldBe(403, "forbidden");
        (await Anonymous.PostAsync(path, new { })).ShouldBe(401, "unauthenticated");
        (await Admin.PostAsync($"webhooks/{other["id"]}/deliveries/{ping["id"]}/redeliver", new { })).ShouldBe(404, "notFound");

        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries")).Items, Has.Count.EqualTo(1));
        Assert.That((await Admin.GetAsync($"webhooks/{other["id"]}/deliveries")).Items, Is.Empty);
        await RemoveAsync(webhook);
        await RemoveAsync(other);
    }
}
