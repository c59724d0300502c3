using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Priorities.Api.Platform.Input;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// How things are called, on every route that takes an id, a key or a filter: ids in upper and lower case alike (RFC 9562), and a filter
/// that names what does not exist refused by name, whatever else it names. Driven by the OpenAPI document.
/// </summary>
public sealed class ReferenceTests : ApiFixture
{
    /// <summary>Filters by something that has an id and a key.</summary>
    private static readonly string[] Filters = ["forum", "area", "owner", "parent", "action"];

    /// <summary>
    /// Operations whose <c>action</c> looks rows up: what does not exist, or is not to be seen, is not among them. A copy reads with it
    /// what the feed named.
    /// </summary>
    private static readonly string[] LookUps = ["listActions", "exportActions", "exportWorkbook", "exportNotes", "exportCalendar"];

    private World world = null!;
    private Dictionary<string, string> ids = [];

    protected override async Task<ApiHost> CreateHostAsync()
    {
        var host = await NewHostAsync();
        host.Settings["Webhooks:AllowedNetworks"] = "127.0.0.0/8";
        return host;
    }

    [OneTimeSetUp]
    public async Task MakeWorld()
    {
        world = await World.MakeAsync(Host);
        ids = await IdsAsync("published");
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "A suggestion",
                    parent = ids["action"],
                }
            )
        ).ShouldBe(201);
    }

    [Test]
    public async Task An_id_in_capitals_in_a_path_reads_the_same()
    {
        var wrong = new List<string>();
        var reads = Host
            .Contract.Operations.Where(o =>
                o.Method == "GET" && o.Path.Contains('{') && !o.Path.Contains("{code}", StringComparison.Ordinal)
            )
            .ToList();
        foreach (var operation in reads)
        {
            var (lower, upper) = (await Admin.GetAsync(PathOf(operation, ids)), await Admin.GetAsync(PathOf(operation, Capitals(ids))));
            // A delivery goes on meanwhile.
            var isSame = operation.Path.Contains("{webhook}", StringComparison.Ordinal) || Told(lower) == Told(upper);
            if (lower.Status != 200 || upper.Status != 200 || !isSame)
                wrong.Add($"{operation.Id}: {lower.Status} {upper.Status} {upper.Text[..Math.Min(200, upper.Text.Length)]}");
        }

        Assert.That(reads, Has.Count.GreaterThan(15));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task An_id_in_capitals_in_a_path_writes_the_same()
    {
        var wrong = new List<string>();
        var writes = Host.Contract.Operations.Where(o => o.Method != "GET" && o.Path.Contains('{')).ToList();
        foreach (var operation in writes)
        {
            var fresh = await IdsAsync(operation.Id == "restoreAction" ? "archived" : "published");
            if (operation.Id is "removeForum" or "removeArea" or "removeOrganization")
                await MakeFreshAsync(fresh);
            if (operation.Id == "undoImport")
                (await Admin.SendAsync(HttpMethod.Post, $"imports/{fresh["import"]}/apply", null)).ShouldBe(200);
            var reply = await WriteAsync(operation, PathOf(operation, Capitals(fresh)));
            if (reply.Status >= 300)
                wrong.Add($"{operation.Id}: {reply.Status} {reply.Text[..Math.Min(300, reply.Text.Length)]}");
        }

        Assert.That(writes, Has.Count.GreaterThan(20));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task An_id_in_capitals_in_a_filter_finds_the_same()
    {
        var wrong = new List<string>();
        foreach (var (operation, filter) in Filtered())
        {
            var path = PathOf(operation, ids);
            var (lower, upper) = (
                await ReadAsync($"{path}?{filter}={ids[filter]}"),
                await ReadAsync($"{path}?{filter}={ids[filter].ToUpperInvariant()}")
            );
            if (lower.Status != 200 || upper.Status != 200 || Told(lower) != Told(upper))
                wrong.Add($"{operation.Id} {filter}: {lower.Status} {upper.Status}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task An_id_in_capitals_in_a_body_is_taken()
    {
        var members = typeof(Program)
            .Assembly.GetTypes()
            .Where(t => !typeof(IQueryParameters).IsAssignableFrom(t))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.IsDefined(typeof(IdOrKeyAttribute)))
            .Select(p => $"{p.DeclaringType!.FullName!.Split('.')[^1]}.{p.Name}")
            .ToList();
        string[] sent =
        [
            "ProposeAction+Body.Forum",
            "ChangeStatuses+Item.Action",
            "ActionMembers.Area",
            "ActionMembers.Parent",
            "ActionMembers.Continues",
            "OwnerBody.Organization",
            "WebhookMembers.Forums",
            "IssueKey+Body.Organization",
            "RequestUpdate+Body.Actions",
            "RequestUpdate+Body.Organization",
        ];
        Assert.That(members, Is.EquivalentTo(sent), "Send an id in capitals below for each of these.");

        var fresh = await IdsAsync("published");
        var upper = Capitals(fresh);
        var owners = new[] { new { organization = upper["organization"], role = "lead" } };
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = upper["forum"],
                    area = upper["area"],
                    parent = upper["action"],
                    title = "One",
                    owners,
                }
            )
        ).ShouldBe(201);
        var later = new Dictionary<string, string>();
        await MakeFreshAsync(later);
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = later["forum"],
                    area = later["area"].ToUpperInvariant(),
                    continues = upper["action"],
                    title = "Two",
                }
            )
        ).ShouldBe(201);
        (await Admin.PatchAsync($"actions/{fresh["action"]}", new { area = upper["area"] })).ShouldBe(200);
        (
            await Admin.PostAsync(
                "actions/bulk-status",
                new
                {
                    items = new[]
                    {
                        new
                        {
                            action = upper["action"],
                            status = "planned",
                            note = "Begun.",
                        },
                    },
                }
            )
        ).ShouldBe(200);
        var owned = (await world.ActionAsync("published"))["id"]!;
        var capitals = new { actions = new[] { $"{owned}".ToUpperInvariant() }, organization = upper["organization"] };
        (await Admin.PostAsync("update-requests", capitals)).ShouldBe(201);
        (await Admin.PostAsync("webhooks", new { url = "http://127.0.0.1:9/hook", forums = new[] { upper["forum"] } })).ShouldBe(201);
        (
            await Admin.PostAsync(
                "keys",
                new
                {
                    name = "A key",
                    role = "contributor",
                    organization = upper["organization"],
                }
            )
        ).ShouldBe(201);
        (
            await Admin.SendAsync(
                HttpMethod.Post,
                $"imports?forum={upper["forum"]}",
                Client.Raw("area,title\nservices,Imported\n", "text/csv")
            )
        ).ShouldBe(201);
        var table = $"forum,area,parent,title\n{upper["forum"]},{upper["area"]},{upper["action"]},Under it\n";
        var row = (await Admin.SendAsync(HttpMethod.Post, "imports", Client.Raw(table, "text/csv"))).ShouldBe(201);
        Assert.That((string?)row.Json["rows"]![0]!["outcome"], Is.EqualTo("create"), row.Text);
    }

    [Test]
    public async Task A_filter_that_names_what_does_not_exist_is_refused_by_name_whatever_else_it_names()
    {
        var wrong = new List<string>();
        foreach (var (operation, filter) in Filtered())
        {
            var path = PathOf(operation, ids);
            foreach (
                var value in new[]
                {
                    "nobody-knows-it",
                    $"{Guid.CreateVersion7()}",
                    $"{ids[filter]},nobody-knows-it",
                    $"nobody-knows-it,{ids[filter]}",
                }
            )
            {
                var reply = await ReadAsync($"{path}?{filter}={value}");
                var isRight =
                    filter == "action" && LookUps.Contains(operation.Id)
                        ? reply.Status == 200
                        : reply.Status == 400 && reply.Json["errors"]!.AsObject().ContainsKey(filter);
                if (!isRight)
                    wrong.Add($"{operation.Id}?{filter}={value}: {reply.Status} {reply.Text[..Math.Min(200, reply.Text.Length)]}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task A_tag_that_nobody_uses_finds_nothing()
    {
        var tagged = Host.Contract.Operations.Where(o => o.Method == "GET" && Parameters(o).Contains("tag")).ToList();
        Assert.That(tagged, Has.Count.GreaterThan(8));
        foreach (var operation in tagged)
            (await Admin.GetAsync($"{PathOf(operation, ids)}?tag=nobody-uses-it")).ShouldBe(200);
    }

    [Test]
    public async Task A_parent_that_is_not_for_the_reader_is_as_one_that_does_not_exist_and_its_suggestions_stand_on_their_own()
    {
        var parent = (await world.ActionAsync("published"))["key"]!;
        var child = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "A suggestion",
                    parent,
                }
            )
        ).ShouldBe(201)["key"];
        (await Admin.DeleteAsync($"actions/{parent}")).ShouldBeBelow(300);

        var (hidden, missing) = (await Anonymous.GetAsync($"actions?parent={parent}"), await Anonymous.GetAsync("actions?parent=nobody"));
        Assert.That(
            (hidden.ShouldBe(400).Problem, hidden["detail"].Replace($"{parent}", "nobody", StringComparison.Ordinal)),
            Is.EqualTo((missing.ShouldBe(400).Problem, missing["detail"]))
        );
        Assert.That(await KeysAsync(Anonymous, "none"), Does.Contain(child));
        Assert.That(await KeysAsync(Admin, "none"), Does.Not.Contain(child));
        Assert.That(await KeysAsync(Admin, $"{parent}"), Does.Contain(child));

        static async Task<List<string>> KeysAsync(Client client, string parent) =>
            [.. (await client.ListAsync($"actions?parent={parent}")).Select(a => (string)a["key"]!)];
    }

    /// <summary>Every operation that reads, with each of its filters by something that has an id and a key.</summary>
    private List<(Contract.Operation Operation, string Filter)> Filtered()
    {
        var filtered = Host
            .Contract.Operations.Where(o => o.Method == "GET")
            .SelectMany(o => Parameters(o).Intersect(Filters).Select(f => (o, f)))
            .ToList();
        Assert.That(filtered, Has.Count.GreaterThan(45));
        return filtered;
    }

    private static IEnumerable<string> Parameters(Contract.Operation operation) =>
        operation.Json["parameters"]?.AsArray().Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!) ?? [];

    private static string PathOf(Contract.Operation operation, Dictionary<string, string> names)
    {
        var path = names
            .Aggregate(operation.Path, (path, name) => path.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal))
            .Replace("{format}", "svg", StringComparison.Ordinal);
        Assert.That(path, Does.Not.Contain("{"), "Say in ReferenceTests what stands for this part of a path.");
        return path;
    }

    private static Dictionary<string, string> Capitals(Dictionary<string, string> ids) =>
        ids.ToDictionary(i => i.Key, i => i.Value.ToUpperInvariant());

    /// <summary>What an answer says, without what says how it was asked for.</summary>
    private static string Told(Reply reply)
    {
        if (reply.ContentHeaders.ContentType?.MediaType != "application/json")
            return reply.Status == 200 ? "" : reply.Text;
        var json = reply.Json.DeepClone();
        if (json is JsonObject told)
            told.Remove("nextCursor");
        return json.ToJsonString();
    }

    /// <summary>Of a stream only how it begins: it has no end.</summary>
    private async Task<Reply> ReadAsync(string path)
    {
        if (!path.Contains("/stream", StringComparison.Ordinal))
            return await Admin.GetAsync(path);
        using var begun = await Admin.Http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return new(
            begun.StatusCode,
            begun.IsSuccessStatusCode ? [] : await begun.Content.ReadAsByteArrayAsync(),
            begun.Headers,
            begun.Content.Headers
        );
    }

    private async Task<Reply> WriteAsync(Contract.Operation operation, string path)
    {
        (string, string)[] headers = operation.Method is "PATCH" or "DELETE" ? [("If-Match", "*")] : [];
        var body = World.Bodies.TryGetValue(operation.Id, out var make) ? JsonSerializer.Serialize(make(world)) : null;
        var content = body is null
            ? null
            : Client.Raw(body, operation.Method == "PATCH" ? "application/merge-patch+json" : "application/json");
        return await Admin.SendAsync(new(operation.Method), path, content, headers);
    }

    /// <summary>The ids that parts of a path stand for; those of an action are new.</summary>
    private async Task<Dictionary<string, string>> IdsAsync(string publication)
    {
        var action = await world.ActionAsync(publication);
        var webhook = (await Admin.PostAsync("webhooks", new { url = "http://127.0.0.1:9/hook" })).ShouldBe(201)["id"];
        var forum = (await Admin.GetAsync("forums/ccr-2016")).ShouldBe(200)["id"];
        var organization = (await Admin.GetAsync($"organizations/{World.Owner}")).ShouldBe(200)["id"];
        return new()
        {
            ["forum"] = forum,
            ["subject"] = forum,
            ["organization"] = organization,
            ["owner"] = organization,
            ["webhook"] = webhook,
            ["area"] = (await Admin.GetAsync("forums/ccr-2016/areas/services")).ShouldBe(200)["id"],
            ["action"] = (string)action["id"]!,
            ["parent"] = (string)action["id"]!,
            ["note"] = (string)action["public"]!,
            ["assessment"] = (string)action["assessment"]!,
            ["milestone"] = (string)action["milestone"]!,
            ["line"] = "2",
            ["request"] = await world.RequestAsync(), // before the import, which is outdated by a new action in its area
            ["import"] = (await Admin.PostAsync("imports", World.Bodies["prepareImport"](world))).ShouldBe(201)["id"],
            ["delivery"] = (await Admin.SendAsync(HttpMethod.Post, $"webhooks/{webhook}/ping", null)).ShouldBe(201)["id"],
            ["key"] = (await Admin.PostAsync("keys", new { name = "To be revoked", role = "viewer" })).ShouldBe(201)["id"],
        };
    }

    /// <summary>A forum, an area and an organization that nothing depends on.</summary>
    private async Task MakeFreshAsync(Dictionary<string, string> names)
    {
        var key = $"reference-{world.Next()}";
        names["forum"] = (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key,
                    title = "Fresh",
                    heldOn = "2026-01-15",
                }
            )
        ).ShouldBe(201)["id"];
        names["area"] = (await Admin.PostAsync($"forums/{key}/areas", new { key, title = "Fresh" })).ShouldBe(201)["id"];
        names["organization"] = (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key,
                    name = "Fresh",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201)["id"];
    }
}
