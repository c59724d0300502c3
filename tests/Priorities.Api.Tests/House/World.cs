using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// One caller of each kind, two organizations, and things of every publication and visibility, for the tests of who may do and see what.
/// </summary>
internal sealed class World(ApiHost host)
{
    public const string Owner = "world-owner";
    public const string Another = "world-other";

    /// <summary>Kinds of callers, in the order of the columns of the table.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "anonymous",
        "viewer",
        "contributor, own",
        "contributor, other's",
        "assessor, own",
        "assessor, other's",
        "coordinator",
        "admin",
    ];

    /// <summary>What a request of each operation sends, so that it would succeed for those who may.</summary>
    public static readonly IReadOnlyDictionary<string, Func<World, object>> Bodies = new Dictionary<string, Func<World, object>>
    {
        ["conveneForum"] = world => new
        {
            key = $"forum-{world.Next()}",
            title = "A forum",
            heldOn = "2026-01-15",
        },
        ["reviseForum"] = _ => new { host = "A host" },
        ["addArea"] = world => new { key = $"area-{world.Next()}", title = "An area" },
        ["reviseArea"] = world => new { title = $"An area {world.Next()}" },
        ["registerOrganization"] = world => new
        {
            key = $"registered-{world.Next()}",
            name = "An organization",
            kind = "ngo",
        },
        ["reviseOrganization"] = world => new { name = $"An organization {world.Next()}" },
        ["proposeAction"] = _ => new
        {
            forum = "ccr-2016",
            area = "services",
            title = "An action",
        },
        ["reviseAction"] = world => new { title = $"An action {world.Next()}" },
        ["assignOwner"] = _ => new { role = "supporting" },
        ["addMilestone"] = _ => new { title = "A milestone" },
        ["reviseMilestone"] = _ => new { doneOn = "2026-11-01" },
        ["changeStatus"] = _ => new { status = "planned", note = "Begun." },
        ["addNote"] = _ => new { body = "A note." },
        ["correctNote"] = _ => new { body = "A better note." },
        ["redactNote"] = _ => new { reason = "It named somebody." },
        ["redactAssessment"] = _ => new { reason = "It named somebody." },
        ["redactMembers"] = _ => new { resource = "actions/ccr-2016-k1", members = new[] { "targetDateNote" } },
        ["recordAssessment"] = _ => new { status = "planned", note = "Seen." },
        ["prepareImport"] = world => Client.Raw($"forum,area,title\nccr-2016,services,Imported {world.Next()}\n", "text/csv"),
        ["reviseImport"] = _ => new { organizations = "make" },
        ["reviseImportRow"] = world => new { title = $"Imported {world.Next()}" },
        ["registerWebhook"] = _ => new { url = "http://127.0.0.1:9/hook" },
        ["reviseWebhook"] = world => new { description = $"A webhook {world.Next()}" },
        ["requestUpdate"] = _ => new { actions = new[] { "ccr-2016-s2" } },
        ["issueKey"] = _ => new { name = "A key", role = "viewer" },
    };

    private readonly Dictionary<string, JsonNode> shared = [];
    private int number;

    public IReadOnlyDictionary<string, Client> Callers { get; private set; } = new Dictionary<string, Client>();

    public static async Task<World> MakeAsync(ApiHost host)
    {
        await host.OrganizationAsync(Owner);
        await host.OrganizationAsync(Another);
        return new(host)
        {
            Callers = new Dictionary<string, Client>
            {
                ["anonymous"] = host.Anonymous,
                ["viewer"] = await host.WithAsync(Role.Viewer),
                ["contributor, own"] = await host.WithAsync(Role.Contributor, Owner),
                ["contributor, other's"] = await host.WithAsync(Role.Contributor, Another),
                ["assessor, own"] = await host.WithAsync(Role.Assessor, Owner),
                ["assessor, other's"] = await host.WithAsync(Role.Assessor, Another),
                ["coordinator"] = await host.WithAsync(Role.Coordinator),
                ["admin"] = host.Admin,
            },
        };
    }

    /// <summary>A number that was not given before, for keys.</summary>
    public int Next() => Interlocked.Increment(ref number);

    /// <summary>The id of a new request for an update, to <see cref="Owner"/>.</summary>
    public async Task<string> RequestAsync() =>
        (string)
            (await host.Admin.PostAsync("update-requests", new { actions = new[] { (string)(await ActionAsync("published"))["key"]! } }))
                .ShouldBe(201)
                .Items[0]["id"]!;

    /// <summary>
    /// An action of this publication with a note of each visibility, owned by <see cref="Owner"/>; a new one, or one that many may look at.
    /// </summary>
    public async Task<JsonNode> ActionAsync(string publication, string marker = "", bool fresh = true)
    {
        if (!fresh && shared.TryGetValue(publication, out var known))
            return known;
        var action = (
            await host.Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = $"Action {Next()} {marker}",
                    description = $"Described {marker}",
                    publication = publication == "draft" ? "draft" : "published",
                }
            )
        ).ShouldBe(201).Json;
        var path = $"actions/{action["key"]}";
        (
            await host.Admin.PutAsync(
                $"{path}/owners/{Owner}",
                new { role = "lead", contact = new { name = $"Contact {marker}", email = $"contact{marker}@example.org" } }
            )
        ).ShouldBe(200);
        (await host.Admin.PostAsync($"{path}/milestones", new { title = $"Milestone {marker}" })).ShouldBe(201);
        foreach (var visibility in (string[])["public", "network", "internal"])
        {
            var author = publication == "draft" ? host.Admin : Callers["contributor, own"];
            var note = (await author.PostAsync($"{path}/notes", new { body = $"A {visibility} note {marker}", visibility })).ShouldBe(201);
            action[visibility] = note["id"];
        }

        action["assessment"] = (
            await Callers["admin"].PostAsync($"{path}/assessments", new { status = "planned", note = $"Assessed {marker}" })
        ).ShouldBe(201)["id"];
        action["milestone"] = (string?)(await host.Admin.GetAsync($"{path}/milestones")).ShouldBe(200).Items[0]["id"];
        if (publication == "archived")
            (await host.Admin.DeleteAsync(path)).ShouldBeBelow(300);
        if (!fresh)
            shared[publication] = action;
        return action;
    }
}

internal static class Replies
{
    public static void ShouldBeBelow(this Reply reply, int status) => Assert.That(reply.Status, Is.LessThan(status), reply.Text);
}
