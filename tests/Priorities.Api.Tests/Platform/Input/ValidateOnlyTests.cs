using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Input;

/// <summary>Whatever changes something says what would come of it, and with <c>validateOnly=true</c> leaves everything as it is.</summary>
public sealed class ValidateOnlyTests : ApiFixture
{
    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync()) { Settings = { ["Webhooks:AllowedNetworks"] = "127.0.0.0/8" } };

    [Test]
    public async Task What_is_only_validated_is_answered_as_the_change_is_and_nothing_is_changed()
    {
        var organization = await Host.OrganizationAsync("only-asking");
        await Host.OwnAsync("ccr-2016-s1", organization);
        var note = (await Admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "Stays as it is." })).ShouldBe(201)["id"];
        var key = (await Admin.PostAsync("keys", new { name = "Stays", role = "viewer" })).ShouldBe(201)["id"];
        var etag = (await Admin.GetAsync("actions/ccr-2016-s1")).ETag!;
        var before = await Dump.TablesAsync(Host.ConnectionString);

        (string Method, string Path, object? Body)[] changes =
        [
            (
                "POST",
                "forums",
                new
                {
                    key = "not-yet",
                    title = "Not yet",
                    heldOn = "2026-11-01",
                }
            ),
            ("POST", "forums/ccr-2016/areas", new { key = "not-yet", title = "Not yet" }),
            (
                "POST",
                "organizations",
                new
                {
                    name = "Not yet",
                    kind = "ngo",
                    key = "not-yet",
                }
            ),
            (
                "POST",
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Not yet",
                }
            ),
            ("PATCH", "actions/ccr-2016-s1", new { progress = 10 }),
            ("POST", "actions/ccr-2016-s1/status", new { status = "planned", note = "Only asking." }),
            (
                "POST",
                "actions/bulk-status",
                new
                {
                    items = new[]
                    {
                        new
                        {
                            action = "ccr-2016-s1",
                            status = "planned",
                            note = "Only asking.",
                        },
                    },
                }
            ),
            ("PUT", "actions/ccr-2016-s2/owners/only-asking", new { role = "lead" }),
            ("DELETE", "actions/ccr-2016-s1/owners/only-asking", null),
            ("DELETE", "actions/ccr-2016-s1", null),
            ("POST", "actions/ccr-2016-s1/notes", new { body = "Only asking." }),
            ("POST", $"actions/ccr-2016-s1/notes/{note}/redact", new { reason = "Only asking." }),
            ("POST", "keys", new { name = "Not yet", role = "viewer" }),
            ("DELETE", $"keys/{key}", null),
            ("POST", "webhooks", new { url = "https://127.0.0.1/in" }),
            ("POST", "update-requests", new { actions = new[] { "ccr-2016-s1" } }),
            ("POST", "imports?forum=ccr-2016", Client.Raw("key,title\r\nccr-2016-s1,Only asking\r\n", "text/csv")),
        ];
        foreach (var (method, path, body) in changes)
        {
            var asked = $"{path}{(path.Contains('?') ? '&' : '?')}validateOnly=true";
            var reply = method switch
            {
                "POST" => await Admin.PostAsync(asked, body!, ("Idempotency-Key", $"only-{path.Length}-{body!.GetHashCode()}")),
                "PUT" => await Admin.PutAsync(asked, body!),
                "PATCH" => await Admin.PatchAsync(asked, body!, etag),
                _ => await Admin.DeleteAsync(asked, etag),
            };
            Assert.That(reply.Status, Is.AnyOf(200, 201, 204), $"{method} {path}: {reply.Text}");
            Assert.That(reply.Header("Validated-Only"), Is.EqualTo("true"), path);
        }

        var after = await Dump.TablesAsync(Host.ConnectionString);
        Assert.That(after.Where((t, i) => t.Rows != before[i].Rows).Select(t => t.Name), Is.SubsetOf((string[])["public.audit"]));
        Assert.That(
            (await Admin.PostAsync("actions/ccr-2016-s1/status?validateOnly=true", new { status = "planned", note = "Now." }))["status"],
            Is.EqualTo("planned")
        );
        Assert.That((await Admin.GetAsync("actions/ccr-2016-s1"))["status"], Is.EqualTo("notStarted"));
    }

    [Test]
    public async Task Whoever_only_asked_read_what_the_answer_holds_and_the_audit_log_says_so()
    {
        var webhook = (await Admin.PostAsync("webhooks", new { url = "https://127.0.0.1/asked" })).ShouldBe(201)["id"];
        var admin = await Host.WithAsync(Role.Admin);
        var actor = (await admin.GetAsync("me"))["id"];
        var etag = (await Admin.GetAsync($"webhooks/{webhook}")).ETag;
        (await admin.PatchAsync($"webhooks/{webhook}?validateOnly=true", new { description = "Only asking" }, etag)).ShouldBe(200);

        IReadOnlyList<JsonNode> entered = [];
        for (var deadline = DateTime.UtcNow.AddSeconds(30); entered.Count == 0 && DateTime.UtcNow < deadline; await Task.Delay(20))
            entered = (await Admin.GetAsync($"audit?actor={actor}")).ShouldBe(200).Items;
        Assert.That(
            entered.Select(e => $"{e["operation"]} {e["subject"]} {e["status"]}"),
            Is.EqualTo((string[])[$"reviseWebhook webhooks/{webhook}?validateOnly=true 200"])
        );
    }

    [Test]
    public async Task What_would_be_refused_is_refused_in_the_same_words()
    {
        var body = new { status = "completedModified", note = "Too soon." };
        var refused = (await Admin.PostAsync("actions/ccr-2016-k1/status", body)).ShouldBe(409);
        var only = (await Admin.PostAsync("actions/ccr-2016-k1/status?validateOnly=true", body)).ShouldBe(409);
        Assert.That(only["detail"], Is.EqualTo(refused["detail"]));

        (await Admin.PostAsync("actions/ccr-2016-k1/notes?validateOnly=yes", new { body = "?" })).ShouldBe(400, "invalidRequest");
        (await Admin.GetAsync("actions?validateOnly=true")).ShouldBe(400, "unknownParameter");
        var viewer = await Host.WithAsync(Role.Viewer);
        (await viewer.PostAsync("actions/ccr-2016-k1/notes?validateOnly=true", new { body = "?" })).ShouldBe(403);
    }

    [Test]
    public async Task The_key_of_a_retry_is_free_for_the_change_itself()
    {
        var note = new { body = "First asked, then said." };
        (await Admin.PostAsync("actions/ccr-2016-k2/notes?validateOnly=true", note, ("Idempotency-Key", "asked-first"))).ShouldBe(201);
        var said = (await Admin.PostAsync("actions/ccr-2016-k2/notes", note, ("Idempotency-Key", "asked-first"))).ShouldBe(201);
        Assert.That(said.Header("Idempotency-Replayed"), Is.Null);
        Assert.That(said.Header("Validated-Only"), Is.Null);
    }
}
