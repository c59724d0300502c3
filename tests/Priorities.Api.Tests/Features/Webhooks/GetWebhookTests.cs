using System.Text.Json.Nodes;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class GetWebhookTests : WebhookFixture
{
    [Test]
    public async Task It_is_read_as_it_was_registered_without_its_secret()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(
            receiver,
            new
            {
                description = "Our calendar",
                types = new[] { "note.added" },
                forums = new[] { "ccr-2016" },
                audience = "public",
                isActive = false,
            }
        );
        var registered = webhook.DeepClone().AsObject();
        registered.Remove("secret");

        var read = (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(200);

        Assert.That(JsonNode.DeepEquals(read.Json, registered), read.Text);
        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}", ("If-None-Match", read.ETag!))).Status, Is.EqualTo(304));
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task Since_when_it_fails_is_said_until_it_works_again()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(500);
        var webhook = await RegisterAsync(receiver);
        var path = $"webhooks/{webhook["id"]}";
        var before = (await Admin.GetAsync(path)).ETag!;
        await ReportAsync("ccr-2016-k1", "planned");

        var failing = await UntilAsync(path, w => w["failingSince"] is not null);

        Assert.That((bool?)failing["isActive"], Is.True);
        Assert.That((int?)failing["version"], Is.EqualTo(1), "nobody edited it");
        (await Admin.GetAsync(path, ("If-None-Match", before))).ShouldBe(200);
        receiver.AnswerWith(204);
        (await Admin.PostAsync($"{path}/ping", new { })).ShouldBe(201);
        await UntilAsync(path, w => w["failingSince"] is null);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task The_forum_it_is_kept_to_is_named_also_when_it_was_removed()
    {
        await using var receiver = await Receiver.StartAsync();
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "passing",
                    title = "Passing",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(201);
        var webhook = await RegisterAsync(receiver, new { forums = new[] { "passing" } });

        (await Admin.DeleteAsync("forums/passing")).ShouldBe(204);

        var read = (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(200);
        Assert.That(
            read.Json["forums"]!.AsArray().Select(f => (string?)f),
            Is.EqualTo(new[] { "passing" }),
            "an empty list would mean all"
        );
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task Only_admins_read_it()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);

        var refused = (await (await Host.WithAsync(Role.Coordinator)).GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(403, "forbidden");

        Assert.That(refused.Text, Does.Not.Contain(receiver.Url), "an address can hold a token");
        (await Anonymous.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(401, "unauthenticated");
        (await Admin.GetAsync($"webhooks/{Guid.NewGuid()}")).ShouldBe(404, "notFound");
        await RemoveAsync(webhook);
    }
}
