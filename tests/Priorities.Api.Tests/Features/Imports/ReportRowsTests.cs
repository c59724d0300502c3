namespace Priorities.Api.Tests.Features.Imports;

/// <summary>From a report to actions, over HTTP. How each kind of file is read, the tests of its reader say.</summary>
public sealed class ReportRowsTests : ImportFixture
{
    private const string Text = "text/plain";

    private const string Report = """
        What we came for

        The aims were:

        - to meet,
        - to learn.

        Access to housing

        - Open more shelters. They are full everywhere, and people are sent away.
        - Train those who refer, such as
          - the police;
          - border officers.

        Services

        - Pay for interpreters.
        """;

    private async Task<string> ForumAsync(string key)
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key,
                    title = "A forum",
                    heldOn = "2018-11-22",
                    areas = new[] { new { key = "support", title = "Services" } },
                }
            )
        ).ShouldBe(201);
        return $"?forum={key}";
    }

    [Test]
    public async Task A_list_under_a_heading_is_an_area_and_its_entries_are_drafts()
    {
        var forum = await ForumAsync("report-a");

        var import = await ApplyAsync(Report, Text, forum);

        Assert.That((string?)import["kind"], Is.EqualTo("report"));
        Assert.That(
            import["areas"]!.ToJsonString(),
            Is.EqualTo("""[{"key":"access-to-housing","title":"Access to housing"}]"""),
            "the other one is there already, by its title"
        );
        Assert.That(
            Rows(import).Select(r => $"{r["line"]} {r["action"]}"),
            Is.EqualTo(new[] { "10 report-a-a1", "11 report-a-a2", "12 report-a-a2.1", "13 report-a-a2.2", "17 report-a-s1" })
        );
        var made = (await Admin.GetAsync("actions/report-a-a2.2")).ShouldBe(200).Json;
        Assert.That((string?)made["title"], Is.EqualTo("border officers"));
        Assert.That((string?)made["sourceText"], Is.EqualTo("border officers."));
        Assert.That((string?)made["sourceRef"], Is.EqualTo("Access to housing, 2.2"));
        Assert.That((string?)made["parent"], Is.EqualTo("report-a-a2"));
        Assert.That((string?)made["publication"], Is.EqualTo("draft"));
        (await Anonymous.GetAsync("actions/report-a-a1")).ShouldBe(404);
        Assert.That(
            (await Anonymous.GetAsync("forums/report-a/areas")).Items.Select(a => (string?)a["key"]),
            Is.EqualTo(new[] { "support", "access-to-housing" })
        );
    }

    [Test]
    public async Task What_people_made_of_it_since_is_left_as_it_is()
    {
        var forum = await ForumAsync("report-b");
        await ApplyAsync(Report, Text, forum);
        (await Admin.PatchAsync("actions/report-b-a1", new { title = "More shelters", publication = "published" })).ShouldBe(200);

        var again = await ApplyAsync(Report, Text, forum);

        Assert.That(Outcomes(again), Is.All.EqualTo("unchanged"));
        Assert.That(again["areas"]!.AsArray(), Is.Empty);
        Assert.That((await Anonymous.GetAsync("actions/report-b-a1"))["title"], Is.EqualTo("More shelters"));
    }

    [Test]
    public async Task Drafts_are_published_by_way_of_a_spreadsheet()
    {
        var forum = await ForumAsync("report-c");
        await ApplyAsync(Report, Text, forum);
        string[] keys = ["report-c-a1", "report-c-a2", "report-c-a2.1", "report-c-a2.2", "report-c-s1"];

        var import = await ApplyAsync(
            await ExportAsync($"{forum}&publication=draft", [.. keys.Select(k => (k, "publication", "published"))])
        );

        Assert.That(Outcomes(import), Is.All.EqualTo("update"), "an action and what hangs under it come out together");
        Assert.That((await Anonymous.ListAsync($"actions{forum}")).Select(a => (string?)a["key"]), Is.EquivalentTo(keys));
    }

    [Test]
    public async Task A_report_in_French_gives_French_texts()
    {
        var forum = await ForumAsync("report-d");
        const string report = "Accès au logement\n\n- Ouvrir des refuges.\n";

        var asked = await ApplyAsync(report, Text, $"{forum}&language=fr");

        Assert.That((string?)asked["areas"]![0]!["key"], Is.EqualTo("acces-au-logement"));
        var made = (await Admin.GetAsync("actions/report-d-a1", ("Accept-Language", "fr"))).ShouldBe(200);
        Assert.That(made["title"], Is.EqualTo("Ouvrir des refuges"));
        Assert.That(made.Header("Content-Language"), Is.EqualTo("fr"));
        var heard = (await SendAsync(report, Text, forum, ("Accept-Language", "fr"))).ShouldBe(201);
        Assert.That(
            Outcomes(heard.Json),
            Is.EqualTo(new[] { "unchanged" }),
            "the language of the request is that of the report, where nobody says otherwise"
        );
    }

    [Test]
    public async Task Some_of_the_lists_can_be_chosen()
    {
        var forum = await ForumAsync("report-e");

        var import = await PrepareAsync(Report, Text, $"{forum}&area=services");

        Assert.That(Rows(import).Select(r => (int)r["line"]!), Is.EqualTo(new[] { 17 }));
        (await SendAsync(Report, Text, $"{forum}&area=elsewhere")).ShouldBe(400, "inconsistentRequest").ShouldName("area");
    }

    [Test]
    public async Task The_key_of_an_area_that_was_removed_is_not_used_again()
    {
        var forum = await ForumAsync("report-g");
        (await Admin.PostAsync("forums/report-g/areas", new { key = "access-to-housing", title = "Access" })).ShouldBe(201);
        (await Admin.DeleteAsync("forums/report-g/areas/access-to-housing")).ShouldBe(204);

        var import = await ApplyAsync(Report, Text, forum);

        Assert.That((string?)import["areas"]![0]!["key"], Is.EqualTo("access-to-housing-2"));
        Assert.That((await Admin.GetAsync($"actions/{Rows(import)[0]["action"]}"))["area"], Is.EqualTo("access-to-housing-2"));
    }

    [Test]
    public async Task It_says_what_is_missing()
    {
        (await SendAsync(Report, Text)).ShouldBe(400, "inconsistentRequest").ShouldName("forum");
        (await SendAsync(Report, Text, "?forum=nowhere")).ShouldBe(400, "unknownReference").ShouldName("forum");
        (await SendAsync("Only a sentence, and no list.", Text, "?forum=ccr-2016")).ShouldBe(400, "fileNotReadable").ShouldName("body");
        (await SendAsync("%PDF-1.7 and nothing", "application/pdf", "?forum=ccr-2016")).ShouldBe(400, "fileNotReadable").ShouldName("body");
    }

    [Test]
    public async Task A_long_entry_is_titled_by_its_first_sentence()
    {
        var forum = await ForumAsync("report-f");
        var sentence = "Open " + string.Join(' ', Enumerable.Repeat("words", 30));
        var endless = "Open " + string.Join(' ', Enumerable.Repeat("without", 60));

        var import = await PrepareAsync($"Services\n\n- {sentence}. {sentence}. {sentence}.\n- {endless}\n", Text, forum);

        Assert.That((string?)Rows(import)[0]["title"], Is.EqualTo(sentence));
        Assert.That(
            (string?)Rows(import)[1]["title"],
            Has.Length.LessThanOrEqualTo(300).And.StartsWith("Open without").And.EndsWith("without…")
        );
    }

    [Test]
    public async Task The_reports_own_numbers_are_kept_and_what_explains_an_entry_is_its_description()
    {
        var forum = await ForumAsync("report-h");

        var import = await ApplyAsync(
            "## Shelter\n\n### Recommendation 7: Open a shelter\n\nThe school is empty.\n\n## Training\n\n### Recommendation 8: Train the porters\n",
            "text/markdown",
            forum
        );

        Assert.That(import["areas"]!.AsArray().Select(a => (string?)a!["key"]), Is.EqualTo(new[] { "shelter", "training" }));
        var made = (await Admin.GetAsync($"actions/{Rows(import)[0]["action"]}")).ShouldBe(200).Json;
        Assert.That((string?)made["title"], Is.EqualTo("Open a shelter"));
        Assert.That((string?)made["description"], Is.EqualTo("The school is empty."));
        Assert.That((string?)made["sourceText"], Is.EqualTo("Open a shelter\nThe school is empty."));
        Assert.That((string?)made["sourceRef"], Is.EqualTo("Shelter, Recommendation 7"));
    }

    [Test]
    public async Task Any_number_of_areas_in_any_script_have_keys()
    {
        var forum = await ForumAsync("report-i");
        var goals = string.Concat(Enumerable.Range(1, 6).Select(n => $"## Goal {n}: Beds\n- Open shelter {n}\n"));

        var import = await ApplyAsync(
            goals + "## ᐃᓄᒃᑎᑐᑦ\n- Open the hall\n## العمل\n- Open the school\n## Œuvres et straße\n- Open the church\n",
            "text/markdown",
            forum
        );

        Assert.That(
            import["areas"]!.AsArray().Select(a => (string?)a!["key"]),
            Is.EqualTo(
                new[]
                {
                    "goal-1-beds",
                    "goal-2-beds",
                    "goal-3-beds",
                    "goal-4-beds",
                    "goal-5-beds",
                    "goal-6-beds",
                    "area",
                    "area-2",
                    "oeuvres-et-strasse",
                }
            )
        );
        Assert.That(Outcomes(import), Is.All.EqualTo("create"));
        Assert.That(Outcomes(await PrepareAsync(goals, "text/markdown", forum)), Is.All.EqualTo("unchanged"));
    }

    [Test]
    public async Task Where_nothing_says_that_it_was_agreed_the_lists_are_named_and_can_be_chosen()
    {
        var forum = await ForumAsync("report-j");
        const string report = "## Agenda\n- 9:00 Welcome\n- 10:00 Walk\n## Beds\n- Dry ones\n";

        (await SendAsync(report, "text/markdown", forum)).ShouldBe(400, "fileNotReadable").ShouldName("body");
        Assert.That(Rows(await PrepareAsync(report, "text/markdown", $"{forum}&area=beds")), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Lists_that_are_left_out_are_named_and_one_choice_brings_them_in()
    {
        var forum = await ForumAsync("report-k");
        var import = await PrepareAsync(
            "## Agenda\n- 9:00 Welcome\n- 10:00 Walk\n## Ideas from the walk\n- Dry beds\n  - of sand\n## Recommendations\n- Repair the taps\n",
            "text/markdown",
            forum
        );

        Assert.That(
            import["leftOut"]!
                .AsArray()
                .Select(l => $"{l!["area"]} ({l["heading"]}): {l["reason"]}, {l["entries"]}, {l["first"]![0]}, {l["isIn"]}"),
            Is.EqualTo(
                new[]
                {
                    "agenda (Agenda): agenda, 2, 9:00 Welcome, false",
                    "ideas-from-the-walk (Ideas from the walk): elsewhere, 2, Dry beds, false",
                }
            )
        );
        Assert.That(import["areas"]!.AsArray().Select(a => (string?)a!["key"]), Is.EqualTo(new[] { "recommendations" }));

        var more = (await Admin.PatchAsync($"imports/{import["id"]}", new { lists = new[] { "ideas-from-the-walk" } }, "*"))
            .ShouldBe(200)
            .Json;

        Assert.That(Rows(more).Select(r => (string?)r["title"]), Is.EqualTo(new[] { "Dry beds", "of sand", "Repair the taps" }));
        Assert.That(
            more["areas"]!.AsArray().Select(a => (string?)a!["title"]),
            Is.EqualTo(new[] { "Ideas from the walk", "Recommendations" })
        );
        Assert.That(more["leftOut"]!.AsArray().Select(l => (bool)l!["isIn"]!), Is.EqualTo(new[] { false, true }));
        (await Admin.PatchAsync($"imports/{import["id"]}", new { lists = new[] { "lunch" } }, "*"))
            .ShouldBe(400, "inconsistentRequest")
            .ShouldName("lists[0]");
        (await Admin.PatchAsync($"imports/{import["id"]}", new { errors = "refuse" }, "*")).ShouldBe(200);
        var made = (await ApplyAsync(import)).ShouldBe(200).Json;
        Assert.That(Outcomes(made), Is.EqualTo(new[] { "create", "create", "create" }), "what was brought in stays in");
    }

    [Test]
    public async Task What_the_table_of_a_report_says_of_who_and_when_is_taken_over()
    {
        var forum = await ForumAsync("report-l");
        const string report =
            "## Actions\n\n| No. | Recommendation | Lead | By | Budget | Status |\n|---|---|---|---|---|---|\n"
            + "| 4 | Collect rain | Canadian Council for Refugees | June 2027 | 300 | In progress |\n| 5 | Lend spades | Nobody Known | 30/06/2027 | | |\n";

        var import = await ApplyAsync(report, "text/markdown", forum);

        var first = (await Admin.GetAsync($"actions/{Rows(import)[0]["action"]}")).ShouldBe(200).Json;
        Assert.That((string?)first["owners"]![0]!["organization"], Is.EqualTo("ccr"));
        Assert.That((string?)first["targetDateNote"], Is.EqualTo("June 2027"));
        Assert.That((string?)first["description"], Is.EqualTo("Budget: 300"), "a column that nobody knows is not lost");
        Assert.That((string?)first["status"], Is.EqualTo("notStarted"), "nobody said that statuses are to be taken over");
        Assert.That(Rows(import)[0]["doubts"]!["status"]![0]!.ToString(), Does.Contain("In progress"));
        Assert.That((string?)(await Admin.GetAsync($"actions/{Rows(import)[1]["action"]}")).Json["targetDate"], Is.EqualTo("2027-06-30"));
        Assert.That(import["unknownOrganizations"]!.AsArray().Select(o => (string?)o), Is.EqualTo(new[] { "Nobody Known" }));
    }

    [Test]
    public async Task What_stands_twice_or_was_misread_is_doubted()
    {
        var forum = await ForumAsync("report-m");

        var twice = await PrepareAsync(
            "# In short\n## Water\n- Collect rain now\n# In full\n## Water\n- Collect rain now\n- Repair the taps\n",
            "text/markdown",
            forum
        );
        var misread = await PrepareAsync("Water\n\n- Obuild a pump.\n- Repair the taps.\n", Text, forum);

        Assert.That(Rows(twice)[0]["doubts"]!["row"]![0]!.ToString(), Does.Contain("Line 6 says the same"));
        Assert.That(Rows(twice)[1]["doubts"], Is.Null);
        Assert.That(Rows(misread)[0]["doubts"]!["title"]![0]!.ToString(), Does.Contain("bullet"));
    }

    [Test]
    public async Task Where_there_is_no_list_the_headings_that_were_seen_are_named()
    {
        var refused = (
            await SendAsync(
                "# Our garden\n\nIt is dry.\n\n## The pump\n\nIt is old.\n",
                "text/markdown",
                "?forum=ccr-2016",
                ("Accept-Language", "fr")
            )
        ).ShouldBe(400, "fileNotReadable");

        Assert.That((string?)refused.Json["detail"], Does.Contain("Titres qui ont été vus : 2, soit Our garden; The pump"));
    }
}
