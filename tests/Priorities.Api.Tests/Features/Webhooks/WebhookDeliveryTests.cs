using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
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

    [Test]
    public async Task Filters_and_audience_decide_what_is_sent()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(
            receiver,
            new
            {
                types = new[] { "note.added" },
                forums = new[] { "ccr-2016" },
                audience = "public",
            }
        );
        await ReportAsync("ccr-2016-k2", "planned");
        await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For us.", visibility = "internal" });
        await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For the network.", visibility = "network" });
        await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For all.", visibility = "public" });
        await Admin.PostAsync("actions/ccr-2016-k3/notes", new { body = "For all.", visibility = "public" });

        var (first, second) = (await receiver.NextAsync(), await receiver.NextAsync());

        Assert.That(new[] { first.Key, second.Key }, Is.EquivalentTo(new[] { "ccr-2016-k2", "ccr-2016-k3" }));
        Assert.That(new[] { first.Type, second.Type }, Is.All.EqualTo("note.added"));
        Assert.That((string?)first.Json["data"]!["actor"]!["name"], Is.Null, "the public is told of no person");
        await RemoveAsync(webhook);
    }

    [TestCase("500")]
    [TestCase("redirect")]
    [TestCase("hang")]
    [TestCase("reset")]
    public async Task What_is_not_a_2xx_is_tried_again_with_the_same_id(string fault)
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        receiver.Answer = async (http, _) =>
        {
            switch (fault)
            {
                case "redirect":
                    http.Response.Redirect(receiver.Url + "/elsewhere");
                    break;
                case "hang":
                    await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    break;
                case "reset":
                    http.Abort();
                    break;
                default:
                    http.Response.StatusCode = 500;
                    await http.Response.WriteAsync("Out of paper.");
                    break;
            }
        };
        await ReportAsync(
            "ccr-2016-s2",
            fault switch
            {
                "500" => "planned",
                "redirect" => "inProgress",
                "hang" => "onHold",
                _ => "notPursued",
            }
        );
        var first = await receiver.NextAsync();
        var failed = await UntilAsync($"webhooks/{webhook["id"]}/deliveries", list => list["items"]![0]!["attempts"]!.AsArray().Count > 0);
        Assert.That((string?)failed["items"]![0]!["state"], Is.EqualTo("pending"));
        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}")).Json["failingSince"], Is.Not.Null);

        receiver.AnswerWith(200);
        var second = await NextAfterAsync(Host, receiver, TimeSpan.FromSeconds(10));

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That(second.Body, Is.EqualTo(first.Body));
        Assert.That(receiver.All.Select(m => m.Path), Is.All.EqualTo("/hook"), "a redirect is not followed");
        var delivered = await UntilAsync(
            $"webhooks/{webhook["id"]}/deliveries",
            list => (string?)list["items"]![0]!["state"] == "delivered"
        );
        var attempts = delivered["items"]![0]!["attempts"]!.AsArray();
        Assert.That(attempts, Has.Count.EqualTo(2));
        Assert.That((int?)attempts[1]!["status"], Is.EqualTo(200));
        Assert.That(attempts[0]!["durationMs"], Is.Not.Null);
        if (fault == "500")
            Assert.That((string?)attempts[0]!["response"], Is.EqualTo("Out of paper."));
        if (fault == "redirect")
            Assert.That((int?)attempts[0]!["status"], Is.EqualTo(302));
        if (fault is "hang" or "reset")
            Assert.That((string?)attempts[0]!["error"], Is.Not.Empty);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task An_answer_without_end_or_shorter_than_it_said_is_read_as_far_as_it_is_worth()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync();
        var webhook = (
            await Admin.PostAsync("webhooks", new { url = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/" })
        ).ShouldBe(201);
        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        await UntilAsync(
            $"webhooks/{webhook["id"]}/deliveries",
            list => list["items"]!.AsArray().Count == 1 && (string?)list["items"]![0]!["state"] == "delivered"
        );
        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var list = await UntilAsync(
            $"webhooks/{webhook["id"]}/deliveries",
            l => l["items"]!.AsArray().Count == 2 && (string?)l["items"]![0]!["state"] == "delivered"
        );

        Assert.That((string?)list["items"]![1]!["attempts"]![0]!["response"], Is.EqualTo("half"));
        Assert.That(((string?)list["items"]![0]!["attempts"]![0]!["response"])!.Length, Is.EqualTo(2048));
        await serving;
        await RemoveAsync(webhook.Json);

        async Task ServeAsync()
        {
            using (var lying = await TakeAsync())
                await lying.SendAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"));
            using var endless = await TakeAsync();
            await endless.SendAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
            try
            {
                while (true)
                    await endless.SendAsync(
                        new byte[4096]
                            .Select(_ => (byte)'x')
                            .ToArray()
                    );
            }
            catch (SocketException)
            {
                // It hung up: it had enough.
            }
        }

        async Task<Socket> TakeAsync()
        {
            var socket = await listener.AcceptSocketAsync();
            for (var seen = ""; !seen.Contains("webhook.ping", StringComparison.Ordinal); )
            {
                var buffer = new byte[8192];
                seen += Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
            }

            return socket;
        }
    }

    [Test]
    public async Task Of_one_action_things_arrive_in_order_and_a_dead_receiver_holds_up_no_other()
    {
        await using var dead = await Receiver.StartAsync();
        await using var alive = await Receiver.StartAsync();
        dead.Answer = (http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var first = true;
        alive.Answer = (http, message) =>
        {
            var fails = first && message.Key == "ccr-2016-p1";
            if (fails)
                first = false;
            http.Response.StatusCode = fails ? 503 : 204;
            return Task.CompletedTask;
        };
        var (off, on) = (await RegisterAsync(dead), await RegisterAsync(alive));
        await ReportAsync("ccr-2016-p1", "planned");
        Assert.That((await alive.NextAsync()).Key, Is.EqualTo("ccr-2016-p1"), "this one is refused");
        await ReportAsync("ccr-2016-p1", "inProgress");
        await ReportAsync("ccr-2016-p2", "planned");
        Assert.That((await alive.NextAsync()).Key, Is.EqualTo("ccr-2016-p2"), "another action does not wait");

        var second = await NextAfterAsync(Host, alive, TimeSpan.FromSeconds(10));
        var third = await alive.NextAsync();

        Assert.That(
            new[] { second, third }.Select(m => (string?)m.Json["data"]!["data"]!["changed"]!["status"]!["to"]),
            Is.EqualTo(new[] { "planned", "inProgress" })
        );
        await RemoveAsync(off);
        await RemoveAsync(on);
    }

    [Test]
    public async Task A_410_switches_it_off_at_once_and_GET_says_why()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(410);
        var webhook = await RegisterAsync(receiver);
        await ReportAsync("ccr-2016-c1", "planned");
        await receiver.NextAsync();

        var off = await UntilAsync($"webhooks/{webhook["id"]}", w => !(bool)w["isActive"]!);

        Assert.That((string?)off["switchedOff"]!["reason"], Is.EqualTo("The address answered 410 Gone."));
        Assert.That(
            (string?)(await Admin.GetAsync($"webhooks/{webhook["id"]}", ("Accept-Language", "fr"))).Json["switchedOff"]!["reason"],
            Is.EqualTo("L’adresse a répondu 410 Gone.")
        );
        await RemoveAsync(webhook);
    }
}
