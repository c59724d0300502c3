using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Priorities.Api.Tests.Features.Changes;
using Priorities.Api.Tests.Features.Webhooks;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// Who is told what of which day, by every operation that tells of actions: role and organization × publication × visibility × day ×
/// operation. Each cell is tried over HTTP and has to hold exactly what <see cref="Chronicle"/> says, no more and no less. An operation of
/// the document that is neither tried here nor listed as telling of no action fails.
/// </summary>
public sealed class DisclosureTests : ApiFixture
{
    private const string All = "publication=draft,published,archived";

    /// <summary>Operations that tell of no action, or only to those who coordinate.</summary>
    private static readonly string[] Silent =
    [
        "listForums",
        "getForum",
        "listAreas",
        "getArea",
        "listStatuses",
        "listOrganizations",
        "getOrganization",
        "listWebhooks",
        "getWebhook",
        "listDeliveries",
        "getDelivery",
        "listImports",
        "getImport",
        "listKeys",
        "getMe",
        "listAudit",
        "listMyRequests",
        "showEntrance",
        "checkLiveness",
        "checkReadiness",
        "checkWriting",
        "showMetrics",
        "listProblems",
        "explainProblem",
        "getMilestone",
        "listMilestones",
        "listAssessments",
        "listUpdateRequests",
        "getUpdateRequest",
        "getResponsiveness",
    ];

