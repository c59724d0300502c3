using StandardWebhooks;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class WebhookDeliveryTests : WebhookFixture
{
    [Test]
    public async Task A_change_arrives_signed_as_another_implementation_verifies()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        await ReportAsync("ccr-2016-k1", "planned");

        var message = await receiver.NextAsync();

        new StandardWebhook((string)webhook["secret"]!).Verify(message.Body, message.Headers);
        Assert.That(() => new StandardWebhook((string)webhook["secret"]!).Verify(message.Body + " ", message.Headers), Throws.Exception);
        Assert.That(message.Type, Is.EqualTo("action.statusChanged"));
        Assert.That(message.Key, Is.EqualTo("ccr-2016-k1"));
        Assert.That((string?)message.Json["data"]!["data"]!["changed"]!["status"]!["to"], Is.EqualTo("planned"));
        Assert.That(message.Body, Does.Not.Contain("nobody is told"));
        await UntilAsync($"webhooks/{webhook["id"]}/deliveries", list => (string?)list["items"]![0]!["state"] == "delivered");
        await RemoveAsync(webhook);
    }
}
