using System.Text;
using Priorities.Api.Features.Exports;
using Priorities.Api.Features.Imports;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Imports;

public sealed class PrepareImportTests : ImportFixture
{
    [Test]
    public void Every_column_of_an_export_is_known_and_means_one_thing()
    {
        var columns = ActionTable.Columns.Select(c => c.Name).ToList();
        var taken = ImportColumns.Members.Keys.Concat(ImportColumns.Others).Concat(ImportColumns.Reported.Keys).ToList();

        Assert.That(taken, Is.Unique.And.SubsetOf(columns));
        Assert.That(ImportColumns.Derived, Is.EquivalentTo(columns.Except(taken)));
        Assert.That(
            ImportColumns.Derived,
            Is.EquivalentTo(
                new[]
                {
                    "forumTitle",
                    "areaTitle",
                    "assessedAt",
                    "ownerNames",
                    "noteCount",
                    "lastReportedAt",
                    "isOverdue",
                    "isStale",
                    "attention",
                    "createdAt",
                    "updatedAt",
                    "id",
                }
            ),
            "A new column that people can edit has to come in too."
        );
    }

    [Test]
    public async Task What_was_exported_comes_back_unchanged([Values(Csv, Workbook)] string mediaType)
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = $"round-{(mediaType == Csv ? "a" : "b")}",
                    title = "=1+1 is \"two\", \u00e9",
                    titleFr = "Deux\u00a0: oui",
                    description = "First line\nsecond; line",
                    sourceText = "-As it was\u2019nt",
                    sourceRef = "Policy, 9",
                    audience = new[] { "ngo", "policyMaker" },
                    tags = new[] { "one", "two" },
                    jurisdiction = "federal",
                    startsOn = "2026-01-02",
                    targetDate = "2027-03-04",
                    targetDateNote = "@home",
                    progress = 40,
                    owners = new[] { new { organization = "ccr", role = "lead" } },
                    confirmPublic = true,
                }
            )
        ).ShouldBe(201);
        var file = (await Admin.GetAsync(mediaType == Csv ? "exports/actions.csv" : "exports/actions.xlsx")).ShouldBe(200).Bytes;

        var import = (await SendAsync(file, mediaType)).ShouldBe(201).Json;

        Assert.That(Outcomes(import), Is.All.EqualTo("unchanged"), import.ToJsonString());
        Assert.That(Rows(import), Has.Count.GreaterThanOrEqualTo(17));
        Assert.That((string?)import["kind"], Is.EqualTo("actions"));
        Assert.That((int)Rows(import)[0]["line"]!, Is.EqualTo(2), "the header is the first");
    }

    [Test]
    public async Task Nothing_is_written_yet()
    {
        var before = await ChangesAsync();

        var sent = (
            await SendAsync("key,forum,area,title\n,ccr-2016,services,Only looked at\nccr-2016-s1,ccr-2016,services,Another title\n")
        ).ShouldBe(201);

        Assert.That(Summary(sent.Json), Is.EqualTo("""{"create":1,"update":1,"unchanged":0,"errors":0}"""));
        Assert.That(Outcomes(sent.Json), Is.EqualTo(new[] { "create", "update" }));
        Assert.That((string?)Rows(sent.Json)[0]["action"], Is.EqualTo("ccr-2016-s5"));
        Assert.That(Rows(sent.Json)[1]["changes"]!.AsArray().Select(c => (string?)c), Is.EqualTo(new[] { "title" }));
        Assert.That(await ChangesAsync(), Is.EqualTo(before));
        (await Admin.GetAsync("actions/ccr-2016-s5")).ShouldBe(404);
        Assert.That(sent.Headers.Location!.ToString(), Does.EndWith($"/api/v1/imports/{sent["id"]}"));
    }

    [TestCase("title", "", "title")]
    [TestCase("targetDate", "05/06/2027", "targetDate")]
    [TestCase("targetDate", "2027", "targetDate")]
    [TestCase("startsOn", "2199-01-01", "targetDate", TestName = "A_day_before_another")]
    [TestCase("progress", "101", "progress")]
    [TestCase("progress", "half", "progress")]
    [TestCase("jurisdiction", "galactic", "jurisdiction")]
    [TestCase("audience", "ngo; everybody", "audience")]
    [TestCase("tags", "Not A Tag", "tags")]
    [TestCase("area", "nowhere", "area")]
    [TestCase("parent", "nobody-1", "parent")]
    [TestCase("continues", "nobody-2", "continues")]
    [TestCase("forum", "other-forum", "forum")]
    [TestCase("lead", "nobody-3", "lead")]
    [TestCase("publication", "archived", "publication")]
    [TestCase("status", "completed", "status")]
    [TestCase("completedOn", "2026-01-01", "completedOn")]
    [TestCase("sourceText", "Other words", "sourceText")]
    [TestCase("version", "7", "version")]
    public async Task A_row_that_is_not_right_says_which_cell_and_what_would_be(string column, string text, string blamed)
    {
        await KeptAsync();
        var file = await ExportAsync(
            "?action=ccr-2016-s3",
            ("ccr-2016-s3", column, text),
            (
                "ccr-2016-s3",
                "titleFr",
                column == "title" ? ""
                : column == "version" ? "Autre"
                : "Le logement"
            )
        );

        var import = (await SendAsync(file)).ShouldBe(201).Json;

        Assert.That((string?)import["status"], Is.EqualTo("faulty"));
        Assert.That(Rows(import)[0]["errors"]?[blamed], Is.Not.Null, import.ToJsonString());
        (await ApplyAsync(import)).ShouldBe(409, "importFaulty");
    }

    /// <summary>An action with something in every cell that can be at odds with another.</summary>
    private async Task KeptAsync()
    {
        if ((string?)(await Admin.GetAsync("actions/ccr-2016-s3")).Json["targetDate"] is not null)
            return;
        (
            await Admin.PatchAsync(
                "actions/ccr-2016-s3",
                new
                {
                    titleFr = "Le logement",
                    targetDate = "2027-12-31",
                    sourceText = "The words",
                }
            )
        ).ShouldBe(200);
    }

    [Test]
    public async Task A_file_that_is_older_than_the_action_undoes_nothing()
    {
        var old = await ExportAsync("?action=ccr-2016-c2");
        (await Admin.PatchAsync("actions/ccr-2016-c2", new { description = "Since then" })).ShouldBe(200);

        var import = (await SendAsync(old)).ShouldBe(201).Json;

        Assert.That(Rows(import)[0]["errors"]?["version"], Is.Not.Null, import.ToJsonString());
        Assert.That(
            Outcomes(await PrepareAsync("key,description\nccr-2016-c2,By hand\n")),
            Is.EqualTo(new[] { "update" }),
            "without the column it is meant"
        );
    }

    [Test]
    public async Task Two_rows_about_one_action_are_one_too_many()
    {
        var import = (
            await SendAsync(
                "key,forum,area,title\nccr-2016-k1,ccr-2016,knowledge,A\nccr-2016-k1,ccr-2016,knowledge,B\n,ccr-2016,policy,Same\n,ccr-2016,policy,Same\n"
            )
        )
            .ShouldBe(201)
            .Json;

        Assert.That(Rows(import)[1]["errors"]!["key"]![0]!.ToString(), Does.Contain("2"));
        Assert.That(Outcomes(import), Is.EqualTo(new[] { "update", "error", "create", "unchanged" }));
        Assert.That(Rows(import)[3]["doubts"]!["row"]![0]!.ToString(), Does.Contain("4"), "a sentence that stands twice is taken for one");
    }

    [Test]
    public async Task A_row_that_is_not_right_is_left_out_unless_it_is_to_keep_all_out()
    {
        const string file =
            "key,area,title,progress\nccr-2016-k2,nowhere,A,\nccr-2016-k3,knowledge,B,500\nccr-2016-c1,collaboration,Changed beside an error,\n";
        var before = (string?)(await Admin.GetAsync("actions/ccr-2016-k2")).Json["title"];

        Assert.That((string?)(await SendAsync(file, Csv, "?errors=refuse")).ShouldBe(201).Json["status"], Is.EqualTo("faulty"));
        var applied = await ApplyAsync(file);

        Assert.That(Summary(applied), Is.EqualTo("""{"create":0,"update":1,"unchanged":0,"errors":2}"""));
        Assert.That((await Admin.GetAsync("actions/ccr-2016-c1"))["title"], Is.EqualTo("Changed beside an error"));
        Assert.That((string?)(await Admin.GetAsync("actions/ccr-2016-k2")).Json["title"], Is.EqualTo(before));
    }

    [Test]
    public async Task Setting_a_target_date_alone_is_one_update(
        [Values("2031-05-30", "30/05/2031", "May 30, 2031", "30 mai 2031")] string written
    )
    {
        var key = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    title = $"Dated {written}",
                }
            )
        ).ShouldBe(201)["key"];

        var applied = await ApplyAsync(await ExportAsync($"?action={key}", (key, "targetDate", written)));

        Assert.That(Rows(applied)[0]["changes"]!.AsArray().Select(c => (string?)c), Does.Contain("targetDate"), applied.ToJsonString());
        Assert.That((await Admin.GetAsync($"actions/{key}"))["targetDate"], Is.EqualTo("2031-05-30"));
    }

    [Test]
    public async Task An_organizations_own_table_comes_in_whole()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "harbour-aid",
                    name = "Harbour Aid",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        const string file =
            "Tracker of the harbour,,,,,,,\nNo.,Theme,Recommendation,Lead,Partners,Status,Timeline,Comments,Colour\n1,Quays,Light the quays at night,Harbor Aid,\"Town of Quays; Harbour Aid\",In progress,Q3 2026,Budget asked for,red\n2,Quays,Print a card of rights,HARBOUR AID,,Done,31/03/2026,,\n";

        var import = (
            await SendAsync(
                file.Replace(",,,,,,,\n", ",,,,,,,,\n", StringComparison.Ordinal),
                Csv,
                "?forum=ccr-2016&statuses=report&fileName=tracker.csv"
            )
        )
            .ShouldBe(201)
            .Json;

        Assert.That(Summary(import), Is.EqualTo("""{"create":2,"update":0,"unchanged":0,"errors":0}"""), import.ToJsonString());
        Assert.That(import["areas"]![0]!["title"]!.ToString(), Is.EqualTo("Quays"));
        Assert.That(import["unknownOrganizations"]!.ToJsonString(), Is.EqualTo("""["Town of Quays"]"""));
        Assert.That(import["columns"]!.AsArray().Single(c => (string?)c!["heading"] == "Colour")!["member"], Is.Null, "left alone");
        Assert.That(Rows(import)[0]["doubts"]!["lead"]![0]!.ToString(), Does.Contain("harbour-aid"), "nearly that");
        var made = await ApplyAsync(import);
        var first = (await Admin.GetAsync($"actions/{Rows(made.Json)[0]["action"]}?include=notes")).ShouldBe(200).Json;
        Assert.That(
            ((string?)first["publication"], (string?)first["targetDateNote"], (string?)first["sourceRef"], (string?)first["status"]),
            Is.EqualTo(("draft", "Q3 2026", "1", "inProgress"))
        );
        Assert.That(first.ToJsonString(), Does.Contain("Budget asked for"));
        var second = (await Admin.GetAsync($"actions/{Rows(made.Json)[1]["action"]}")).ShouldBe(200).Json;
        Assert.That(
            ((string?)second["targetDate"], (string?)second["status"], (string?)second["owners"]![0]!["organization"]),
            Is.EqualTo(("2026-03-31", "completed", "harbour-aid"))
        );
    }

    [Test]
    public async Task What_is_wrong_is_said_in_the_language_of_whoever_reads_it()
    {
        var sent = (await SendAsync("forum,area,title\nccr-2016,nowhere,A\n")).ShouldBe(201);

        var french = (await Admin.GetAsync($"imports/{sent["id"]}", ("Accept-Language", "fr"))).ShouldBe(200).Json;
        Assert.That((string?)Rows(french)[0]["errors"]!["area"]![0], Does.Contain("parmi"));
        Assert.That((string?)Rows(sent.Json)[0]["errors"]!["area"]![0], Does.StartWith("No area"));
    }

    [TestCase("", "fileNotReadable")]
    [TestCase("key,key\nccr-2016-k1,red\n", "fileNotReadable")]
    public async Task A_file_that_cannot_be_read_is_refused(string file, string problem) =>
        (await SendAsync(file)).ShouldBe(400, problem).ShouldName("body");

    [Test]
    public async Task What_is_not_a_workbook_is_refused()
    {
        (await SendAsync("PK\u0003\u0004 and nothing behind it", Workbook)).ShouldBe(400, "fileNotReadable").ShouldName("body");
        (await SendAsync("{}", "application/json")).ShouldBe(415, "unsupportedMediaType").ShouldName("Content-Type");
    }

    [Test]
    public async Task A_file_has_its_limits()
    {
        var rows = string.Concat(Enumerable.Range(0, 5_001).Select(n => $"ccr-2016,services,Row {n}\n"));

        (await SendAsync("forum,area,title\n" + rows)).ShouldBe(400, "tooManyRows").ShouldName("body");
        (await SendAsync(new byte[(20 * 1024 * 1024) + 1])).ShouldBe(413, "bodyTooLarge").ShouldName("body");
        (await SendAsync(new byte[(20 * 1024 * 1024) + 1], Csv, "", ("Idempotency-Key", "large"))).ShouldBe(413, "bodyTooLarge");
        Assert.That(
            Summary((await SendAsync(new string('\n', 3 * 1024 * 1024).Insert(0, "key,title\nccr-2016-k1,"))).ShouldBe(201).Json),
            Does.Contain("\"errors\":0").Or.Contains("\"errors\":1"),
            "more than other bodies may have"
        );
    }

    [TestCase(";")]
    [TestCase("\t")]
    public async Task It_is_taken_as_spreadsheets_of_other_languages_save_it(string separator)
    {
        var file =
            string.Join(separator, "forum", "area", "titleFr")
            + "\r\n"
            + string.Join(separator, "ccr-2016", "services", "\u00c9t\u00e9 \u00e0 l\u2019\u0153uvre")
            + "\r\n";

        var windows = (await SendAsync(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(file))).ShouldBe(201).Json;
        var utf16 = (await SendAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(file)])).ShouldBe(201).Json;

        Assert.That((string?)Rows(windows)[0]["title"], Is.EqualTo("\u00c9t\u00e9 \u00e0 l\u2019\u0153uvre"));
        Assert.That((string?)Rows(utf16)[0]["title"], Is.EqualTo("\u00c9t\u00e9 \u00e0 l\u2019\u0153uvre"));
    }

    [Test]
    public async Task A_retry_is_answered_with_the_first_answer()
    {
        const string file = "forum,area,title\nccr-2016,services,Sent twice\n";

        var first = (await SendAsync(file, Csv, "", ("Idempotency-Key", "twice"))).ShouldBe(201);
        var second = (await SendAsync(file, Csv, "", ("Idempotency-Key", "twice"))).ShouldBe(201);

        Assert.That(second.Bytes, Is.EqualTo(first.Bytes));
        Assert.That(second.Header("Idempotency-Replayed"), Is.EqualTo("true"));
    }

    [Test]
    public async Task A_thousand_rows_ask_the_database_no_more_than_ten()
    {
        static string File(int count) =>
            "forum,area,title,lead\n" + string.Concat(Enumerable.Range(0, count).Select(n => $"ccr-2016,services,Row {n},ccr\n"));
        await PrepareAsync(File(1));

        var (_, few) = await Statements.OfAsync(trace => SendAsync(File(10), Csv, "", trace));
        var (many, often) = await Statements.OfAsync(trace => SendAsync(File(1_000), Csv, "", trace));

        Assert.That(Summary(many.ShouldBe(201).Json), Does.Contain("\"create\":1000"));
        Assert.That(often, Has.Count.EqualTo(few.Count), string.Join("\n\n", often));
    }
}