    private readonly HashSet<string> tried = [];
    private readonly List<string> wrong = [];
    private int cells;
    private Chronicle story = null!;

    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync()) { Settings = { ["Webhooks:AllowedNetworks"] = "127.0.0.0/8" } };

    [OneTimeSetUp]
    public async Task TellTheStory() => story = await Chronicle.MakeAsync(Host);

    [Test, Order(1)] // the others write more notes
    public async Task Every_answer_tells_each_reader_of_each_day_what_they_may_know_and_nothing_else()
    {
        foreach (var kind in World.Kinds)
        {
            var reader = story.Callers[kind];
            await ListsAsync(kind, reader);
            foreach (var subject in Chronicle.Subjects)
                await SingleAsync(kind, reader, subject);
            foreach (var day in Enumerable.Range(0, 4))
                await DayAsync(kind, reader, day);
            await FeedAsync(kind, reader);
        }

        await WebhooksAsync();
        var document = (await Anonymous.GetAsync("/openapi/v1.json")).ShouldBe(200).Json["paths"]!.AsObject();
        var operations = document.Select(p => p.Value!["get"]).OfType<JsonObject>().Select(o => (string)o["operationId"]!).ToList();
        await TestContext.Out.WriteLineAsync($"{cells} cells.");
        Assert.That(wrong, Is.Empty);
        Assert.That(operations.Except(tried).Except(Silent), Is.Empty, "Nobody asks here what these tell.");
        Assert.That(cells, Is.GreaterThan(900));
    }

    [Test]
    public async Task What_a_reader_may_not_know_of_changes_no_ETag_and_no_cursor_of_theirs()
    {
        string[] paths =
        [
            "actions/chronicle-open",
            $"actions?{All}",
            "actions/chronicle-open/history",
            "actions/chronicle-open/notes",
            "changes?after=now",
            "changes?limit=200",
            "feeds/changes.atom",
            "dashboards/summary",
            "exports/notes.csv",
        ];
        foreach (
            var (visibility, ignorant, knowing) in new[]
            {
                ("internal", new[] { "anonymous", "viewer", "contributor, other's" }, "contributor, own"),
                ("network", ["anonymous"], "viewer"),
            }
        )
        {
            foreach (var kind in World.Kinds)
                await SeenAsync(kind);
            var before = await Task.WhenAll(ignorant.Select(SeenAsync));
            var known = await SeenAsync(knowing);
            (
                await story.Callers["contributor, own"].PostAsync("actions/chronicle-open/notes", new { body = "One more.", visibility })
            ).ShouldBe(201);
            await Host.NowAsync();
            Assert.That(await Task.WhenAll(ignorant.Select(SeenAsync)), Is.EqualTo(before), visibility);
            Assert.That(await SeenAsync(knowing), Is.Not.EqualTo(known), visibility);
        }

        async Task<string> SeenAsync(string kind)
        {
            var seen = new StringBuilder();
            foreach (var path in paths)
            {
                var reply = await story.Callers[kind].GetAsync(path);
                seen.AppendLine(null, $"{path} {reply.Status} {reply.ETag} {reply.Text}");
            }

            return seen.ToString();
        }
    }

    [Test]
    public async Task Who_waits_for_changes_is_woken_by_what_they_may_know_alone()
    {
        var now = await Host.NowAsync();
        var waiting = World.Kinds.ToDictionary(
            k => k,
            k => story.Callers[k].GetAsync($"changes?after={now}&type=note.added", ("Prefer", "wait=30"))
        );
        (
            await story
                .Callers["contributor, own"]
                .PostAsync("actions/chronicle-open/notes", new { body = "Among us.", visibility = "internal" })
        ).ShouldBe(201);
        string[] told = ["contributor, own", "assessor, own", "coordinator", "admin"];
        foreach (var kind in told)
            Assert.That((await waiting[kind]).ShouldBe(200).Items, Has.Count.EqualTo(1), kind);
        var ignorant = World.Kinds.Except(told).ToList();
        while (!ignorant.TrueForAll(k => waiting[k].IsCompleted))
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(31)); // also for one that has only now begun to wait
            await Task.Delay(20);
        }

        foreach (var kind in ignorant)
            Assert.That((await waiting[kind]).ShouldBe(200).Items, Is.Empty, kind);
    }

    private async Task ListsAsync(string kind, Client reader)
    {
        var visible = Chronicle.Subjects.Where(s => s.IsToldTo(kind, Chronicle.Today)).ToList();
        var titles = visible.Select(s => s.Titles[Chronicle.Today]).ToList();
        var open = Chronicle.Subjects.Where(s => s.IsOpen(Chronicle.Today)).ToList();
        var openTitles = open.Select(s => s.Titles[Chronicle.Today]).ToList();
        var notes = visible.SelectMany(s => s.NotesFor(kind)).ToList();
        await HoldsAsync("listActions", $"actions?limit=200&{All}", kind, titles);
        await HoldsAsync("listActions", "actions?limit=200", kind, openTitles);
        await HoldsAsync(
            "listActions",
            $"actions?limit=200&{All}&tag={Chronicle.Tag}&include=notes,owners,children",
            kind,
            [.. titles, .. notes]
        );
        await HoldsAsync("exportActions", $"exports/actions.csv?{All}", kind, titles);
        await HoldsAsync("exportWorkbook", $"exports/actions.xlsx?{All}", kind, titles);
        await HoldsAsync("exportNotes", $"exports/notes.csv?{All}", kind, notes);
        await HoldsAsync("exportCalendar", "calendars/target-dates.ics", kind, openTitles);
        await HoldsAsync(
            "exportChanges",
            "feeds/changes.atom?limit=200",
            kind,
            [.. openTitles, .. open.Where(s => s.IsOpen(0)).Select(s => s.Note("public"))]
        );
        await HoldsAsync("page", "/?forum=ccr-2016", kind, openTitles);
        await HoldsAsync("page", "/fr?forum=ccr-2016", kind, openTitles);
        Same(
            "listActions",
            kind,
            "total",
            (int)(await reader.GetAsync($"actions?total=true&{All}&tag={Chronicle.Tag}")).ShouldBe(200).Json["total"]!,
            visible.Count
        );
        foreach (var subject in Chronicle.Subjects)
        foreach (var marker in subject.Titles.Distinct().Concat(Chronicle.Visibilities.Select(subject.Note)))
        {
            var finds =
                subject.IsToldTo(kind, Chronicle.Today) && (marker == subject.Titles[Chronicle.Today] || marker == subject.Note("public"));
            Same(
                "listActions",
                kind,
                $"q={marker}",
                (await reader.GetAsync($"actions?q={marker}&{All}")).ShouldBe(200).Items.Count,
                finds ? 1 : 0
            );
        }

        foreach (var picture in (string[])["charts/progress.svg?forum=ccr-2016", "charts/trend.svg?forum=ccr-2016"])
            Same(
                picture.Contains("trend", StringComparison.Ordinal) ? "drawTrend" : "drawProgress",
                kind,
                picture,
                (await reader.GetAsync(picture)).ShouldBe(200).Text,
                (await Anonymous.GetAsync(picture)).Text
            );
    }

    private async Task SingleAsync(string kind, Client reader, Chronicle.Subject subject)
    {
        var path = $"actions/{subject.Key}";
        var notes = subject.NotesFor(kind).ToList();
        var isTold = subject.IsToldTo(kind, Chronicle.Today);
        await HoldsAsync("getAction", path, kind, isTold ? [subject.Titles[Chronicle.Today]] : null);
        await HoldsAsync("listNotes", $"{path}/notes?limit=200", kind, isTold ? notes : null);
        await HoldsAsync(
            "getHistory",
            $"{path}/history?limit=200",
            kind,
            isTold ? [.. subject.TitlesInLog(kind), .. subject.IsOpen(0) || Chronicle.Coordinates(kind) ? notes : []] : null
        );
        await HoldsAsync("page", $"/actions/{subject.Key}", kind, isTold ? [subject.Titles[Chronicle.Today], .. notes] : null);
        foreach (var note in (await Admin.GetAsync($"{path}/notes")).ShouldBe(200).Items)
        {
            var word = (string)note["body"]!;
            await HoldsAsync("getNote", $"{path}/notes/{note["id"]}", kind, notes.Contains(word) ? [word] : null);
        }

        foreach (var day in Enumerable.Range(0, Chronicle.Today))
        {
            var then = subject.IsToldTo(kind, day);
            await HoldsAsync("getAction", $"{path}?asOf={Chronicle.Day(day)}", kind, then ? [subject.Titles[day]] : null);
            await HoldsAsync(
                "getAction",
                $"{path}?asOf={Chronicle.Day(day)}&include=notes,children,owners",
                kind,
                then ? [subject.Titles[day], .. notes] : null
            );
            await HoldsAsync(
                "page",
                $"/fr/actions/{subject.Key}?asOf={Chronicle.Day(day)}",
                kind,
                then ? [subject.Titles[day], .. notes] : null
            );
        }

        Same(
            "drawBadge",
            kind,
            subject.Key,
            (await reader.GetAsync($"badges/{subject.Key}.svg")).Status,
            subject.IsOpen(Chronicle.Today) ? 200 : 404
        );
    }

    /// <summary>Figures tell nobody of what is not public, whoever asks.</summary>
    private async Task DayAsync(string kind, Client reader, int day)
    {
        var open = Chronicle.Subjects.Where(s => s.IsOpen(Chronicle.Today) && s.IsOpen(day)).ToList();
        var asOf = $"tag={Chronicle.Tag}&asOf={Chronicle.Day(day)}";
        await HoldsAsync("listCounted", $"dashboards/actions?{asOf}", kind, open.Select(s => s.Titles[Chronicle.Today]));
        // What is counted today and was not then has come in; nothing else of them is compared.
        var come = Chronicle
            .Subjects.Where(s => s.IsOpen(Chronicle.Today) && !s.IsOpen(day))
            .Select(s => s.Titles[Chronicle.Today])
            .ToList();
        foreach (var clock in (string[])["happened", "recorded"])
        {
            var since = $"from={Chronicle.Day(day)}&clock={clock}";
            await HoldsAsync("getComparison", $"dashboards/comparison?tag={Chronicle.Tag}&{since}", kind, come);
            await HoldsAsync("exportComparison", $"exports/comparison.csv?tag={Chronicle.Tag}&{since}", kind, come);
            await HoldsAsync("page", $"/compare?forum=ccr-2016&{since}", kind, come);
        }

        // All of them are owned, in time and lately heard of.
        await HoldsAsync("listAttention", $"dashboards/attention?{asOf}&limit=200", kind, []);
        await HoldsAsync("page", $"/?forum=ccr-2016&asOf={Chronicle.Day(day)}", kind, open.Select(s => s.Titles[Chronicle.Today]));
        Same(
            "getSummary",
            kind,
            asOf,
            (int)(await reader.GetAsync($"dashboards/summary?{asOf}")).ShouldBe(200).Json["totals"]!["actions"]!,
            open.Count
        );
        Same(
            "getOwnerFigures",
            kind,
            asOf,
            (await reader.GetAsync($"dashboards/organizations?{asOf}&owner={World.Owner}"))
                .ShouldBe(200)
                .Items.Sum(o => (int)o["actions"]!),
            open.Count
        );
        Same(
            "getTrend",
            kind,
            asOf,
            (int)
                (await reader.GetAsync($"dashboards/trend?{asOf}&interval=week&from={Chronicle.Day(day)}")).ShouldBe(200).Items[^1][
                    "actions"
                ]!,
            open.Count
        );
    }

    private async Task FeedAsync(string kind, Client reader)
    {
        await Host.NowAsync();
        var listed = new List<JsonNode>();
        var page = (await reader.GetAsync("changes?limit=200&forum=ccr-2016")).ShouldBe(200);
        for (listed.AddRange(page.Items); (bool)page.Json["hasMore"]!; listed.AddRange(page.Items))
            page = (await reader.GetAsync($"changes?limit=200&forum=ccr-2016&after={page["nextCursor"]}")).ShouldBe(200);
        Expect(
            "listChanges",
            kind,
            "changes",
            Chronicle.In(string.Join('\n', listed.Select(c => c.ToJsonString()))),
            Chronicle.Subjects.SelectMany(s => s.TitlesInLog(kind))
        );
        using var stream = await EventReader.OpenAsync(reader, $"changes/stream?forum=ccr-2016&after={listed[0]["cursor"]}");
        var (streamed, patience) = (new List<string?>(), new CancellationTokenSource(TimeSpan.FromSeconds(30)));
        while (streamed.Count < listed.Count - 1)
            streamed.Add((await stream.NextAsync(patience.Token))!.Id);
        Same(
            "streamChanges",
            kind,
            "stream",
            string.Join(' ', streamed),
            string.Join(' ', listed.Skip(1).Select(c => (string?)c["cursor"]))
        );
    }

    /// <summary>A webhook is told what its audience may know: as much as a list of changes says to one of them.</summary>
    private async Task WebhooksAsync()
    {
        foreach (var (audience, kind) in new[] { ("public", "anonymous"), ("network", "viewer") })
        {
            await using var receiver = await Receiver.StartAsync();
            var start = await Host.NowAsync();
            var webhook = (await Admin.PostAsync("webhooks", new { url = receiver.Url, audience })).ShouldBe(201);
            foreach (var visibility in Chronicle.Visibilities)
                (
                    await story.Callers["contributor, own"].PostAsync("actions/chronicle-open/notes", new { body = "Again.", visibility })
                ).ShouldBe(201);
            (await Admin.PatchAsync("actions/chronicle-draft", new { description = $"More {audience}" })).ShouldBe(200);
            (await Admin.PatchAsync("actions/chronicle-open", new { description = $"Last {audience}" })).ShouldBe(200);
            var listed = (await story.Callers[kind].FollowAsync(start, audience == "public" ? 2 : 3)).Items.ConvertAll(c => c.Of("id"));
            var received = new List<string>();
            while (received.Count < listed.Count)
                received.Add((string)(await receiver.NextAsync()).Json["data"]!["id"]!);
            Same(
                "webhook",
                kind,
                audience,
                string.Join(' ', received.Order(StringComparer.Ordinal)),
                string.Join(' ', listed.Order(StringComparer.Ordinal))
            );
            (await Admin.DeleteAsync($"webhooks/{webhook["id"]}")).ShouldBeBelow(300);
        }
    }

    /// <param name="operation">The operation, or a page.</param>
    /// <param name="path">What is asked.</param>
    /// <param name="kind">Who asks.</param>
    /// <param name="expected">The markers that have to be in the answer, and no others; null where there must be nothing of that
    /// kind.</param>
    private async Task HoldsAsync(string operation, string path, string kind, IEnumerable<string>? expected)
    {
        var reply = await story.Callers[kind].GetAsync(path);
        if (expected is null)
            Same(operation, kind, path, reply.Status, 404);
        else if (reply.Status != 200)
            wrong.Add($"{operation} {path} to {kind}: {reply.Status} {reply.Text}");
        Expect(
            operation,
            kind,
            path,
            Chronicle.In(path.Contains(".xlsx", StringComparison.Ordinal) ? Unzipped(reply.Bytes) : reply.Text),
            expected ?? []
        );
    }

    private void Expect(string operation, string kind, string path, string[] found, IEnumerable<string> expected) =>
        Same(operation, kind, path, string.Join(' ', found), string.Join(' ', expected.Distinct().Order(StringComparer.Ordinal)));

    private void Same<T>(string operation, string kind, string path, T found, T expected)
    {
        cells++;
        tried.Add(operation);
        if (!Equals(found, expected))
            wrong.Add($"{operation} {path} to {kind}: {found} instead of {expected}");
    }

    private static string Unzipped(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var part = new StreamReader(entry.Open());
            text.AppendLine(part.ReadToEnd());
        }

        return text.ToString();
    }
}
