using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

/// <summary>What <c>q</c> finds.</summary>
public sealed class SearchTests : ApiFixture
{
    [OneTimeSetUp]
    public async Task Write()
    {
        await ProposeAsync("search-shelter", "Open a Shelter/clinic for 2016-2017", "A long-term refuge.");
        await ProposeAsync("search-housing", "Fund housing near the harbour", null);
        await ProposeAsync("search-french", "Funds", null, titleFr: "Financer l’hébergement d’urgence des réfugiés");
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "search-house",
                    name = "The North/South House",
                    nameFr = "Maison Nord-Sud",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        (
            await Admin.PostAsync("actions/search-housing/notes", new { body = "The lighthouse committee met.", visibility = "public" })
        ).ShouldBe(201);
        (
            await Admin.PostAsync(
                "actions/search-housing/notes",
                new
                {
                    body = "Le phare est financé.",
                    language = "fr",
                    visibility = "public",
                }
            )
        ).ShouldBe(201);
        (
            await Admin.PostAsync("actions/search-housing/notes", new { body = "Whispered behind closed doors.", visibility = "network" })
        ).ShouldBe(201);
    }

    [TestCase("shelter", "search-shelter")]
    [TestCase("clinic", "search-shelter")]
    [TestCase("shelter/clinic", "search-shelter")]
    [TestCase("2017", "search-shelter")]
    [TestCase("2016-2017", "search-shelter")]
    [TestCase("long-term", "search-shelter")]
    [TestCase("\"long term\"", "search-shelter")]
    [TestCase("\"term long\"", "")]
    [TestCase("search-shelter", "search-shelter")]
    [TestCase("Search-Shelter", "search-shelter")]
    [TestCase("housing harbour", "search-housing")]
    [TestCase("harbour lighthouse", "search-housing", Description = "One word in the title, the other in a public note.")]
    [TestCase("lighthouse phare", "search-housing", Description = "One word in an English note, the other in a French one.")]
    [TestCase("harbour the", "search-housing", Description = "A word that is said everywhere is not looked for.")]
    [TestCase("harbour de", "search-housing")]
    [TestCase("harbour -housing", "")]
    [TestCase("harbour -lighthouse", "")]
    [TestCase("harbour -clinic", "search-housing")]
    [TestCase("clinic or lighthouse", "search-housing,search-shelter")]
    [TestCase("clinic ou lighthouse", "search-housing,search-shelter")]
    [TestCase("hebergement refugie", "search-french")]
    [TestCase("hébergement -urgence", "")]
    [TestCase("l'hébergement", "search-french")]
    [TestCase("whispered", "", Description = "What is not public is not searched, not for those either who may read it.")]
    [TestCase("the", "")]
    [TestCase("-", "")]
    public async Task Actions_are_found(string q, string keys)
    {
        foreach (var client in new[] { Anonymous, Admin })
        foreach (var sort in (string[])["key", "-updatedAt"])
            Assert.That(
                await FoundAsync(client, $"q={Uri.EscapeDataString(q)}&sort={sort}"),
                Is.EquivalentTo(keys.Split(',', StringSplitOptions.RemoveEmptyEntries))
            );
    }

    [Test]
    public async Task What_is_excluded_in_one_language_is_not_let_in_by_the_other()
    {
        var all = await Anonymous.ListAsync("actions");
        var with = await Anonymous.ListAsync("actions?q=housing");
        var without = await Anonymous.ListAsync("actions?q=-housing");

        Assert.That(with, Is.Not.Empty);
        Assert.That(without, Is.Not.Empty);
        Assert.That(with.Concat(without).Select(a => (string)a["key"]!), Is.EquivalentTo(all.Select(a => (string)a["key"]!)));
    }

    [Test]
    public async Task Words_go_with_an_edit_and_come_with_a_correction()
    {
        await ProposeAsync("search-moving", "Firstly named", null);
        var note = (await Admin.PostAsync("actions/search-moving/notes", new { body = "Thirdly said.", visibility = "public" })).ShouldBe(
            201
        );
        Assert.That(await FoundAsync(Anonymous, "q=firstly%20thirdly"), Is.EqualTo(new[] { "search-moving" }));

        (await Admin.PatchAsync("actions/search-moving", new { title = "Secondly named" })).ShouldBe(200);
        (
            await Admin.PostAsync(
                $"actions/search-moving/notes/{note["id"]}/corrections",
                new { body = "Fourthly said.", reason = "Wrong." }
            )
        ).ShouldBe(201);

        Assert.That(await FoundAsync(Anonymous, "q=secondly%20fourthly"), Is.EqualTo(new[] { "search-moving" }));
        Assert.That(await FoundAsync(Anonymous, "q=firstly"), Is.Empty);
        Assert.That(await FoundAsync(Anonymous, "q=thirdly"), Is.Empty);
    }

    [Test]
    public async Task More_notes_than_a_document_holds_are_taken_and_the_newest_are_found()
    {
        await ProposeAsync("search-endless", "Endless", null);
        for (var i = 0; i < 30; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 1_200).Select(n => $"w{i}x{n:x}abcdefg"));
            (
                await Admin.PostAsync(
                    "actions/search-endless/notes",
                    new
                    {
                        body = words,
                        visibility = "public",
                        confirmPublic = true,
                    }
                )
            ).ShouldBe(201);
        }

        Assert.That(await FoundAsync(Anonymous, "q=w29x1abcdefg"), Is.EqualTo(new[] { "search-endless" }));
        Assert.That(await FoundAsync(Anonymous, "q=w20x1abcdefg"), Is.EqualTo(new[] { "search-endless" }));
        Assert.That(await FoundAsync(Anonymous, "q=endless"), Is.EqualTo(new[] { "search-endless" }));
    }

    [TestCase("search-house", "search-house")]
    [TestCase("north/south", "search-house")]
    [TestCase("south -house", "")]
    [TestCase("maison sud", "search-house")]
    [TestCase("south", "search-house")]
    public async Task Organizations_are_found(string q, string keys)
    {
        var found = await Anonymous.ListAsync($"organizations?q={Uri.EscapeDataString(q)}");

        Assert.That(found.Select(o => (string)o["key"]!), Is.EquivalentTo(keys.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static async Task<string[]> FoundAsync(Client client, string query) =>
        [
            .. (await client.ListAsync($"actions?{query}"))
                .Select(a => (string)a["key"]!)
                .Where(k => k.StartsWith("search-", StringComparison.Ordinal)),
        ];

    private async Task ProposeAsync(string key, string title, string? description, string? titleFr = null) =>
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    key,
                    forum = "ccr-2016",
                    area = "services",
                    title,
                    titleFr,
                    description,
                }
            )
        ).ShouldBe(201);
}
