using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>How often a request asks the database: as often for fifty rows as for two, and as seldom as was promised.</summary>
public sealed class RoundTripTests : ApiFixture
{
    [OneTimeSetUp]
    public async Task MakeFiftyOfEach()
    {
        foreach (var numbers in Enumerable.Range(1, 55).Chunk(11))
        {
            await Task.WhenAll(
                numbers.Select(async n =>
                {
                    (
                        await Admin.PostAsync(
                            "organizations",
                            new
                            {
                                key = $"org-{n}",
                                name = $"Organization {n}",
                                kind = "ngo",
                            }
                        )
                    ).ShouldBe(201);
                    (
                        await Admin.PostAsync(
                            "forums",
                            new
                            {
                                key = $"forum-{n}",
                                title = $"Forum {n}",
                                heldOn = "2020-01-01",
                                areas = new[] { new { key = "one", title = "One" }, new { key = "two", title = "Two" } },
                            }
                        )
                    ).ShouldBe(201);
                    (
                        await Admin.PostAsync(
                            "actions",
                            new
                            {
                                forum = $"forum-{n}",
                                area = "one",
                                title = $"Action {n}",
                                owners = new[] { new { organization = $"org-{n}", role = "lead" } },
                            }
                        )
                    ).ShouldBe(201);
                    (await Admin.PostAsync($"actions/forum-{n}-o1/notes", new { body = "A note.", visibility = "public" })).ShouldBe(201);
                    (await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = $"Note {n}.", visibility = "public" })).ShouldBe(201);
                    (
                        await Admin.PostAsync(
                            "forums/forum-1/areas",
                            new
                            {
                                key = $"more-{n}",
                                code = $"{(char)('a' + (n / 26))}{(char)('a' + (n % 26))}x",
                                title = $"More {n}",
                            }
                        )
                    ).Headers.ToString();
                })
            );
        }
    }

    [TestCase("forums")]
    [TestCase("organizations")]
    [TestCase("forums/ccr-2016/areas")]
    [TestCase("actions")]
    [TestCase("actions?include=notes,owners")]
    [TestCase("actions?area=knowledge&parent=none&include=children,notes,owners")]
    [TestCase("actions?total=true")]
    [TestCase("actions/ccr-2016-k2/notes")]
    [TestCase("actions/ccr-2016-k2/history")]
    public async Task A_list_asks_as_often_for_fifty_rows_as_for_two(string path)
    {
        var and = path.Contains('?') ? '&' : '?';
        foreach (var client in new[] { Anonymous, Admin })
        {
            (await client.GetAsync($"{path}{and}limit=1")).ShouldBe(200); // which ids a filter's keys stand for is known for some seconds
            var (two, few) = await Statements.OfAsync(trace => client.GetAsync($"{path}{and}limit=2", trace));
            var (fifty, many) = await Statements.OfAsync(trace => client.GetAsync($"{path}{and}limit=50", trace));

            Assert.That(two.ShouldBe(200).Items, Is.Not.Empty);
            Assert.That(fifty.ShouldBe(200).Items, Has.Count.GreaterThan(two.Items.Count));
            Assert.That(few, Is.Not.Empty, "Nothing was counted.");
            Assert.That(many, Has.Count.EqualTo(few.Count), string.Join("\n\n", [.. many, "=====", .. few]));
        }
    }

    [TestCase("actions/ccr-2016-s2")]
    [TestCase("forums/ccr-2016")]
    [TestCase("forums/ccr-2016/areas/services")]
    [TestCase("organizations/org-1")]
    [TestCase("forums?limit=50")]
    [TestCase("organizations?limit=50")]
    [TestCase("actions?limit=50")]
    public async Task Reading_is_one_round_trip(string path)
    {
        foreach (var client in new[] { Anonymous, Admin })
        {
            var (reply, statements) = await Statements.OfAsync(trace => client.GetAsync(path, trace));

            reply.ShouldBe(200);
            Assert.That(statements, Has.Count.EqualTo(1), string.Join("\n\n", statements));
        }
    }

    [Test]
    public async Task A_note_is_at_most_four_round_trips()
    {
        var (reply, statements) = await Statements.OfAsync(trace =>
            Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "The board met." }, trace)
        );

        reply.ShouldBe(201);
        Assert.That(statements, Is.Not.Empty);
        Assert.That(statements.Count + 1, Is.LessThanOrEqualTo(4), "With the COMMIT:\n" + string.Join("\n\n", statements));
    }

    [Test]
    public async Task A_change_of_status_is_at_most_four_round_trips()
    {
        (
            await Admin.PostAsync("actions/ccr-2016-s1/status", new { status = "planned", note = "The first one opens the connection." })
        ).ShouldBe(200);

        var (reply, statements) = await Statements.OfAsync(trace =>
            Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "The board agreed." }, trace)
        );

        reply.ShouldBe(200);
        Assert.That(statements, Is.Not.Empty);
        Assert.That(statements.Count + 1, Is.LessThanOrEqualTo(4), "With the COMMIT:\n" + string.Join("\n\n", statements));
    }
}
