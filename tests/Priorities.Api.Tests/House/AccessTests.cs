using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// Who may do what: every cell of <c>deploy/access.md</c>, tried over HTTP. A route that has no row there fails, and a row without a route.
/// A new route needs a row in the table; and, where it takes a body, a line in <see cref="World.Bodies"/>.
/// </summary>
public sealed class AccessTests : ApiFixture
{
    private const string File = "access.md";

    private World world = null!;

    protected override async Task<ApiHost> CreateHostAsync()
    {
        var host = await NewHostAsync();
        host.Settings["Webhooks:AllowedNetworks"] = "127.0.0.0/8";
        host.Settings["Priorities:SecurityContact"] = "mailto:security@example.org";
        return host;
    }

    [OneTimeSetUp]
    public async Task MakeWorld() => world = await World.MakeAsync(Host);

    [Test]
    public void Every_route_has_a_row_and_every_row_a_route()
    {
        var routes = Routes().Keys.ToHashSet();
        var rows = Rows().Select(r => r.Operation).ToHashSet();
        Assert.That(routes.Except(rows), Is.Empty, "These routes have no row in deploy/access.md.");
        Assert.That(rows.Except(routes), Is.Empty, "These rows of deploy/access.md have no route.");
    }

    [Test]
    public void Every_operation_on_an_action_has_a_row_for_each_of_its_states_and_on_a_note_for_each_audience()
    {
        var listed = Rows().ToLookup(r => r.Operation, r => r.On);
        string[] audiences = ["public note", "network note", "internal note"];
        var missing =
            from route in Routes()
            where
                route.Value.Pattern.StartsWith("/api/", StringComparison.Ordinal)
                && route.Value.Pattern.Contains("{action}", StringComparison.Ordinal)
            from state in (string[])["published", "draft", "archived"]
            from row in route.Value.Pattern.Contains("{note}", StringComparison.Ordinal)
                ? audiences.Select(a => state == "published" ? a : $"{a}, {state}")
                : [state]
            where !listed[route.Key].Contains(row)
            select $"{route.Key}: {row}";
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public async Task Every_cell_is_as_the_table_says()
    {
        var routes = Routes();
        var wrong = new List<string>();
        var actual = new List<string>();
        foreach (var row in Rows().Where(r => routes.ContainsKey(r.Operation)))
        {
            var cells = new List<string>();
            foreach (var (index, kind) in World.Kinds.Index())
            {
                var reply = await TryAsync(routes[row.Operation], row, world.Callers[kind]);
                var came = reply.Status < 400 ? "yes" : $"{reply.Status}";
                cells.Add(came);
                if (came != row.Cells[index])
                    wrong.Add(
                        $"{row.Operation} on {row.On} by {kind}: {came} instead of {row.Cells[index]}: {reply.Text[..Math.Min(300, reply.Text.Length)]}"
                    );
            }

            actual.Add($"| {row.Operation} | {row.On} | {string.Join(" | ", cells)} |");
        }

        if (wrong.Count > 0)
            await TestContext.Out.WriteLineAsync(string.Join('\n', actual));
        Assert.That(wrong, Is.Empty);
    }

    private async Task<Reply> TryAsync((string Method, string Pattern) route, Row row, Client caller)
    {
        var changes = route.Method is not "GET";
        var on = row.On;
        var (audience, publication) =
            on.Split(", ") is [var first, var state] ? (first, state)
            : on is "draft" or "archived" ? ("", on)
            : (on, "published");
        var path = route.Pattern;
        if (path.Contains("{action}", StringComparison.Ordinal))
        {
            var action = await world.ActionAsync(publication, fresh: changes);
            path = path.Replace("{action}", (string?)action["key"], StringComparison.Ordinal)
                .Replace("{milestone}", (string?)action["milestone"], StringComparison.Ordinal)
                .Replace("{assessment}", (string?)action["assessment"], StringComparison.Ordinal)
                .Replace(
                    "{note}",
                    (string?)action[audience.EndsWith(" note", StringComparison.Ordinal) ? audience[..^5] : "public"],
                    StringComparison.Ordinal
                )
                .Replace("{organization}", World.Owner, StringComparison.Ordinal);
        }

        if (row.Operation is "removeForum" or "removeArea" or "removeOrganization" or "reviseForum" or "reviseArea" or "reviseOrganization")
            path = await FreshAsync(path);
        path = path.Replace("{forum}", "ccr-2016", StringComparison.Ordinal)
            .Replace("{area}", "services", StringComparison.Ordinal)
            .Replace("{organization}", World.Owner, StringComparison.Ordinal)
            .Replace("{code}", "notFound", StringComparison.Ordinal);
        if (path.Contains("{file}", StringComparison.Ordinal))
        {
            var page = (await Anonymous.GetAsync("/")).ShouldBe(200).Text;
            var asset = page[page.IndexOf("/assets/", StringComparison.Ordinal)..];
            path = asset[..asset.IndexOf('"', StringComparison.Ordinal)];
        }

        if (path.Contains("{key}", StringComparison.Ordinal))
            path = path.Replace("{key}", (await Admin.PostAsync("keys", KeyOf(on))).ShouldBe(201)["id"], StringComparison.Ordinal);
        if (path.Contains("{import}", StringComparison.Ordinal))
            path = path.Replace(
                    "{import}",
                    (await Admin.PostAsync("imports", World.Bodies["prepareImport"](world))).ShouldBe(201)["id"],
                    StringComparison.Ordinal
                )
                .Replace("{line}", "2", StringComparison.Ordinal);
        if (path.Contains("{webhook}", StringComparison.Ordinal))
            path = path.Replace(
                    "{webhook}",
                    (await Admin.PostAsync("webhooks", new { url = "http://127.0.0.1:9/hook" })).ShouldBe(201)["id"],
                    StringComparison.Ordinal
                )
                .Replace("{delivery}", $"{Guid.Empty}", StringComparison.Ordinal);
        if (path.Contains("{request}", StringComparison.Ordinal))
            path = path.Replace("{request}", await world.RequestAsync(), StringComparison.Ordinal);
        if (path.Contains("{format", StringComparison.Ordinal))
            path = path[..path.IndexOf("{format", StringComparison.Ordinal)] + "svg";
        path = path.Replace("{subject}", "ccr-2016", StringComparison.Ordinal).Replace("{part}", "actions", StringComparison.Ordinal);
        if (path.Length > 1)
            path = path.TrimEnd('/');
        Assert.That(path, Does.Not.Contain("{"), "Say in AccessTests what stands for this part of a path.");

        object? body = World.Bodies.TryGetValue(row.Operation, out var make) ? make(world) : null;
        if (row.Operation == "issueKey")
            body = KeyOf(on);
        if (row.Operation == "requestUpdate")
            body = new { actions = new[] { (string?)(await world.ActionAsync(publication))["key"] } };
        if (row.Operation == "changeStatuses")
            body = new
            {
                items = new[]
                {
                    new
                    {
                        action = (string?)(await world.ActionAsync(publication))["key"],
                        status = "planned",
                        note = "Begun.",
                    },
                },
            };
        if (path.EndsWith("/stream", StringComparison.Ordinal))
            return await BeginAsync(caller, path);
        (string, string)[] headers = route.Method is "PATCH" or "DELETE" ? [("If-Match", "*")] : [];
        return route.Method switch
        {
            "PATCH" => await caller.SendAsync(
                HttpMethod.Patch,
                path,
                Client.Raw(System.Text.Json.JsonSerializer.Serialize(body ?? new { }), "application/merge-patch+json"),
                headers
            ),
            "POST" when body is not null => await caller.PostAsync(path, body, headers),
            "PUT" => await caller.PutAsync(path, body ?? new { }, headers),
            var method => await caller.SendAsync(new(method), path, null, headers),
        };
    }

    /// <summary>A key of the role that a row is about: "viewer’s key".</summary>
    private static object KeyOf(string on) =>
        new
        {
            name = $"A {on}",
            role = on[..on.IndexOf('’', StringComparison.Ordinal)],
            organization = World.Owner,
        };

    /// <summary>Only how an answer begins that never ends.</summary>
    private static async Task<Reply> BeginAsync(Client caller, string path)
    {
        using var begun = await caller.Http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return new(begun.StatusCode, [], begun.Headers, begun.Content.Headers);
    }

    /// <summary>A forum, an area or an organization that nothing depends on.</summary>
    private async Task<string> FreshAsync(string path)
    {
        var key = $"fresh-{world.Next()}";
        if (path.Contains("{organization}", StringComparison.Ordinal))
        {
            (
                await Admin.PostAsync(
                    "organizations",
                    new
                    {
                        key,
                        name = "Fresh",
                        kind = "ngo",
                    }
                )
            ).ShouldBe(201);
            return path.Replace("{organization}", key, StringComparison.Ordinal);
        }

        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key,
                    title = "Fresh",
                    heldOn = "2026-01-15",
                }
            )
        ).ShouldBe(201);
        if (path.Contains("{area}", StringComparison.Ordinal))
            (await Admin.PostAsync($"forums/{key}/areas", new { key, title = "Fresh" })).ShouldBe(201);
        return path.Replace("{forum}", key, StringComparison.Ordinal).Replace("{area}", key, StringComparison.Ordinal);
    }

    /// <summary>Every route that there is: by its operation's id, or by method and path where it has none.</summary>
    private Dictionary<string, (string Method, string Pattern)> Routes() =>
        Host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e =>
                (
                    Method: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET",
                    Pattern: "/" + e.RoutePattern.RawText!.TrimStart('/'),
                    e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
                )
            )
            .ToDictionary(e => e.EndpointName ?? $"{e.Method} {e.Pattern}", e => (e.Method, e.Pattern));

    internal static List<Row> Rows() =>
        [
            .. System
                .IO.File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, File))
                .Where(line =>
                    line.StartsWith('|')
                    && !line.StartsWith("|-", StringComparison.Ordinal)
                    && !line.StartsWith("| operation", StringComparison.Ordinal)
                )
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells.Length == 2 + World.Kinds.Count)
                .Select(cells => new Row(cells[0], cells[1], cells[2..])),
        ];

    internal sealed record Row(string Operation, string On, string[] Cells);
}
