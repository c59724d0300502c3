namespace Priorities.Api.Tests.Features.Imports;

/// <summary>The same report in the other language gives the actions their other words, and doubles none.</summary>
public sealed class ReportPairsTests : ImportFixture
{
    private const string Markdown = "text/markdown";
    private const string English = "## Water\n- Collect rain\n  - from roofs\n  - from roads\n- Repair the taps\n## Tools\n- Lend spades\n";
    private const string French =
        "## Eau\n- Recueillir la pluie\n  - des toits\n  - des chemins\n- Réparer les robinets\n## Outils\n- Prêter des bêches\n";

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
        return $"?forum={key}";
    }

    [Test]
    public async Task Entries_are_paired_in_their_order_and_shown_as_pairs()
    {
        var forum = await ForumAsync("pairs-a");
        var first = await ApplyAsync(English, Markdown, forum + "&language=en");

        var import = await PrepareAsync(French, Markdown, forum + "&language=fr");

        Assert.That(
            Rows(import).Select(r => $"{r["outcome"]} {r["action"]}"),
            Is.EqualTo(Rows(first).Select(r => $"update {r["action"]}"))
        );
        Assert.That(import["areas"]!.AsArray(), Is.Empty);
        Assert.That((string?)Rows(import)[4]["doubts"]!["key"]![0], Does.StartWith("Taken for 'Lend spades'"));
        (await ApplyAsync(import)).ShouldBe(200);
        var made = (await Admin.GetAsync($"actions/{Rows(first)[2]["action"]}", ("Accept-Language", "fr"))).ShouldBe(200).Json;
        Assert.That((string?)made["title"], Is.EqualTo("des chemins"));
        Assert.That(
            (string?)(await Admin.GetAsync("forums/pairs-a/areas/tools", ("Accept-Language", "fr"))).ShouldBe(200).Json["title"],
            Is.EqualTo("Outils"),
            "the area has its other title"
        );
        Assert.That((string?)made["sourceRef"], Is.EqualTo("Eau, 1.2"));
        Assert.That((string?)made["parent"], Is.EqualTo((string?)Rows(first)[0]["action"]));
        Assert.That(Outcomes(await PrepareAsync(French, Markdown, forum + "&language=fr")), Is.All.EqualTo("unchanged"), "the second time");
        Assert.That(Outcomes(await PrepareAsync(English, Markdown, forum + "&language=en")), Is.All.EqualTo("unchanged"));
    }

    [Test]
    public async Task The_reports_own_numbers_pair_what_stands_elsewhere()
    {
        var forum = await ForumAsync("pairs-b");
        var first = await ApplyAsync(
            "## Water\n### Recommendation 1: Collect rain\nIt is free.\n### Recommendation 2: Repair the taps\n## Tools\n### Recommendation 3: Lend spades\n",
            Markdown,
            forum + "&language=en"
        );

        var import = await PrepareAsync(
            "## Tout\n### Recommandation 3 : Prêter des bêches\n### Recommandation 1 : Recueillir la pluie\nElle ne coûte rien.\n### Recommandation 2 : Réparer les robinets\n### Recommandation 4 : Planter des ormes\n",
            Markdown,
            forum + "&language=fr"
        );

        string? Key(int row) => (string?)Rows(first)[row]["action"];
        Assert.That(Rows(import).Take(3).Select(r => (string?)r["action"]), Is.EqualTo(new[] { Key(2), Key(0), Key(1) }));
        Assert.That((string?)Rows(import)[3]["outcome"], Is.EqualTo("create"), "what the other report does not have is new");
        Assert.That((string?)Rows(import)[1]["cells"]!["descriptionFr"], Is.EqualTo("Elle ne coûte rien."));
    }

    [Test]
    public async Task A_pair_can_be_corrected_or_parted()
    {
        var forum = await ForumAsync("pairs-c");
        await ApplyAsync(English, Markdown, forum + "&language=en");
        var import = await PrepareAsync(French, Markdown, forum + "&language=fr");

        var parted = (await Admin.PatchAsync($"imports/{import["id"]}/rows/{Rows(import)[4]["line"]}", new { key = (string?)null }, "*"))
            .ShouldBe(200)
            .Json;

        Assert.That((string?)Rows(parted)[4]["outcome"], Is.EqualTo("create"));
        var undone = await ApplyAsync(parted);
        undone.ShouldBe(200);
        (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/undo", null)).ShouldBe(200);
        Assert.That(
            (string?)(await Admin.GetAsync("actions/pairs-c-w2", ("Accept-Language", "fr"))).Json["title"],
            Is.EqualTo("Repair the taps"),
            "the French is taken back"
        );
    }

    [Test]
    public async Task Another_report_is_paired_with_nothing()
    {
        var forum = await ForumAsync("pairs-d");
        await ApplyAsync(English, Markdown, forum + "&language=en");

        var import = await PrepareAsync("## Arbres\n- Planter des ormes\n", Markdown, forum + "&language=fr");

        Assert.That(Outcomes(import), Is.EqualTo(new[] { "create" }));
    }
}
