using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class AddMilestoneTests : ApiFixture
{
    [Test]
    public async Task A_milestone_is_kept_and_can_be_read_where_the_answer_says()
    {
        var before = await Anonymous.GetAsync("actions/ccr-2016-k1");

        var added = (
            await Admin.PostAsync(
                "actions/ccr-2016-k1/milestones",
                new
                {
                    title = "Outline agreed",
                    titleFr = "Plan convenu",
                    dueOn = "2027-01-31",
                }
            )
        ).ShouldBe(201);

        var read = (await Anonymous.GetAsync(added.Headers.Location!.ToString())).ShouldBe(200);
        Assert.That((read.Text, read.ETag), Is.EqualTo((added.Text, added.ETag)));
        Assert.That(
            (added["title"], added["dueOn"], (int)added.Json["position"]!, (int)added.Json["version"]!),
            Is.EqualTo(("Outline agreed", "2027-01-31", 1, 1))
        );
        Assert.That(added.Json["doneOn"], Is.Null);
        var told = (await Anonymous.GetAsync("actions/ccr-2016-k1/history")).ShouldBe(200).Items[0];
        Assert.That(
            ((string)told["type"]!, (string?)told["changes"]![$"milestones.{added["id"]}"]!["to"]),
            Is.EqualTo(("milestone.added", "Outline agreed"))
        );
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-k1")).ETag, Is.EqualTo(before.ETag), "The action itself is as it was.");
    }

    [Test]
    public async Task Without_a_place_it_is_the_last()
    {
        async Task<int> PlaceAsync(object milestone) =>
            (int)(await Admin.PostAsync("actions/ccr-2016-k3/milestones", milestone)).ShouldBe(201).Json["position"]!;

        Assert.That(await PlaceAsync(new { title = "One" }), Is.EqualTo(1));
        Assert.That(await PlaceAsync(new { title = "Two", position = 20 }), Is.EqualTo(20));
        Assert.That(await PlaceAsync(new { title = "Three" }), Is.EqualTo(21));
        Assert.That(await PlaceAsync(new { title = "Four", position = 10_000 }), Is.EqualTo(10_000));
        Assert.That(await PlaceAsync(new { title = "Five" }), Is.EqualTo(10_000), "There is no place behind the last.");
    }

    [TestCase("""{"dueOn":"2027-01-31"}""", "title")]
    [TestCase("""{"title":" "}""", "title")]
    [TestCase("""{"title":"x","doneOn":"2026-11-25"}""", "doneOn")]
    [TestCase("""{"title":"x","dueOn":"2026-02-30"}""", "dueOn")]
    [TestCase("""{"title":"x","position":0}""", "position")]
    [TestCase("""{"title":"x","colour":"red"}""", "colour")]
    public async Task What_cannot_be_is_refused_by_name(string body, string member)
    {
        (await Admin.PostAsync("actions/ccr-2016-k2/milestones", Client.Raw(body))).ShouldBe(400).ShouldName(member);

        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-k2/milestones")).Items, Is.Empty);
    }

    [Test]
    public async Task What_an_action_goes_by_is_agreed_with_those_who_coordinate()
    {
        await Host.OwnAsync("ccr-2016-s2", await Host.OrganizationAsync("hope"));

        (await (await Host.WithAsync(Role.Contributor, "hope")).PostAsync("actions/ccr-2016-s2/milestones", new { title = "x" })).ShouldBe(
            403,
            "forbidden"
        );
        (await Anonymous.PostAsync("actions/ccr-2016-s2/milestones", new { title = "x" })).ShouldBe(401, "unauthenticated");
        (await Admin.PostAsync("actions/ccr-2016-x9/milestones", new { title = "x" })).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-s2/milestones")).Items, Is.Empty);

        (await (await Host.WithAsync(Role.Coordinator)).PostAsync("actions/ccr-2016-s2/milestones", new { title = "x" })).ShouldBe(201);
    }
}
