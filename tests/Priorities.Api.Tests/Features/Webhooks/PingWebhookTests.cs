using StandardWebhooks;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class PingWebhookTests : WebhookFixture
{
    [Test]
    public async Task It_is_sent_signed_and_tells_of_nothing_but_the_webhook()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);

        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);

        var message = await receiver.NextAsync();
        new StandardWebhook((string)webhook["secret"]!).Verify(message.Body, message.Headers);
        Assert.That(message.Type, Is.EqualTo("webhook.ping"));
        Assert.That(message.Json["data"]!.ToJsonString(), Is.EqualTo($$"""{"webhook":"{{webhook["id"]}}"}"""));
        Assert.That(ping["state"], Is.EqualTo("pending"), "the answer does not wait for the receiver");
        await UntilAsync(ping.Header("Location")!, d => (string?)d["state"] == "delivered");
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task It_is_tried_once_and_its_failure_does_not_count_against_the_webhook()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(500);
        var webhook = await RegisterAsync(receiver);
        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);

        var failed = await UntilAsync(ping.Header("Location")!, d => (string?)d["state"] != "pending");

        Assert.That((string?)failed["state"], Is.EqualTo("failed"));
        Assert.That(failed["attempts"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}")).Json["failingSince"], Is.Null);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task One_that_is_switched_off_is_sent_it_too_whatever_it_asked_for()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(
            receiver,
            new
            {
                isActive = false,
                types = new[] { "note.added" },
                forums = new[] { "ccr-2016" },
            }
        );

        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);

        Assert.That((await receiver.NextAsync()).Type, Is.EqualTo("webhook.ping"));
        Assert.That((bool?)(await Admin.GetAsync($"webhooks/{webhook["id"]}")).Json["isActive"], Is.False, "it stays switched off");
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task Only_admins_ping_and_only_what_is_there()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);

        (await (await Host.WithAsync(Role.Coordinator)).PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(403, "forbidden");
        (await Anonymous.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(401, "unauthenticated");
        (await Admin.PostAsync($"webhooks/{Guid.NewGuid()}/ping", new { })).ShouldBe(404, "notFound");

        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries")).Items, Is.Empty);
        await RemoveAsync(webhook);
    }
}
