using System.Text.Json.Nodes;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>A newer edition of a report shows what is new, reworded and gone, and doubles nothing.</summary>
public sealed class ReportRevisionTests : ImportFixture
{
    private const string Markdown = "text/markdown";
    private const string First = """
        ## Recommendations on water
        1. Collect the rain from the roofs of all schools
        2. Repair the taps in the market
           - those by the gate
           - those by the well
        3. Pay for a plumber
        4. Name somebody who answers questions
        ## Recommendations on tools
        5. Lend spades to whoever asks
        6. Count the barrows every spring
        """;

    private const string Second = """
        ## What to do about water: recommendations
        1. Collect the rain from the roofs of all schools and of the town hall
        2. Plant willows along the brook
        3. Repair the taps in the market
           - those by the gate
           - those behind the bakery
        4. Find money for two plumbers
        ## Recommendations on tools
        5. Lend spades to whoever asks
        6. Count the barrows every spring
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
                }
            )
        ).ShouldBe(201);
        return $"?forum={key}&language=en";
    }

    private static JsonNode Row(JsonNode import, string begins) =>
        Rows(import).Single(r => ((string?)r["cells"]!["title"] ?? (string?)r["title"])!.StartsWith(begins, StringComparison.Ordinal));

    [Test]
    public async Task What_is_new_reworded_and_gone_is_shown_and_done()
    {
        var forum = await ForumAsync("editions-a");
        var first = await ApplyAsync(First, Markdown, forum);
        string Key(string begins) => (string)Row(first, begins)["action"]!;

        var import = await PrepareAsync(Second, Markdown, forum);

        Assert.That((string?)Row(import, "Collect")["outcome"], Is.EqualTo("update"), "reworded, with the same number");
        Assert.That((string?)Row(import, "Collect")["action"], Is.EqualTo(Key("Collect")));
        Assert.That(
            (string?)Row(import, "Collect")["doubts"]!["key"]![0],
            Does.StartWith("Reworded. It was 'Collect the rain from the roofs of all schools'")
        );
        Assert.That((string?)Row(import, "Plant")["outcome"], Is.EqualTo("create"), "new");
        Assert.That((string?)Row(import, "Repair")["action"], Is.EqualTo(Key("Repair")));
        Assert.That(
            Row(import, "Repair")["changes"]!.AsArray().Select(c => (string?)c),
            Is.EqualTo(new[] { "sourceRef" }),
            "the same, under another number"
        );
        Assert.That((string?)Row(import, "those behind")["action"], Is.EqualTo(Key("those by the well")));
        Assert.That((string?)Row(import, "Lend")["outcome"], Is.EqualTo("unchanged"));
        Assert.That(
            import["areas"]!.AsArray(),
            Is.Empty,
            "an area that is called otherwise is not a second one, where no row goes into it"
        );
        Assert.That(
            import["gone"]!.AsArray().Select(g => (string?)g!["action"]),
            Is.EqualTo(new[] { Key("Pay for"), Key("Name somebody") }).Or.EqualTo(new[] { Key("Name somebody") })
        );

        Host.Clock.Advance(TimeSpan.FromSeconds(1)); // the newest edition is the one that was applied last
        (await ApplyAsync(import)).ShouldBe(200);
        var collected = (await Admin.GetAsync($"actions/{Key("Collect")}")).ShouldBe(200).Json;
        Assert.That((string?)collected["title"], Does.EndWith("of the town hall"));
        Assert.That((string?)collected["sourceText"], Does.EndWith("of all schools"), "the words that it came by are kept");
        var again = await PrepareAsync(Second, Markdown, forum);
        Assert.That(Outcomes(again), Is.All.EqualTo("unchanged"), "the second time");
        Assert.That(Row(again, "Collect")["doubts"], Is.Null, "the newest edition said the same");

        (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/undo", null)).ShouldBe(200);
        Assert.That(
            (string?)(await Admin.GetAsync($"actions/{Key("Collect")}")).Json["title"],
            Is.EqualTo("Collect the rain from the roofs of all schools")
        );
    }

    [Test]
    public async Task A_row_that_is_parted_makes_an_action_of_its_own()
    {
        var forum = await ForumAsync("editions-b");
        await ApplyAsync(First, Markdown, forum);
        var import = await PrepareAsync(Second, Markdown, forum);

        var parted = (
            await Admin.PatchAsync($"imports/{import["id"]}/rows/{Row(import, "Collect")["line"]}", new { key = (string?)null }, "*")
        )
            .ShouldBe(200)
            .Json;

        Assert.That((string?)Row(parted, "Collect")["outcome"], Is.EqualTo("create"), parted.ToJsonString());
    }

    [Test]
    public async Task Another_report_of_the_forum_is_no_edition_of_this_one()
    {
        var forum = await ForumAsync("editions-c");
        await ApplyAsync(First, Markdown, forum);

        var import = await PrepareAsync("## Recommendations\n1. Collect stamps\n2. Build a bridge\n3. Sing\n", Markdown, forum);

        Assert.That(Outcomes(import), Is.All.EqualTo("create"));
        Assert.That(import["gone"], Is.Null);
    }

    [Test]
    public async Task Edited_actions_keep_what_people_made_of_them_where_the_report_says_the_same()
    {
        var forum = await ForumAsync("editions-d");
        var first = await ApplyAsync(First, Markdown, forum);
        var key = (string)Row(first, "Lend")["action"]!;
        (await Admin.PatchAsync($"actions/{key}", new { title = "Lend spades", area = (string?)"recommendations-on-water" }, "*")).ShouldBe(
            200
        );

        var import = await PrepareAsync(First, Markdown, forum);

        Assert.That(Outcomes(import), Is.All.EqualTo("unchanged"), import.ToJsonString());
    }
}
