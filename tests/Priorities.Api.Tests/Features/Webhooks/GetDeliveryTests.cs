using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Priorities.Api.Features.Webhooks;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class GetDeliveryTests : WebhookFixture
{
    [Test]
    public async Task What_was_sent_is_told_to_the_letter_with_what_was_answered()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = async (http, _) => await http.Response.WriteAsync("Thank you.");
        var webhook = await RegisterAsync(receiver);
        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var message = await receiver.NextAsync();

        var delivery = await UntilAsync(ping.Header("Location")!, d => (string?)d["state"] != "pending");

        Assert.That((string?)delivery["state"], Is.EqualTo("delivered"));
        Assert.That((string?)delivery["messageId"], Is.EqualTo(message.Id));
        Assert.That((string?)delivery["request"], Is.EqualTo(message.Body), "the signature is over this very text");
        var attempt = delivery["attempts"]!.AsArray().Single()!;
        Assert.That((int?)attempt["status"], Is.EqualTo(200));
        Assert.That((string?)attempt["response"], Is.EqualTo("Thank you."));
        Assert.That(attempt["error"], Is.Null);
        Assert.That(delivery["finishedAt"], Is.Not.Null);
        Assert.That(delivery["nextAttemptAt"], Is.Null);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task While_it_waits_it_says_when_it_is_tried_next()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(503);
        var webhook = await RegisterAsync(receiver);
        await ReportAsync("ccr-2016-k1", "planned");
        var list = await UntilAsync(
            $"webhooks/{webhook["id"]}/deliveries",
            l => l["items"]!.AsArray() is [{ } only] && only["attempts"]!.AsArray().Count > 0
        );

        var delivery = (await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries/{list["items"]![0]!["id"]}")).ShouldBe(200);

        Assert.That(delivery["state"], Is.EqualTo("pending"));
        Assert.That(delivery["type"], Is.EqualTo("action.statusChanged"));
        Assert.That((DateTimeOffset)delivery.Json["nextAttemptAt"]!, Is.GreaterThan((DateTimeOffset)delivery.Json["attempts"]![0]!["at"]!));
        Assert.That(delivery.Json["finishedAt"], Is.Null);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task Why_nobody_answered_is_said_in_the_language_of_the_reader()
    {
        await using var receiver = await Receiver.StartAsync();
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // nobody listens there, and nobody else will
        var known = true;
        await using var host = new ApiHost(await PostgresServer.CloneAsync())
        {
            Settings = { ["Webhooks:AllowedNetworks"] = "127.0.0.0/8" },
            Replacing = services =>
                services.Replace(
                    ServiceDescriptor.Singleton<FindAddresses>(
                        (_, _) =>
                            known
                                ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
                                : throw new SocketException((int)SocketError.HostNotFound)
                    )
                ),
        };
        await host.StartAsync();
        foreach (
            var (url, inEnglish, inFrench, isKnown) in new[]
            {
                ($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndPoint!).Port}/", "Nothing answers", "Rien ne répond", true),
                (receiver.Url.Replace("http:", "https:", StringComparison.Ordinal), "certificate", "certificat", true),
                ("https://moved.example/", "cannot be found", "introuvable", false),
            }
        )
        {
            known = true;
            var webhook = (await host.Admin.PostAsync("webhooks", new { url })).ShouldBe(201);
            known = isKnown;
            var ping = (await host.Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201).Header("Location")!;

            var failed = await UntilAsync(host, ping, d => (string?)d["state"] == "failed");

            Assert.That((string?)failed["attempts"]![0]!["error"], Does.Contain(inEnglish));
            var french = (await host.Admin.GetAsync(ping, ("Accept-Language", "fr"))).ShouldBe(200);
            Assert.That((string?)french.Json["attempts"]![0]!["error"], Does.Contain(inFrench));
            Assert.That(french.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "fr" }));
        }
    }

    [Test]
    public async Task Under_another_webhook_it_is_not_found()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, other) = (await RegisterAsync(receiver), await RegisterAsync(receiver));
        var ping = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);

        var missing = (await Admin.GetAsync($"webhooks/{other["id"]}/deliveries/{ping["id"]}", ("Accept-Language", "fr"))).ShouldBe(
            404,
            "notFound"
        );

        Assert.That(missing["detail"], Does.Contain(ping["id"]).And.Contain("les envois"));
        (await Admin.GetAsync($"webhooks/{Guid.NewGuid()}/deliveries/{ping["id"]}")).ShouldBe(404, "notFound");
        await RemoveAsync(webhook);
        await RemoveAsync(other);
    }

    [Test]
    public async Task Only_admins_read_what_was_sent()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var path = (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201).Header("Location")!;

        var refused = (await (await Host.WithAsync(Role.Coordinator)).GetAsync(path)).ShouldBe(403, "forbidden");

        Assert.That(refused.Text, Does.Not.Contain("webhook.ping").And.Not.Contain("msg_"));
        (await Anonymous.GetAsync(path)).ShouldBe(401, "unauthenticated");
        await RemoveAsync(webhook);
    }
}
