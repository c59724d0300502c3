using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Priorities.Api.Features.Webhooks;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class ReviseWebhookTests : WebhookFixture
{
    [Test]
    public async Task Absent_leaves_null_clears_and_a_list_replaces()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(
            receiver,
            new
            {
                description = "Our calendar",
                types = new[] { "note.added", "note.corrected" },
                forums = new[] { "ccr-2016" },
                audience = "public",
            }
        );
        var forum = (await Admin.GetAsync("forums/ccr-2016"))["id"];

        var revised = (
            await Admin.PatchAsync(
                $"webhooks/{webhook["id"]}",
                new
                {
                    description = (string?)null,
                    types = new[] { "action.revised" },
                    forums = new[] { "ccr-2016", forum },
                }
            )
        ).ShouldBe(200);

        Assert.That(revised["url"], Is.EqualTo(receiver.Url));
        Assert.That(revised["audience"], Is.EqualTo("public"));
        Assert.That(revised.Json["description"], Is.Null);
        Assert.That(revised.Json["types"]!.AsArray().Select(t => (string?)t), Is.EqualTo(new[] { "action.revised" }));
        Assert.That(
            revised.Json["forums"]!.AsArray().Select(f => (string?)f),
            Is.EqualTo(new[] { "ccr-2016" }),
            "the same forum by its key and by its id"
        );
        Assert.That((int?)revised.Json["version"], Is.EqualTo(2));
        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}")).ETag, Is.EqualTo(revised.ETag));
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task One_that_is_paused_is_sent_nothing_and_is_told_later_what_happened_meanwhile()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var moved = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        (await Admin.PatchAsync($"webhooks/{webhook["id"]}", new { isActive = false })).ShouldBe(200);
        await ReportAsync("ccr-2016-k1", "planned");
        await ReportAsync("ccr-2016-k1", "inProgress");

        var on = (await Admin.PatchAsync($"webhooks/{webhook["id"]}", new { isActive = true, url = moved.Url })).ShouldBe(200);

        var (first, second) = (await moved.NextAsync(), await moved.NextAsync());
        Assert.That(on.Json["switchedOff"], Is.Null, "that is said of one that failed");
        Assert.That(
            new[] { first, second }.Select(m => (string?)m.Json["data"]!["data"]!["changed"]!["status"]!["to"]),
            Is.EqualTo(new[] { "planned", "inProgress" })
        );
        Assert.That(receiver.All, Is.Empty);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task A_forum_that_was_removed_does_not_open_it_to_all_others()
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
        var id = (await Admin.GetAsync("forums/passing"))["id"];
        (await Admin.DeleteAsync("forums/passing")).ShouldBe(204);

        var revised = (await Admin.PatchAsync($"webhooks/{webhook["id"]}", new { description = "Of a forum that has gone" })).ShouldBe(200);

        Assert.That(
            revised.Json["forums"]!.AsArray().Select(f => (string?)f),
            Is.EqualTo(new[] { "passing" }),
            "an empty list would mean all"
        );
        var byId = (await Admin.PatchAsync($"webhooks/{webhook["id"]}", new { forums = new[] { id, "ccr-2016" } })).ShouldBe(200);
        Assert.That(
            byId.Json["forums"]!.AsArray().Select(f => (string?)f),
            Is.EqualTo(new[] { "ccr-2016", "passing" }),
            "what it has may stay, named as one likes"
        );
        (await Admin.PatchAsync($"webhooks/{webhook["id"]}", new { forums = new[] { "ccr-2016" } })).ShouldBe(200);
        (await Admin.PatchAsync($"webhooks/{webhook["id"]}", new { forums = new[] { "passing" } }))
            .ShouldBe(400, "unknownReference")
            .ShouldName("forums");
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task One_whose_host_is_nowhere_to_be_found_any_more_can_still_be_paused()
    {
        var addresses = new[] { IPAddress.Parse("8.8.8.8") };
        await using var host = new ApiHost(await PostgresServer.CloneAsync())
        {
            Replacing = services => services.Replace(ServiceDescriptor.Singleton<FindAddresses>((_, _) => Task.FromResult(addresses))),
        };
        await host.StartAsync();
        var path = $"webhooks/{(await host.Admin.PostAsync("webhooks", new { url = "https://shut-down.example/" })).ShouldBe(201)["id"]}";
        addresses = [];

        var paused = (await host.Admin.PatchAsync(path, new { isActive = false })).ShouldBe(200);

        Assert.That((bool?)paused.Json["isActive"], Is.False);
        (await host.Admin.PatchAsync(path, new { url = "https://shut-down.example/elsewhere" }))
            .ShouldBe(422, "targetNotAllowed")
            .ShouldName("url");
    }

    [Test]
    public async Task Nobody_overwrites_what_they_have_not_seen_and_a_change_of_nothing_is_no_change()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(
            receiver,
            new
            {
                description = "Ours",
                types = new[] { "note.added" },
                forums = new[] { "ccr-2016" },
            }
        );
        var path = $"webhooks/{webhook["id"]}";
        var seen = (await Admin.GetAsync(path)).ETag;

        Assert.That((
                await Admin.PatchAsync(
                    path,
                    new
                    {
                        description = "Ours",
                        types = new[] { "note.added" },
                        forums = new[] { "ccr-2016" },
                    },
                    seen
                )
            ).ShouldBe(200).ETag, Is.EqualTo(seen));
        (await Admin.PatchAsync(path, new { description = "Theirs" }, seen)).ShouldBe(200);
        (await Admin.PatchAsync(path, new { description = "Mine" }, ifMatch: null))
            .ShouldBe(428, "preconditionRequired")
            .ShouldName("If-Match");
        (await Admin.PatchAsync(path, new { description = "Mine" }, seen)).ShouldBe(412, "versionMismatch");

        Assert.That((await Admin.GetAsync(path))["description"], Is.EqualTo("Theirs"));
        await RemoveAsync(webhook);
    }

    [TestCase("""{"url":null}""", 400, "url")]
    [TestCase("""{"url":"https://10.0.0.1/hook"}""", 422, "url")]
    [TestCase("""{"types":["action.exploded"]}""", 400, "types")]
    [TestCase("""{"forums":["nowhere"]}""", 400, "forums")]
    [TestCase("""{"audience":"everybody"}""", 400, "audience")]
    [TestCase("""{"secret":"whsec_AAAA"}""", 400, "secret")]
    public async Task What_cannot_be_is_refused_by_name_and_changes_nothing(string patch, int status, string member)
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var before = (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ETag;

        (await Admin.PatchAsync($"webhooks/{webhook["id"]}", Client.Raw(patch, "application/merge-patch+json")))
            .ShouldBe(status)
            .ShouldName(member);

        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}")).ETag, Is.EqualTo(before));
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task Only_admins_may()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);

        (
            await (await Host.WithAsync(Role.Coordinator)).PatchAsync($"webhooks/{webhook["id"]}", new { audience = "network" }, "*")
        ).ShouldBe(403, "forbidden");
        (await Anonymous.PatchAsync($"webhooks/{webhook["id"]}", new { audience = "network" }, "*")).ShouldBe(401, "unauthenticated");
        (await Admin.PatchAsync($"webhooks/{Guid.NewGuid()}", new { audience = "network" }, "*")).ShouldBe(404, "notFound");
        await RemoveAsync(webhook);
    }
}
