using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Priorities.Api.Features.Webhooks;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class RegisterWebhookTests : WebhookFixture
{
    [Test]
    public async Task The_secret_is_told_once_and_not_kept_as_it_is()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver, new { description = "Our calendar" });
        var secret = (string)webhook["secret"]!;

        var read = (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(200);

        Assert.That(secret, Does.StartWith("whsec_"));
        Assert.That(Convert.FromBase64String(secret["whsec_".Length..]), Has.Length.InRange(24, 64));
        Assert.That(read.Json["secret"], Is.Null);
        Assert.That(read["audience"], Is.EqualTo("network"));
        Assert.That((await Admin.GetAsync("webhooks")).Text, Does.Not.Contain(secret));
        var kept = await Host.ScalarAsync<byte[]>($"SELECT secret FROM webhooks WHERE id = '{webhook["id"]}'");
        Assert.That(Convert.ToHexString(kept!), Does.Not.Contain(Convert.ToHexString(Convert.FromBase64String(secret["whsec_".Length..]))));
        await RemoveAsync(webhook);
        (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(404, "notFound");
    }

    [TestCase("https://10.0.0.1/hook")]
    [TestCase("https://169.254.169.254/latest/meta-data/")]
    [TestCase("https://[::1]/hook")]
    [TestCase("https://[::ffff:10.0.0.1]/hook")]
    [TestCase("https://[fe80::1]/hook")]
    [TestCase("https://[fd00:ec2::254]/hook")]
    [TestCase("https://[64:ff9b::a00:1]/hook")]
    [TestCase("https://192.168.1.1/hook")]
    [TestCase("https://100.64.0.1/hook")]
    [TestCase("https://0.0.0.0/hook")]
    [TestCase("https://2130706434.example.invalid/hook")]
    [TestCase("http://8.8.8.8/hook")]
    [TestCase("https://user:password@8.8.8.8/hook")]
    public async Task A_target_that_is_not_of_the_open_internet_is_refused(string url) =>
        (await Admin.PostAsync("webhooks", new { url })).ShouldBe(422, "targetNotAllowed").ShouldName("url");

    [TestCase("https://0x7f000001/hook")]
    [TestCase("https://127.1/hook")]
    [TestCase("https://localhost/hook")]
    public async Task Other_spellings_of_this_machine_are_refused_where_it_is_not_allowed(string url)
    {
        await using var strict = await NewHostAsync();
        await strict.StartAsync();
        (await strict.Admin.PostAsync("webhooks", new { url })).ShouldBe(422, "targetNotAllowed");
    }

    [Test]
    public async Task A_name_that_points_elsewhere_after_registration_is_not_connected_to()
    {
        await using var receiver = await Receiver.StartAsync();
        var addresses = IPAddress.Parse("8.8.8.8");
        await using var host = new ApiHost(await PostgresServer.CloneAsync())
        {
            Replacing = services =>
                services.Replace(ServiceDescriptor.Singleton<FindAddresses>((_, _) => Task.FromResult<IPAddress[]>([addresses]))),
        };
        await host.StartAsync();
        var webhook = (
            await host.Admin.PostAsync("webhooks", new { url = $"https://rebound.example:{new Uri(receiver.Url).Port}/" })
        ).ShouldBe(201);
        addresses = IPAddress.Loopback;
        (await host.Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);

        var list = await UntilAsync(host, $"webhooks/{webhook["id"]}/deliveries", l => (string?)l["items"]![0]!["state"] == "failed");

        Assert.That((string?)list["items"]![0]!["attempts"]![0]!["error"], Does.Contain("private"));
        Assert.That(receiver.All, Is.Empty);
    }

    [Test]
    public async Task Many_forums_are_looked_up_at_once()
    {
        await using var receiver = await Receiver.StartAsync();
        foreach (var key in new[] { "one", "two", "three" })
            (
                await Admin.PostAsync(
                    "forums",
                    new
                    {
                        key,
                        title = key,
                        heldOn = "2026-01-01",
                    }
                )
            ).ShouldBe(201);
        await RemoveAsync(await RegisterAsync(receiver)); // the first of a process also reads the keys that secrets are kept with

        var (few, once) = await Statements.OfAsync(trace =>
            Admin.PostAsync("webhooks", new { url = receiver.Url, forums = new[] { "one" } }, trace)
        );
        var (more, often) = await Statements.OfAsync(trace =>
            Admin.PostAsync("webhooks", new { url = receiver.Url, forums = new[] { "one", "two", "three", "ccr-2016" } }, trace)
        );

        Assert.That(more.ShouldBe(201).Json["forums"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That(often, Has.Count.EqualTo(once.Count), string.Join("\n\n", once.Append("against").Concat(often)));
        await RemoveAsync(few.ShouldBe(201).Json);
        await RemoveAsync(more.Json);
    }

    [Test]
    public async Task What_cannot_be_meant_is_refused_by_name()
    {
        (await Admin.PostAsync("webhooks", new { url = "ftp://example.org" })).ShouldBe(400).ShouldName("url");
        (await Admin.PostAsync("webhooks", new { url = "https://example.org", types = new[] { "action.exploded" } }))
            .ShouldBe(400)
            .ShouldName("types");
        (await Admin.PostAsync("webhooks", new { url = "https://example.org", forums = new[] { "nowhere" } }))
            .ShouldBe(400)
            .ShouldName("forums");
    }

    [Test]
    public async Task Only_admins_register_webhooks()
    {
        var body = new { url = "http://127.0.0.1:9/of-a-coordinator" };
        (await (await Host.WithAsync(Role.Coordinator)).PostAsync("webhooks", body)).ShouldBe(403, "forbidden");
        (await Anonymous.PostAsync("webhooks", body)).ShouldBe(401, "unauthenticated");

        Assert.That((await Admin.GetAsync("webhooks?limit=200")).ShouldBe(200).Text, Does.Not.Contain("of-a-coordinator"));
    }
}
