using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ListMilestonesTests : ApiFixture
{
    [Test]
    public async Task They_are_in_their_order_page_by_page()
    {
        foreach (var (title, position) in new[] { ("Course held", 9), ("Outline agreed", 1), ("Money found", 5) })
            (await Admin.PostAsync("actions/ccr-2016-k1/milestones", new { title, position })).ShouldBe(201);

        var pages = await Anonymous.ListAsync("actions/ccr-2016-k1/milestones?limit=1");

        Assert.That(
            pages.Select(m => ((string)m["title"]!, (int)m["position"]!)),
            Is.EqualTo(new[] { ("Outline agreed", 1), ("Money found", 5), ("Course held", 9) })
        );
        var id = (await Anonymous.GetAsync("actions/ccr-2016-k1"))["id"];
        Assert.That(
            (await Anonymous.GetAsync($"actions/{id}/milestones")).ShouldBe(200).Text,
            Is.EqualTo((await Anonymous.GetAsync("actions/ccr-2016-k1/milestones")).Text)
        );
    }

    [Test]
    public async Task Of_those_in_one_place_the_first_made_comes_first()
    {
        var titles = Enumerable.Range(1, 6).Select(n => $"Step {n}").ToArray();
        foreach (var title in titles)
            // At one moment: the clock stands still.
            (await Admin.PostAsync("actions/ccr-2016-k2/milestones", new { title, position = 3 })).ShouldBe(201);

        Assert.That(
            (await Anonymous.ListAsync("actions/ccr-2016-k2/milestones?limit=4")).Select(m => (string)m["title"]!),
            Is.EqualTo(titles)
        );
    }

    [Test]
    public async Task They_are_in_the_language_asked_for()
    {
        (await Admin.PostAsync("actions/ccr-2016-s1/milestones", new { title = "Outline agreed", titleFr = "Plan convenu" })).ShouldBe(201);
        (await Admin.PostAsync("actions/ccr-2016-s1/milestones", new { title = "Never translated" })).ShouldBe(201);

        var french = (await Anonymous.GetAsync("actions/ccr-2016-s1/milestones", ("Accept-Language", "fr"))).ShouldBe(200);

        Assert.That(french.Items.Select(m => (string)m["title"]!), Is.EqualTo(new[] { "Plan convenu", "Never translated" }));
    }

    [Test]
    public async Task They_are_as_hidden_as_their_action()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Draft",
                    publication = "draft",
                    key = "hidden",
                }
            )
        ).ShouldBe(201);
        (await Admin.PostAsync("actions/hidden/milestones", new { title = "Not yet told" })).ShouldBe(201);

        Assert.That(
            (await (await Host.WithAsync(Role.Coordinator)).GetAsync("actions/hidden/milestones")).ShouldBe(200).Items,
            Has.Count.EqualTo(1)
        );
        (await (await Host.WithAsync(Role.Viewer)).GetAsync("actions/hidden/milestones")).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync("actions/hidden/milestones")).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync("actions/ccr-2016-x9/milestones")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task A_cursor_is_of_its_list()
    {
        foreach (var title in new[] { "One", "Two" })
            (await Admin.PostAsync("actions/ccr-2016-p1/milestones", new { title })).ShouldBe(201);
        var cursor = (await Anonymous.GetAsync("actions/ccr-2016-p1/milestones?limit=1")).ShouldBe(200)["nextCursor"];

        (await Anonymous.GetAsync($"actions/ccr-2016-p2/milestones?limit=1&cursor={cursor}"))
            .ShouldBe(400, "invalidCursor")
            .ShouldName("cursor");
        (await Anonymous.GetAsync("actions/ccr-2016-p1/milestones?limit=0")).ShouldBe(400).ShouldName("limit");
    }
}
