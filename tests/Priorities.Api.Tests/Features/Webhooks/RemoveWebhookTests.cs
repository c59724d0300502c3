namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class RemoveWebhookTests : WebhookFixture
{
    [Test]
    public async Task Nothing_more_is_sent_to_it_and_what_waited_is_dropped_with_its_log()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(503);
        var (webhook, other) = (await RegisterAsync(receiver), await RegisterAsync(receiver, new { types = new[] { "note.added" } }));
        await ReportAsync("ccr-2016-k1", "planned");
        await receiver.NextAsync();
        await UntilAsync($"webhooks/{webhook["id"]}/deliveries", l => l["items"]![0]!["attempts"]!.AsArray().Count > 0);

        (await Admin.DeleteAsync($"webhooks/{webhook["id"]}")).ShouldBe(204);

        (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(404, "notFound");
        (await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries")).ShouldBe(404, "notFound");
        Assert.That(await Host.ScalarAsync<long>($"SELECT count(*) FROM deliveries WHERE webhook_id = '{webhook["id"]}'"), Is.Zero);
        // What it would have been sent by now is older than this.
        Host.Clock.Advance(TimeSpan.FromSeconds(10));
        (await Admin.PostAsync($"webhooks/{other["id"]}/ping", new { })).ShouldBe(201);
        Assert.That((await receiver.NextAsync()).Type, Is.EqualTo("webhook.ping"));
        await RemoveAsync(other);
    }

    [Test]
    public async Task One_that_goes_while_it_is_called_holds_up_no_other()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, other) = (await RegisterAsync(receiver), await RegisterAsync(receiver));
        var gone = new TaskCompletionSource<int>();
        receiver.Answer = async (_, message) =>
        {
            if ((string?)message.Json["data"]!["webhook"] == (string?)webhook["id"])
                gone.SetResult((await Admin.DeleteAsync($"webhooks/{webhook["id"]}")).Status);
        };

        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        Assert.That(await gone.Task, Is.EqualTo(204));

        var ping = (await Admin.PostAsync($"webhooks/{other["id"]}/ping", new { })).ShouldBe(201);
        await UntilAsync(ping.Header("Location")!, d => (string?)d["state"] == "delivered");
        await RemoveAsync(other);
    }

    [Test]
    public async Task Nobody_removes_what_they_have_not_seen()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var path = $"webhooks/{webhook["id"]}";
        var seen = (await Admin.GetAsync(path)).ETag;
        (await Admin.PatchAsync(path, new { description = "Still needed" }, seen)).ShouldBe(200);

        (await Admin.DeleteAsync(path, ifMatch: null)).ShouldBe(428, "preconditionRequired").ShouldName("If-Match");
        (await Admin.DeleteAsync(path, "1")).ShouldBe(400).ShouldName("If-Match");
        var stale = (await Admin.DeleteAsync(path, seen)).ShouldBe(412, "versionMismatch");

        Assert.That((int?)stale.Json["version"], Is.EqualTo(2));
        (await Admin.DeleteAsync(path, "*")).ShouldBe(204);
        (await Admin.DeleteAsync(path, "*")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task Only_admins_may()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);

        (await (await Host.WithAsync(Role.Coordinator)).DeleteAsync($"webhooks/{webhook["id"]}", "*")).ShouldBe(403, "forbidden");
        (await Anonymous.DeleteAsync($"webhooks/{webhook["id"]}", "*")).ShouldBe(401, "unauthenticated");

        (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(200);
        await RemoveAsync(webhook);
    }
}
