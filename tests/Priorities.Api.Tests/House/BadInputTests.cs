using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// Whatever is wrong with a request: it is answered with a problem that names what is at fault and says what would be right, in English and
/// in French, and nothing is written. The faults are made from the OpenAPI document, for every operation and every member
/// (<see cref="Faults"/>), so that a new route or member is tried without a line here; what no schema can say stands in
/// <see cref="Refused"/>. What happens while the database is away is shown in <c>DatabaseStartTests</c> and <c>CrashTests</c>.
/// </summary>
public sealed class BadInputTests : ApiFixture
{
    private static readonly Contract Published = Contract.Of(File.ReadAllText(Repository.Path("openapi/priorities.v1.json")));

    private static readonly string[] WithBody =
    [
        .. All()
            .Where(o => o.Json["requestBody"]?["content"]?.AsObject().All(c => c.Key.EndsWith("json", StringComparison.Ordinal)) == true)
            .Select(o => o.Id),
    ];
    private static readonly string[] WithTexts = [.. WithBody.Except(["reviseImportRow"])]; // see What_a_row_is_mended_to…
    private static readonly string[] OfTheApi =
    [
        .. All().Where(o => o.Path.StartsWith("/api/", StringComparison.Ordinal)).Select(o => o.Id),
    ];
    private static readonly string[] WithPlace = [.. All().Where(o => o.Path.Contains('{', StringComparison.Ordinal)).Select(o => o.Id)];
    private static readonly string[] Edits =
    [
        .. All().Where(o => Parameters(o, "header").Any(p => (string?)p["name"] is "If-Match")).Select(o => o.Id),
    ];
    private static readonly string[] Posts = [.. All().Where(o => o.Method == "POST").Select(o => o.Id)];
    private static readonly string[] WithCursor =
    [
        .. All().Where(o => Parameters(o, "query").Any(p => (string?)p["name"] is "cursor")).Select(o => o.Id),
    ];

    private World world = null!;
    private readonly Dictionary<string, string> places = [];
    private Dictionary<string, string> before = [];

    protected override async Task<ApiHost> CreateHostAsync()
    {
        var host = await NewHostAsync();
        host.Settings["Webhooks:AllowedNetworks"] = "127.0.0.0/8";
        host.Settings["Priorities:SecurityContact"] = "mailto:security@example.org";
        return host;
    }

