using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class AddNoteTests : ApiFixture
{
    [Test]
    public async Task A_note_is_kept_and_can_be_read_where_the_answer_says()
    {
        var added = (
            await Admin.PostAsync(
                "actions/ccr-2016-k1/notes",
                new
                {
                    body = "A first inventory of courses is under way.",
                    visibility = "public",
                    progress = 20,
                    evidence = new[] { new { title = "Inventory", url = "https://example.org/inventory" } },
                }
            )
        ).ShouldBe(201);

        var read = (await Anonymous.GetAsync(added.Headers.Location!.ToString())).ShouldBe(200);
        var action = await Anonymous.GetAsync("actions/ccr-2016-k1");
        Assert.That(read["body"], Is.EqualTo("A first inventory of courses is under way."));
        Assert.That((string?)read.Json["author"]!["name"], Is.Null, "Names of people are for signed-in readers.");
        Assert.That((int)action.Json["noteCount"]!, Is.EqualTo(1));
        Assert.That((int)action.Json["progress"]!, Is.EqualTo(20));
        Assert.That(action["lastReportedAt"], Is.EqualTo("2026-11-24T15:00:00Z"));
    }

    [Test]
    public async Task Without_a_word_on_who_may_read_it_it_is_for_the_network()
    {
        var added = (await Admin.PostAsync("actions/ccr-2016-k3/notes", new { body = "Two colleges were asked." })).ShouldBe(201);

        Assert.That(added["visibility"], Is.EqualTo("network"));
        (await Anonymous.GetAsync(added.Headers.Location!.ToString())).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-k3/notes")).Items, Is.Empty);
        Assert.That((int)(await Anonymous.GetAsync("actions/ccr-2016-k3")).Json["noteCount"]!, Is.Zero);
    }

    [Test]
    public async Task The_answer_is_what_is_read_later()
    {
        Host.Clock.Advance(TimeSpan.FromTicks(1_234_567)); // a clock knows more than a database
        await Host.OwnAsync("ccr-2016-p1", await Host.OrganizationAsync("shelter"));
        foreach (var author in new[] { await Host.WithAsync(Role.Contributor, "shelter"), await Host.WithAsync(Role.Coordinator), Admin })
        {
            var added = (
                await author.PostAsync(
                    "actions/ccr-2016-p1/notes",
                    new
                    {
                        body = "Deux refuges ont répondu.",
                        language = "fr",
                        visibility = "internal",
                        progress = 40,
                        evidence = new[]
                        {
                            new { title = "Réponses", url = "https://example.org/reponses" },
                            new { title = "Suite", url = "https://example.org/suite" },
                        },
                    }
                )
            ).ShouldBe(201);
            var bare = (await author.PostAsync("actions/ccr-2016-p1/notes", new { body = "One more." })).ShouldBe(201);

            foreach (var answer in new[] { added, bare })
            {
                var read = (await author.GetAsync(answer.Headers.Location!.ToString())).ShouldBe(200);
                Assert.That(answer.Text, Is.EqualTo(read.Text));
                Assert.That(answer.ETag, Is.EqualTo(read.ETag));
            }
        }
    }

    [Test]
    public async Task Whoever_waited_while_the_action_was_given_to_another_is_too_late()
    {
        foreach (var key in new[] { "first", "second" })
            await Host.OrganizationAsync(key);
        await Host.OwnAsync("ccr-2016-p3", "first");
        var first = await Host.WithAsync(Role.Contributor, "first");
        var second = await Host.WithAsync(Role.Contributor, "second");

        var answers = await Host.WhileHandedOverAsync(
            "ccr-2016-p3",
            "second",
            () => first.PostAsync("actions/ccr-2016-p3/notes", new { body = "Ours, until just now." }),
            () => second.PostAsync("actions/ccr-2016-p3/notes", new { body = "Ours now." })
        );

        answers[0].ShouldBe(403, "notOwner");
        answers[1].ShouldBe(201);
    }

    [Test]
    public async Task Nobody_adds_one_without_signing_in() =>
        (await Anonymous.PostAsync("actions/ccr-2016-k1/notes", new { body = "Hello." })).ShouldBe(401, "unauthenticated");
}
