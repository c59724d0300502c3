using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// Nothing hidden shows, anywhere: a marker stands in every hidden thing, every GET operation of the OpenAPI document, every page and the
/// stream are asked by every role with many parameters, every write is tried by every role on what is hidden, and no answer may hold a
/// marker that is not for its reader; nor may what is hidden change an answer's ETag or total, or stand in a log or a trace.
/// </summary>
public sealed class LeakTests : ApiFixture
{
    private const string Draft = "zdraftz";
    private const string Archived = "zarchivedz";
    private const string Network = "znetworkz";
    private const string Internal = "zinternalz";
    private const string Assessed = "zassessedz"; // what an assessor of the other organization wrote for their own
    private const string Contact = "zcontactz";
    private const string KeyName = "zkeynamez";
    private const string Secret = "c0ffee5ec7e7c0de";
    private const string Webhook = "zwebhookz";
    private const string Audited = "zauditedz";

    private static readonly string[] Everything = [Draft, Archived, Network, Internal, Assessed, Contact, KeyName, Webhook, Audited];

    /// <summary>What each kind of caller may come across.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["anonymous"] = [],
        ["viewer"] = [Network, Contact],
        ["contributor, own"] = [Network, Contact, Internal],
        ["contributor, other's"] = [Network, Contact, Assessed],
        ["assessor, own"] = [Network, Contact, Internal],
        ["assessor, other's"] = [Network, Contact, Assessed],
        ["coordinator"] = [Network, Contact, Internal, Assessed, Draft, Archived],
        ["admin"] = Everything,
    };

    private static readonly ConcurrentQueue<string> Logged = new();
    private static readonly ConcurrentQueue<string> Traced = new();
    private static readonly ActivityListener Traces = new()
    {
        ShouldListenTo = _ => true,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = activity =>
            Traced.Enqueue(
                $"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(t => t.Value))} {string.Join(' ', activity.Events.SelectMany(e => e.Tags).Select(t => t.Value))}"
            ),
    };

    private World world = null!;
    private string action = "";
    private string draft = "";
    private string archived = "";
    private string hiddenNote = "";

    static LeakTests() => ActivitySource.AddActivityListener(Traces);

    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync())
        {
            Settings =
            {
                ["PublicAnswers:Enabled"] = "true",
                ["Logging:LogLevel:Default"] = "Trace",
                ["Webhooks:AllowedNetworks"] = "127.0.0.0/8",
            },
            Replacing = services => services.AddLogging(logging => logging.ClearProviders().AddProvider(new Listener())),
        };

    [OneTimeSetUp]
    public async Task PlantMarkers()
    {
        world = await World.MakeAsync(Host);
        action = (string)(await world.ActionAsync("published"))["key"]!;
        draft = (string)(await world.ActionAsync("draft", Draft))["key"]!;
        archived = (string)(await world.ActionAsync("archived", Archived))["key"]!;
        foreach (var (visibility, marker) in new[] { ("network", Network), ("internal", Assessed) })
            (
                await world
                    .Callers["assessor, other's"]
                    .PostAsync(
                        $"actions/{action}/assessments",
                        new
                        {
                            status = "planned",
                            note = $"Found {marker}",
                            visibility,
                            evidence = new[] { new { title = marker, url = $"https://example.org/{marker}" } },
                        }
                    )
            ).ShouldBe(201);
        (
            await Admin.PutAsync(
                $"actions/{action}/owners/{World.Another}",
                new { role = "supporting", contact = new { name = Contact, email = $"{Contact}@example.org" } }
            )
        ).ShouldBe(200);
        var own = world.Callers["contributor, own"];
        var network = (
            await own.PostAsync(
                $"actions/{action}/notes",
                new
                {
                    body = $"For the network {Network}",
                    visibility = "network",
                    evidence = new[] { new { title = Network, url = $"https://example.org/{Network}" } },
                }
            )
        ).ShouldBe(201);
        (
            await own.PostAsync(
                $"actions/{action}/notes/{network["id"]}/corrections",
                new { body = $"Corrected {Network}", reason = Network }
            )
        ).ShouldBe(201);
        var inner = (
            await own.PostAsync($"actions/{action}/notes", new { body = $"Among us {Internal}", visibility = "internal" })
        ).ShouldBe(201);
        hiddenNote = inner["id"];
        (
            await own.PostAsync(
                $"actions/{action}/notes/{hiddenNote}/corrections",
                new { body = $"Corrected {Internal}", reason = Internal }
            )
        ).ShouldBe(201);
        (
            await own.PostAsync(
                $"actions/{action}/status",
                new
                {
                    status = "planned",
                    note = $"Planned {Internal}",
                    visibility = "internal",
                }
            )
        ).ShouldBe(200);
        (await Admin.PostAsync("keys", new { name = KeyName, role = "coordinator" })).ShouldBe(201);
        (
            await Admin.PostAsync(
                "webhooks",
                new
                {
                    url = $"http://127.0.0.1:9/{Webhook}",
                    description = Webhook,
                    isActive = false,
                }
            )
        ).ShouldBe(201);
        // The refusal is in the audit log, with what it was about; whoever was refused may read of it, and is none of those who ask here.
        (await (await Host.WithAsync(Role.Viewer)).PostAsync($"actions/{Audited}/restore", new { })).ShouldBe(403);
    }

    [Test]
    public async Task No_answer_to_any_reader_holds_what_is_not_for_them()
    {
        var (leaks, asked, seen) = (new List<string>(), 0, World.Kinds.ToDictionary(k => k, _ => new HashSet<string>()));
        foreach (var path in Paths())
        foreach (var kind in World.Kinds)
        {
            var reply = await world.Callers[kind].GetAsync(path);
            asked++;
            var text = Regex.Replace($"{reply.Text} {reply.Headers} {reply.ContentHeaders}", "[?&]q=z[a-z]+z|q=%?[a-z0-9]+", "");
            foreach (var marker in Everything.Where(m => text.Contains(m, StringComparison.OrdinalIgnoreCase)))
            {
                if (May[kind].Contains(marker))
                    seen[kind].Add(marker);
                else
                    leaks.Add($"{marker} to {kind} by {path}");
            }
        }

        await TestContext.Out.WriteLineAsync($"{asked} answers looked through.");
        Assert.That(leaks, Is.Empty);
        // The walk is worth something only if it comes across what each reader may see.
        foreach (var kind in World.Kinds.Where(k => k != "admin"))
            Assert.That(seen[kind], Is.EquivalentTo(May[kind]), kind);
    }

    [Test]
    public async Task No_answer_to_any_write_holds_what_is_not_for_them()
    {
        var leaks = new List<string>();
        foreach (var (pattern, operations) in (await Anonymous.GetAsync("/openapi/v1.json")).ShouldBe(200).Json["paths"]!.AsObject())
        foreach (
            var (method, operation) in operations!
                .AsObject()
                .Where(o => o.Key is not "get" && pattern.Contains("{action}", StringComparison.Ordinal))
        )
        foreach (var hidden in new[] { draft, archived })
        foreach (var kind in World.Kinds.Take(6))
        {
            var id = (string)operation!["operationId"]!;
            var path = Regex.Replace(
                pattern
                    .Replace("{action}", hidden, StringComparison.Ordinal)
                    .Replace("{note}", hiddenNote, StringComparison.Ordinal)
                    .Replace("{organization}", World.Owner, StringComparison.Ordinal),
                @"\{[^}]+\}",
                Guid.Empty.ToString()
            );
            var body = World.Bodies.TryGetValue(id, out var make)
                ? Client.Raw(
                    System.Text.Json.JsonSerializer.Serialize(make(world)),
                    method == "patch" ? "application/merge-patch+json" : "application/json"
                )
                : null;
            var reply = await world.Callers[kind].SendAsync(new(method.ToUpperInvariant()), path, body, ("If-Match", "\"99999\""));
            Assert.That(reply.Status, Is.InRange(401, 404), $"{kind} {id}: {reply.Text}");
            leaks.AddRange(
                Everything
                    .Where(m => !May[kind].Contains(m) && $"{reply.Text} {reply.Headers}".Contains(m, StringComparison.OrdinalIgnoreCase))
                    .Select(m => $"{m} to {kind} by {id}")
            );
        }

        Assert.That(leaks, Is.Empty);
    }

    [Test]
    public async Task The_stream_holds_for_each_reader_what_the_list_holds()
    {
        foreach (var kind in World.Kinds)
        {
            var listed = (await world.Callers[kind].GetAsync("changes?limit=200")).ShouldBe(200);
            using var begun = await world
                .Callers[kind]
                .Http.GetAsync(
                    new Uri($"changes/stream?after={listed.Items[0]["cursor"]}", UriKind.Relative),
                    HttpCompletionOption.ResponseHeadersRead
                );
            using var lines = new StreamReader(await begun.Content.ReadAsStreamAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var streamed = new StringBuilder();
            for (var events = 1; events < listed.Items.Count; )
            {
                var line = await lines.ReadLineAsync(patience.Token);
                streamed.AppendLine(line);
                if (line?.StartsWith("data:", StringComparison.Ordinal) == true)
                    events++;
            }

            Assert.That(
                Everything.Where(m => !May[kind].Contains(m) && streamed.ToString().Contains(m, StringComparison.OrdinalIgnoreCase)),
                Is.Empty,
                kind
            );
        }
    }

    [Test]
    public async Task What_is_hidden_from_a_reader_changes_nothing_for_them()
    {
        var paths = new[]
        {
            $"actions/{action}",
            "actions?total=true&limit=200",
            "actions?total=true&include=notes,owners,children&limit=200",
            $"actions/{action}/notes",
            $"actions/{action}/history",
            "actions?sort=-lastReportedAt&limit=200",
            "dashboards/summary",
            "forums/ccr-2016",
            "forums/ccr-2016/areas",
            $"organizations/{World.Owner}",
            "exports/actions.csv",
            "exports/notes.csv",
        };
        foreach (
            var (kind, hide) in new (string, Func<Task>)[]
            {
                ("anonymous", () => HideAsync("network")),
                ("viewer", () => HideAsync("internal")),
                ("contributor, other's", () => HideAsync("internal")),
                ("viewer", () => world.ActionAsync("draft", Draft)),
            }
        )
        {
            var before = await ReadAsync(kind, paths);
            await hide();
            Assert.That(await ReadAsync(kind, paths), Is.EqualTo(before), kind);
        }
    }

    [Test]
    public async Task What_must_not_be_known_of_is_answered_like_what_does_not_exist()
    {
        foreach (var kind in World.Kinds.Take(6))
        foreach (
            var (hidden, made) in new[]
            {
                ($"actions/{draft}", "actions/ccr-2016-zz1"),
                ($"actions/{archived}", "actions/ccr-2016-zz1"),
                ($"actions/{draft}/notes", "actions/ccr-2016-zz1/notes"),
                ($"actions/{draft}/history", "actions/ccr-2016-zz1/history"),
                ($"actions/{draft}/assessments", "actions/ccr-2016-zz1/assessments"),
            }
        )
        {
            var (one, other) = (await world.Callers[kind].GetAsync(hidden), await world.Callers[kind].GetAsync(made));
            Assert.That(
                one.ShouldBe(404, "notFound").Json["title"]!.ToString(),
                Is.EqualTo(other.ShouldBe(404, "notFound").Json["title"]!.ToString())
            );
        }

        foreach (var kind in (string[])["anonymous", "viewer", "contributor, other's", "assessor, other's"])
            (await world.Callers[kind].GetAsync($"actions/{action}/notes/{hiddenNote}")).ShouldBe(404, "notFound");
    }

    [Test, Order(int.MaxValue)]
    public async Task No_log_holds_what_was_written_or_a_secret()
    {
        (await Admin.PostAsync($"actions/{action}/notes", new { body = "" })).ShouldBe(400);
        (await Host.With($"prk_{Guid.NewGuid():N}_{string.Concat(Enumerable.Repeat(Secret, 4))}").GetAsync("me")).ShouldBe(401);
        Assert.That(Logged, Is.Not.Empty);
        // Names of drafts are in paths that were asked for; words and contacts are nowhere.
        Assert.That(Traced, Is.Not.Empty);
        foreach (var word in (string[])[Network, Internal, Assessed, Contact, Secret, ApiHost.AdminKey])
        {
            Assert.That(
                Traced.Where(t => t.Contains(word, StringComparison.Ordinal) && !t.Contains("q=", StringComparison.Ordinal)),
                Is.Empty,
                word
            );
            Assert.That(
                Logged.Where(l => l.Contains(word, StringComparison.Ordinal) && !l.Contains("q=", StringComparison.Ordinal)),
                Is.Empty,
                word
            );
        }
    }

    private async Task HideAsync(string visibility) =>
        (await world.Callers["contributor, own"].PostAsync($"actions/{action}/notes", new { body = "Hidden.", visibility })).ShouldBe(201);

    private async Task<List<string>> ReadAsync(string kind, string[] paths)
    {
        var answers = new List<string>();
        foreach (var path in paths)
        {
            var reply = await world.Callers[kind].GetAsync(path);
            answers.Add($"{path}: {reply.Status} {reply.ETag} {reply.Text}");
        }

        return answers;
    }

    /// <summary>
    /// Every GET operation of the document, for every subject that could tell, with parameters that could find something.
    /// </summary>
    private List<string> Paths()
    {
        var document = Host.Contract.Document;
        var paths = new List<string>
        {
            "/",
            "/fr",
            $"/actions/{action}",
            $"/fr/actions/{action}",
            $"/actions/{draft}",
            $"/actions/{archived}",
        };
        foreach (var (pattern, operations) in document["paths"]!.AsObject())
        {
            if (operations!["get"] is not JsonObject get || pattern.EndsWith("/stream", StringComparison.Ordinal))
                continue; // the stream says what the list says, and never ends
            var places = new[] { pattern };
            places =
            [
                .. places.SelectMany(p =>
                    p.Contains("{action}", StringComparison.Ordinal)
                        ? new[] { action, draft, archived }.Select(a => p.Replace("{action}", a, StringComparison.Ordinal))
                        : [p]
                ),
            ];
            places =
            [
                .. places.SelectMany(p =>
                    p.Contains("{organization}", StringComparison.Ordinal)
                        ? new[] { World.Owner, World.Another }.Select(o => p.Replace("{organization}", o, StringComparison.Ordinal))
                        : [p]
                ),
            ];
            foreach (var place in places)
            {
                var path = place
                    .Replace("{forum}", "ccr-2016", StringComparison.Ordinal)
                    .Replace("{area}", "services", StringComparison.Ordinal)
                    .Replace("{note}", hiddenNote, StringComparison.Ordinal)
                    .Replace("{code}", "notFound", StringComparison.Ordinal);
                path = Regex.Replace(path, @"\{[^}]+\}", Guid.Empty.ToString());
                var names = (get["parameters"]?.AsArray() ?? [])
                    .Where(p => (string?)p!["in"] == "query")
                    .Select(p => (string)p!["name"]!)
                    .ToHashSet();
                paths.Add(path);
                var more = new List<string>();
                if (names.Contains("q"))
                    more.AddRange(Everything.Select(m => $"q={m}"));
                if (names.Contains("include"))
                    more.Add("include=notes,owners,children");
                if (names.Contains("total"))
                    more.Add("total=true&limit=200");
                if (names.Contains("publication"))
                    more.AddRange(["publication=draft", "publication=archived", "publication=draft,published,archived"]);
                if (names.Contains("asOf"))
                    more.Add("asOf=2026-11-24");
                if (names.Contains("sort"))
                    more.AddRange(["sort=-lastReportedAt&limit=200", "sort=-updatedAt&limit=200"]);
                if (names.Contains("fields"))
                    more.Add("fields=title,owners,noteCount,lastReportedAt,parent,continues,continuedBy");
                if (names.Contains("knownOn"))
                    more.Add("knownOn=2026-11-24");
                if (names.Contains("action"))
                    more.AddRange(new[] { action, draft, archived }.Select(a => $"action={a}"));
                if (names.Contains("forum"))
                    more.Add("forum=ccr-2016");
                if (names.Contains("operation"))
                    more.Add("operation=restoreAction");
                if (names.Contains("owner"))
                    more.Add($"owner={World.Owner}");
                if (names.Contains("limit"))
                    more.Add("limit=200");
                paths.AddRange(more.Select(query => $"{path}?{query}"));
            }
        }

        Assert.That(paths, Has.Count.GreaterThan(50));
        return paths;
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Logged.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