    [OneTimeSetUp]
    public async Task MakeWorld()
    {
        world = await World.MakeAsync(Host);
        var action = await world.ActionAsync("published");
        (places["action"], places["note"], places["milestone"], places["assessment"]) = (
            (string)action["key"]!,
            (string)action["public"]!,
            (string)action["milestone"]!,
            (string)action["assessment"]!
        );
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "second",
                    title = "A second forum",
                    heldOn = "2020-01-01",
                    areas = new[] { new { key = "one", title = "One" }, new { key = "two", title = "Two" } },
                }
            )
        ).ShouldBe(201);
        places["other area"] = (string)(await Admin.GetAsync("forums/second/areas/one")).ShouldBe(200).Json["id"]!;
        (places["forum"], places["area"], places["organization"], places["code"], places["subject"]) = (
            "ccr-2016",
            "services",
            World.Owner,
            "notFound",
            "ccr-2016"
        );
        for (var i = 0; i < 2; i++)
        {
            places["key"] = (await Admin.PostAsync("keys", new { name = $"Key {i}", role = "viewer" })).ShouldBe(201)["id"];
            places["request"] = await world.RequestAsync();
            places["webhook"] = (await Admin.PostAsync("webhooks", new { url = "http://127.0.0.1:9/hook", isActive = false })).ShouldBe(
                201
            )["id"];
            (await Admin.PostAsync($"actions/{places["action"]}/assessments", new { status = "planned", note = "Seen." })).ShouldBe(201);
            (await Admin.PostAsync($"actions/{places["action"]}/milestones", new { title = $"Milestone {i}" })).ShouldBe(201);
        }

        places["delivery"] = $"{Guid.Empty}";
        (places["import"], places["line"]) = (
            (await Admin.PostAsync("imports", World.Bodies["prepareImport"](world))).ShouldBe(201)["id"],
            "2"
        );
        places["planned"] = (string)(await world.ActionAsync("published"))["key"]!;
        (
            await Admin.PostAsync(
                $"actions/{places["planned"]}/status",
                new
                {
                    status = "planned",
                    note = "Begun.",
                    effectiveOn = "2026-11-20",
                }
            )
        ).ShouldBe(200);
        places["child"] = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    parent = places["planned"],
                    title = "A suggestion",
                }
            )
        ).ShouldBe(201)["key"];
        places["grandchild"] = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    parent = places["child"],
                    title = "A suggestion under it",
                    sourceText = "As agreed.",
                }
            )
        ).ShouldBe(201)["key"];
    }

    /// <summary>What each test above is about is there: a source that lost its operations would try nothing, and be green.</summary>
    [Test]
    public void Each_source_has_its_operations()
    {
        Assert.That(WithBody, Has.Length.GreaterThan(20));
        Assert.That(OfTheApi, Has.Length.GreaterThan(50));
        Assert.That(WithPlace, Has.Length.GreaterThan(40));
        Assert.That(Edits, Has.Length.GreaterThan(7));
        Assert.That(Posts, Has.Length.GreaterThan(15));
        Assert.That(WithCursor, Has.Length.GreaterThan(10));
    }

    [SetUp]
    public async Task Remember() => before = await FingerprintAsync();

    [TearDown]
    public async Task Nothing_was_written()
    {
        var after = await FingerprintAsync();
        Assert.That(before.Keys.Where(table => after[table] != before[table]), Is.Empty, "Something was written to these tables.");
    }

    [TestCaseSource(nameof(WithBody))]
    public async Task Every_member_is_asked_to_be_right(string id)
    {
        var operation = Of(id);
        var type = operation.Json["requestBody"]!["content"]!.AsObject().Single();
        var faults = Faults.OfBody(Published.Resolve, type.Value!["schema"]!, Valid(id)).ToList();
        Assert.That(faults, Has.Count.GreaterThan(5));
        await AllRefusedAsync(faults, fault => Send(operation, PathOf(operation), Client.Raw(fault.Sent, type.Key)), 400);
    }

    /// <summary>A row of a file is mended as it is written: what is wrong with it is said in the row, which is then left out.</summary>
    [Test] // one test for all: characters that XML forbids make no name of a test that a filter finds
    public async Task What_a_row_is_mended_to_is_judged_as_the_rows_of_a_file()
    {
        var import = (await Admin.PostAsync("imports", World.Bodies["prepareImport"](world))).ShouldBe(201)["id"];
        foreach (
            var (member, text, kept) in ((string, string, bool)[])
                [
                    ("title", "\u2800", true),
                    ("title", "a\ufffe", false),
                    ("description", "\u200b", true),
                    ("sourceRef", "a\u0001", false),
                    ("targetDate", "soon, perhaps in 2026-02-30", true),
                ]
        )
        {
            var answer = await Admin.PatchAsync($"imports/{import}/rows/2", new Dictionary<string, string> { [member] = text }, "*");
            var said = kept
                ? answer.ShouldBe(200).Json["rows"]!.AsArray().Single(r => (int)r!["line"]! == 2)!
                : answer.ShouldBe(400, "invalidRequest").Json; // what no database and no feed can hold is not even tried
            Assert.That(said["errors"]?[member] ?? said["doubts"]?[member], Is.Not.Null, $"{said}");
        }

        await ForgetImportsAsync();
    }

    [TestCaseSource(nameof(WithTexts))]
    public async Task No_text_breaks_a_feed_or_is_blank_to_whoever_looks(string id)
    {
        var operation = Of(id);
        var type = operation.Json["requestBody"]!["content"]!.AsObject().Single();
        var faults = Faults.OfTexts(Published.Resolve, type.Value!["schema"]!, Valid(id)).ToList();
        Assert.That(faults, Is.Not.Empty);
        await AllRefusedAsync(faults, fault => Send(operation, PathOf(operation), Client.Raw(fault.Sent, type.Key)), 400);
    }

    [Test]
    public async Task No_row_of_a_file_breaks_a_feed_or_is_blank_to_whoever_looks()
    {
        foreach (
            var column in (string[])
                ["title", "titleFr", "description", "descriptionFr", "sourceText", "sourceRef", "sourceRefFr", "targetDateNote"]
        )
        foreach (var text in (string[])["a\ufffe", "a\uffffb", "a\u0001", "\u2800", "\u200b", "\u3164", "\u00ad"])
        {
            var header = column == "title" ? "title" : $"title,{column}";
            var row = column == "title" ? text : $"Housing,{text}";
            var shown = (
                await Admin.SendAsync(HttpMethod.Post, "imports?forum=ccr-2016", Client.Raw($"area,{header}\nservices,{row}\n", "text/csv"))
            )
                .ShouldBe(201)
                .Json;
            Assert.That((string?)shown["status"], Is.EqualTo("faulty"), $"{column}: {shown}");
            Assert.That(shown["rows"]![0]!["errors"]![column], Is.Not.Null, $"{column}: {shown}");
            await ForgetImportsAsync();
        }
    }

    [TestCaseSource(nameof(WithBody))]
    public async Task What_is_no_body_is_refused(string id)
    {
        var operation = Of(id);
        var type = operation.Json["requestBody"]!["content"]!.AsObject().Single().Key;
        foreach (
            var (what, sent, status, member) in new (string, Func<HttpContent?>, int, string)[]
            {
                ("nothing", () => Client.Raw("", type), 400, "body"),
                ("half of it", () => Client.Raw("{", type), 400, "body"),
                ("a comma too many", () => Client.Raw("{,}", type), 400, "body"),
                ("a comment", () => Client.Raw("{} // x", type), 400, "body"),
                ("two objects", () => Client.Raw("{}{}", type), 400, "body"),
                ("null", () => Client.Raw("null", type), 400, "body"),
                ("a list", () => Client.Raw("[]", type), 400, "body"),
                ("a text", () => Client.Raw("\"x\"", type), 400, "body"),
                ("nesting without end", () => Client.Raw($"{{\"a\":{new string('[', 50_000)}", type), 400, "a"),
                ("bytes that are no UTF-8", () => Bytes([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d], type), 400, "body"),
                ("UTF-16", () => Bytes(Encoding.Unicode.GetBytes("{}"), type), 400, "body"),
                ("a form", () => Client.Raw("{}", "application/x-www-form-urlencoded"), 415, "Content-Type"),
                ("plain text", () => Client.Raw("{}", "text/plain"), 415, "Content-Type"),
                ("another charset", () => Bytes("{}"u8.ToArray(), $"{type}; charset=utf-16"), 415, "Content-Type"),
                ("no media type", () => Bytes("{}"u8.ToArray(), null), 415, "Content-Type"),
                ("no body at all", () => null, 415, "Content-Type"),
                ("more than 1 MiB", () => Client.Raw($"{{\"a\":\"{new string('a', 1_048_577)}\"}}", type), 413, "body"),
            }
        )
            await AllRefusedAsync([new(member, what, "")], _ => Send(operation, PathOf(operation), sent()), status);
    }

    [TestCaseSource(nameof(OfTheApi))]
    public async Task Every_parameter_is_asked_to_be_right(string id)
    {
        var operation = Of(id);
        var parameters = Parameters(operation, "query").ToList();
        var faults = parameters
            .SelectMany(p => Faults.OfParameter(Published.Resolve, (string)p["name"]!, p["schema"]!))
            .Append(new("nosuchparameter", "a parameter that there is not", "nosuchparameter=1"))
            .ToList();
        var body = Body(operation);
        await AllRefusedAsync(faults, fault => Send(operation, $"{PathOf(operation)}?{fault.Sent}", body()), 400);
    }

    [TestCaseSource(nameof(WithPlace))]
    public async Task A_bad_id_is_refused_and_one_that_is_nobodys_is_not_found(string id)
    {
        var operation = Of(id);
        var body = Body(operation);
        foreach (var name in Regex.Matches(operation.Path, @"\{(\w+)\}").Select(m => m.Groups[1].Value))
        {
            foreach (var bad in (string[])["%00", "a%20b", "UPPER", "..%2f..", "a--b", new string('a', 400), "%F0%9F%92%A9"])
            {
                var reply = await Send(operation, PathOf(operation, name, bad), body())("en");
                Assert.That(reply.Status, Is.EqualTo(400).Or.EqualTo(404), $"{name}={bad}: {reply.Text}");
                if (bad == "%00")
                    Assert.That(reply.Text, Is.Empty, "The server reads no such address.");
                else if (reply.Status == 400)
                    reply.ShouldBe(400, "invalidRequest").ShouldName(name);
                else
                    reply.ShouldBe(404, "notFound");
            }

            if (name is not ("format" or "subject" or "code" or "line"))
                (await Send(operation, PathOf(operation, name, "01900000-0000-7000-8000-000000000000"), body())("en")).ShouldBe(
                    404,
                    "notFound"
                );
        }
    }

    [TestCaseSource(nameof(Edits))]
    public async Task An_edit_says_what_it_is_based_on(string id)
    {
        var operation = Of(id);
        var body = Body(operation);
        await AllRefusedAsync([new("If-Match", "is missing", "")], _ => Send(operation, PathOf(operation), body(), null), 428);
        foreach (var bad in (string[])["1", "\"", "W/1", "w/\"1\"", "\"1\" \"2\"", "\"a b\"", "*, \"1\""])
            await AllRefusedAsync([new("If-Match", bad, "")], _ => Send(operation, PathOf(operation), body(), bad), 400);
        foreach (
            var unknown in (string[])
                ["\"x\"", "\"\"", "\"-1\"", "\"99999999999\"", "\"1.5\"", "W/\"0d5c1f3a9b2e4c68\"", "\"98\" , W/\"97-0d5c1f3a9b2e4c68\""]
        )
            (await Send(operation, PathOf(operation), body(), unknown)("en")).ShouldBe(412, "versionMismatch");
        var stale = await Send(operation, PathOf(operation), body(), "\"99999\"")("fr");
        Assert.That((int?)stale.ShouldBe(412, "versionMismatch").Json["version"], Is.Not.Null);
    }

    [TestCaseSource(nameof(Posts))]
    public async Task A_key_for_retries_is_asked_to_be_right(string id)
    {
        var operation = Of(id);
        foreach (var bad in (string[])["a b", new string('k', 256)])
            await AllRefusedAsync(
                [new("Idempotency-Key", bad, "")],
                _ => Send(operation, PathOf(operation), Body(operation)(), "*", ("Idempotency-Key", bad)),
                400
            );
    }

    [Test]
    public async Task A_cursor_is_good_for_its_own_list_alone()
    {
        var tried = 0;
        var cursors = new Dictionary<string, string>();
        foreach (var operation in WithCursor.Select(Of))
            if ((string?)(await Admin.GetAsync($"{PathOf(operation)}?limit=1")).ShouldBe(200).Json["nextCursor"] is { } cursor)
                cursors[operation.Id] = cursor;
        Assert.That(cursors, Has.Count.GreaterThan(10));
        foreach (var (own, cursor) in cursors)
        {
            var path = PathOf(Of(own));
            (await Admin.GetAsync($"{path}?limit=1&cursor={cursor}")).ShouldBe(200);
            var half = cursor.Length / 2;
            foreach (
                var tampered in (string[])
                    [
                        cursor[..half],
                        cursor + "A",
                        cursor[..half] + (cursor[half] == 'A' ? 'B' : 'A') + cursor[(half + 1)..],
                        "AAAA",
                        "=",
                        "%00",
                        new string('A', 3_000),
                    ]
            )
                await AllRefusedAsync([new("cursor", tampered, "")], _ => Send(Of(own), $"{path}?cursor={tampered}", null), 400);
            foreach (var other in WithCursor.Where(o => o != own))
            {
                await AllRefusedAsync(
                    [new("cursor", $"of {own}", "")],
                    _ => Send(Of(other), $"{PathOf(Of(other))}?cursor={cursor}", null),
                    400
                );
                tried++;
            }
        }

        Assert.That(tried, Is.GreaterThan(100));
        await AllRefusedAsync(
            [new("cursor", "of another filter", "")],
            _ => Send(Of("listActions"), $"/api/v1/actions?status=planned&cursor={cursors["listActions"]}", null),
            400
        );
        await AllRefusedAsync(
            [new("cursor", "of another order", "")],
            _ => Send(Of("listActions"), $"/api/v1/actions?sort=-title&cursor={cursors["listActions"]}", null),
            400
        );
    }

    /// <summary>What is well-formed and still cannot be: as what, the request, and what comes of it.</summary>
    private static readonly (string What, string Request, object? Body, int Status, string Code, string? Member)[] Refused =
    [
        (
            "the key of another forum",
            "POST forums",
            new
            {
                key = "ccr-2016",
                title = "Again",
                heldOn = "2026-01-15",
            },
            409,
            "duplicateKey",
            "key"
        ),
        (
            "the key of another organization",
            "POST organizations",
            new
            {
                key = World.Owner,
                name = "Again",
                kind = "ngo",
            },
            409,
            "duplicateKey",
            "key"
        ),
        (
            "the key of another action",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "Again",
                key = "ccr-2016-s2",
            },
            409,
            "duplicateKey",
            "key"
        ),
        ("the key of another area", "POST forums/ccr-2016/areas", new { key = "services", title = "Again" }, 409, "duplicateKey", "key"),
        (
            "the code of another area",
            "POST forums/ccr-2016/areas",
            new
            {
                key = "more",
                code = "s",
                title = "Again",
            },
            409,
            "duplicateKey",
            "code"
        ),
        (
            "an end before the beginning",
            "POST forums",
            new
            {
                key = "f",
                title = "F",
                heldOn = "2026-01-15",
                endedOn = "2026-01-14",
            },
            400,
            "inconsistentRequest",
            "endedOn"
        ),
        (
            "lists that do not pair",
            "POST forums",
            new
            {
                key = "f",
                title = "F",
                heldOn = "2026-01-15",
                objectives = new[] { "a", "b" },
                objectivesFr = new[] { "a" },
            },
            400,
            "inconsistentRequest",
            "objectivesFr"
        ),
        ("no title", "POST forums", new { key = "f", heldOn = "2026-01-15" }, 400, "invalidRequest", "title"),
        ("no name", "PATCH organizations/{organization}", new { name = (string?)null }, 400, "inconsistentRequest", "name"),
        (
            "a forum that there is not",
            "POST actions",
            new
            {
                forum = "none",
                area = "services",
                title = "A",
            },
            400,
            "unknownReference",
            "forum"
        ),
        (
            "an area that there is not",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "none",
                title = "A",
            },
            400,
            "unknownReference",
            "area"
        ),
        (
            "an area of another forum",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "{other area}",
                title = "A",
            },
            422,
            "parentNotAllowed",
            "area"
        ),
        (
            "a parent that there is not",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "A",
                parent = "none",
            },
            400,
            "unknownReference",
            "parent"
        ),
        (
            "a parent in another area",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "A",
                parent = "ccr-2016-k1",
            },
            422,
            "parentNotAllowed",
            "parent"
        ),
        ("itself as its parent", "PATCH actions/{planned}", new { parent = "{planned}" }, 422, "parentNotAllowed", "parent"),
        ("a circle of two", "PATCH actions/{planned}", new { parent = "{child}" }, 422, "parentNotAllowed", "parent"),
        ("a circle of three", "PATCH actions/{planned}", new { parent = "{grandchild}" }, 422, "parentNotAllowed", "parent"),
        ("a move away from its suggestions", "PATCH actions/{planned}", new { area = "knowledge" }, 422, "parentNotAllowed", "area"),
        (
            "an earlier action that there is not",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "A",
                continues = "none",
            },
            400,
            "unknownReference",
            "continues"
        ),
        (
            "an earlier action that is not earlier",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "A",
                continues = "ccr-2016-k1",
            },
            422,
            "parentNotAllowed",
            "continues"
        ),
        (
            "an owner that there is not",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "A",
                owners = new[] { new { organization = "none", role = "lead" } },
            },
            422,
            "ownerUnknown",
            "owners[0].organization"
        ),
        (
            "an owner named twice",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "A",
                owners = new[]
                {
                    new { organization = World.Owner, role = "lead" },
                    new { organization = World.Owner, role = "supporting" },
                },
            },
            400,
            "inconsistentRequest",
            "owners[1].organization"
        ),
        (
            "archived from the beginning",
            "POST actions",
            new
            {
                forum = "ccr-2016",
                area = "services",
                title = "A",
                publication = "archived",
            },
            400,
            "invalidRequest",
            "publication"
        ),
        ("archived by an edit", "PATCH actions/{action}", new { publication = "archived" }, 400, "inconsistentRequest", "publication"),
        (
            "a target before the start",
            "PATCH actions/{action}",
            new { startsOn = "2026-02-02", targetDate = "2026-02-01" },
            400,
            "inconsistentRequest",
            "targetDate"
        ),
        (
            "the report's wording, edited",
            "PATCH actions/{grandchild}",
            new { sourceText = "As I would have it." },
            400,
            "inconsistentRequest",
            "sourceText"
        ),
        ("the owner's part of nobody", "PUT actions/{action}/owners/none", new { role = "lead" }, 404, "notFound", null),
        ("an owner who is none", "DELETE actions/{action}/owners/world-other", null, 404, "notFound", null),
        (
            "a step that is not in the table",
            "POST actions/{action}/status",
            new { status = "completed", note = "Done." },
            409,
            "transitionNotAllowed",
            "status"
        ),
        (
            "the status that it has",
            "POST actions/{planned}/status",
            new { status = "planned", note = "Again." },
            409,
            "transitionNotAllowed",
            "status"
        ),
        ("a status without a note", "POST actions/{action}/status", new { status = "planned" }, 400, "invalidRequest", "note"),
        (
            "a status from tomorrow",
            "POST actions/{action}/status",
            new
            {
                status = "planned",
                note = "Soon.",
                effectiveOn = "2026-11-25",
            },
            422,
            "effectiveOnOutOfOrder",
            "effectiveOn"
        ),
        (
            "a status from before the previous",
            "POST actions/{planned}/status",
            new
            {
                status = "inProgress",
                note = "Before.",
                effectiveOn = "2026-11-19",
            },
            422,
            "effectiveOnOutOfOrder",
            "effectiveOn"
        ),
        (
            "one report in two that cannot be",
            "POST actions/bulk-status",
            new
            {
                items = new[]
                {
                    new
                    {
                        action = "{action}",
                        status = "planned",
                        note = "Begun.",
                    },
                    new
                    {
                        action = "{planned}",
                        status = "completed",
                        note = "Done.",
                    },
                },
            },
            409,
            "transitionNotAllowed",
            "items[1].status"
        ),
        (
            "a report on what there is not",
            "POST actions/bulk-status",
            new
            {
                items = new[]
                {
                    new
                    {
                        action = "{action}",
                        status = "planned",
                        note = "Begun.",
                    },
                    new
                    {
                        action = "none",
                        status = "planned",
                        note = "Begun.",
                    },
                },
            },
            400,
            "unknownReference",
            "items[1].action"
        ),
        (
            "a milestone reached tomorrow",
            "PATCH actions/{action}/milestones/{milestone}",
            new { doneOn = "2026-11-25" },
            400,
            "inconsistentRequest",
            "doneOn"
        ),
        (
            "a public note that names somebody",
            "POST actions/{action}/notes",
            new { body = "Call Maria Lopez at 416-555-0199.", visibility = "public" },
            422,
            "confirmationRequired",
            "body"
        ),
        ("a forum that holds actions", "DELETE forums/ccr-2016", null, 409, "stillInUse", null),
        ("an area that holds actions", "DELETE forums/ccr-2016/areas/services", null, 409, "stillInUse", null),
        ("an organization that owns actions", "DELETE organizations/{organization}", null, 409, "stillInUse", null),
        (
            "a key for a role that needs an organization",
            "POST keys",
            new { name = "K", role = "contributor" },
            400,
            "invalidRequest",
            "organization"
        ),
        ("a key for nobody", "POST keys", new { name = "K", role = "anonymous" }, 400, "invalidRequest", "role"),
        (
            "a key for an organization that there is not",
            "POST keys",
            new
            {
                name = "K",
                role = "viewer",
                organization = "none",
            },
            400,
            "unknownReference",
            "organization"
        ),
        (
            "a key that has expired",
            "POST keys",
            new
            {
                name = "K",
                role = "viewer",
                expiresAt = "2026-01-01T00:00:00Z",
            },
            400,
            "inconsistentRequest",
            "expiresAt"
        ),
        ("a webhook to a private address", "POST webhooks", new { url = "https://10.0.0.1/hook" }, 422, "targetNotAllowed", "url"),
        ("a webhook with a password in it", "POST webhooks", new { url = "https://a:b@example.org/hook" }, 422, "targetNotAllowed", "url"),
        ("a webhook with a fragment", "POST webhooks", new { url = "https://example.org/hook#x" }, 422, "targetNotAllowed", "url"),
        (
            "a webhook for a forum that there is not",
            "POST webhooks",
            new { url = "http://127.0.0.1:9/hook", forums = new[] { "none" } },
            400,
            "unknownReference",
            "forums"
        ),
        ("a filter by a forum that there is not", "GET actions?forum=none", null, 400, "unknownReference", "forum"),
        ("a filter by an owner that there is not", "GET dashboards/summary?owner=none", null, 400, "unknownReference", "owner"),
        ("figures of tomorrow", "GET dashboards/summary?asOf=2026-11-25", null, 400, "inconsistentRequest", "asOf"),
        ("an action as of tomorrow", "GET actions/{action}?asOf=2026-11-25", null, 400, "inconsistentRequest", "asOf"),
        (
            "a trend that ends before it begins",
            "GET dashboards/trend?from=2026-05-01&to=2026-04-01",
            null,
            400,
            "inconsistentRequest",
            "from"
        ),
        ("a trend of too many weeks", "GET dashboards/trend?interval=week&from=1990-01-01", null, 400, "inconsistentRequest", "from"),
        ("a cursor of the feed that is none", "GET changes?after=AAAA", null, 400, "invalidCursor", "after"),
    ];

    [TestCaseSource(nameof(RefusedRequests))]
    public async Task What_cannot_be_is_refused(int row)
    {
        var (what, request, body, status, code, member) = Refused[row];
        var (method, path) = (request.Split(' ')[0], Fill(request.Split(' ')[1]));
        var text = body is null ? null : Fill(System.Text.Json.JsonSerializer.Serialize(body));
        var type = method == "PATCH" ? "application/merge-patch+json" : "application/json";
        Func<string, Task<Reply>> send = language =>
            Admin.SendAsync(
                new(method),
                path,
                text is null ? null : Client.Raw(text, type),
                ("Accept-Language", language),
                ("If-Match", "*")
            );
        Assert.That(await ComplaintsAsync(new(member ?? "", what, ""), send, status, code, member is null), Is.Empty);
    }

    private static IEnumerable<TestCaseData> RefusedRequests() =>
        Refused.Select((row, index) => new TestCaseData(index).SetArgDisplayNames(row.What));

    /// <summary>
    /// Sends each fault, in both languages, and holds what comes back against what was promised; all that is not so is told at once.
    /// </summary>
    private static async Task AllRefusedAsync(List<Fault> faults, Func<Fault, Func<string, Task<Reply>>> request, int status)
    {
        var complaints = new List<string>();
        foreach (var fault in faults)
            complaints.AddRange(await ComplaintsAsync(fault, request(fault), status, null, false));
        Assert.That(complaints, Is.Empty, $"{complaints.Count} of {faults.Count}:\n{string.Join('\n', complaints.Take(40))}");
    }

    private static async Task<List<string>> ComplaintsAsync(
        Fault fault,
        Func<string, Task<Reply>> send,
        int status,
        string? code,
        bool namesNothing
    )
    {
        var complaints = new List<string>();
        var (english, french) = (await send("en"), await send("fr"));
        if (
            english.Status != status
            || french.Status != status
            || (code ?? english.Problem) != english.Problem
            || english.Problem != french.Problem
        )
        {
            Complain($"answered with {english.Status} {english.Text[..Math.Min(english.Text.Length, 300)]}");
            return complaints;
        }

        english.ShouldBe(status);
        // A rule of a list's entries names the list, or the entry.
        var named = ((string[])[fault.Member, Regex.Replace(fault.Member, @"\[\d+\]$", ""), fault.Member + "[0]"]).FirstOrDefault(m =>
            english.Json["errors"]?[m] is not null
        );
        if (!namesNothing && named is null)
            Complain($"names another: {english.Json["errors"]?.ToJsonString() ?? english.Text}");
        if (fault.Member == "lang")
            return complaints; // it says itself in which language the answer is
        if (named is not null && $"{english.Json["errors"]![named]}" == $"{french.Json["errors"]?[named]}")
            Complain($"is not explained in French: {english.Json["errors"]![named]}");
        if ((string?)english.Json["detail"] == (string?)french.Json["detail"])
            Complain($"has no French detail: {english.Json["detail"]}");
        if ((string?)english.Json["title"] == (string?)french.Json["title"])
            Complain($"has no French title: {english.Json["title"]}");
        if (english.Header("Content-Language") != "en" || french.Header("Content-Language") != "fr")
            Complain("does not say its language");
        if (english.Header("Vary")?.Contains("Accept-Language", StringComparison.Ordinal) != true)
            Complain("does not say that it varies");
        return complaints;

        void Complain(string how) => complaints.Add($"{fault.Member}: {(fault.What.Length > 60 ? fault.What[..60] : fault.What)}: {how}");
    }

    private Func<string, Task<Reply>> Send(
        Contract.Operation operation,
        string path,
        HttpContent? content,
        string? ifMatch = "*",
        params (string Name, string Value)[] more
    ) =>
        async language =>
        {
            // A content can be sent once.
            var bytes = content is null ? null : await content.ReadAsByteArrayAsync();
            var copy = bytes is null ? null : Bytes(bytes, content!.Headers.ContentType?.ToString());
            (string, string)[] edits =
                ifMatch is null || Parameters(operation, "header").All(p => (string?)p["name"] is not "If-Match")
                    ? []
                    : [("If-Match", ifMatch)];
            return await Admin.SendAsync(new(operation.Method), path, copy, [("Accept-Language", language), .. edits, .. more]);
        };

    private static ByteArrayContent Bytes(byte[] bytes, string? type)
    {
        var content = new ByteArrayContent(bytes);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>A body that nothing is wrong with, for what is wrong elsewhere.</summary>
    private Func<HttpContent?> Body(Contract.Operation operation) =>
        operation.Json["requestBody"] is null ? () => null
        : World.Bodies.GetValueOrDefault(operation.Id)?.Invoke(world) is HttpContent file ? () => file
        : () => Client.Raw(Valid(operation.Id).ToJsonString(), operation.Json["requestBody"]!["content"]!.AsObject().Single().Key);

    private JsonObject Valid(string operation) =>
        operation == "changeStatuses"
            ? new()
            {
                ["items"] = new JsonArray(
                    new JsonObject
                    {
                        ["action"] = places["action"],
                        ["status"] = "planned",
                        ["note"] = "Begun.",
                    }
                ),
            }
            : System.Text.Json.JsonSerializer.SerializeToNode(World.Bodies[operation](world))!.AsObject();

    private string PathOf(Contract.Operation operation, string? replaced = null, string? with = null) =>
        Fill(
            (replaced is null ? operation.Path : operation.Path.Replace($"{{{replaced}}}", with, StringComparison.Ordinal)).Replace(
                "{format}",
                "svg",
                StringComparison.Ordinal
            )
        );

    private string Fill(string text) =>
        places.Aggregate(text, (filled, place) => filled.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal));

    private static IEnumerable<Contract.Operation> All() => Published.Operations.Where(o => o.Id is not "streamChanges");

    private static Contract.Operation Of(string id) => Published.Operations.Single(o => o.Id == id);

    private static IEnumerable<JsonNode> Parameters(Contract.Operation operation, string kind) =>
        (operation.Json["parameters"]?.AsArray() ?? []).Select(p => Published.Resolve(p!)).Where(p => (string?)p["in"] == kind);

    private async Task ForgetImportsAsync()
    {
        await using var source = NpgsqlDataSource.Create(Host.ConnectionString);
        await using var forget = source.CreateCommand("DELETE FROM imports WHERE id <> $1");
        forget.Parameters.Add(new() { Value = Guid.Parse(places["import"]) });
        await forget.ExecuteNonQueryAsync();
    }

    /// <summary>Everything that the database holds, but the log of who asked what and when a key was last used.</summary>
    private async Task<Dictionary<string, string>> FingerprintAsync()
    {
        await using var connection = new NpgsqlConnection(Host.ConnectionString);
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (
            var names = new NpgsqlCommand(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit', 'api_keys') ORDER BY 1",
                connection
            )
        )
        await using (var reader = await names.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        Assert.That(tables, Has.Count.GreaterThan(10));
        var union = string.Join(
            " UNION ALL ",
            tables.Select(t =>
                $"SELECT '{t}', count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM \"{t}\" t"
            )
        );
        var found = new Dictionary<string, string>();
        await using var all = new NpgsqlCommand($"{union} UNION ALL SELECT 'keys', count(*)::text FROM api_keys", connection);
        await using var rows = await all.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            found[rows.GetString(0)] = rows.GetString(1);
        return found;
    }
}
