using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class GetMilestoneTests : ApiFixture
{
    [Test]
    public async Task It_is_read_in_the_language_asked_for()
    {
        var added = (
            await Admin.PostAsync("actions/ccr-2016-k1/milestones", new { title = "Outline agreed", titleFr = "Plan convenu" })
        ).ShouldBe(201);
        var id = (await Anonymous.GetAsync("actions/ccr-2016-k1"))["id"];

        var french = (await Anonymous.GetAsync($"actions/{id}/milestones/{added["id"]}", ("Accept-Language", "fr-CA"))).ShouldBe(200);

        Assert.That(
            (french["title"], french.Header("Content-Language"), french["action"]),
            Is.EqualTo(("Plan convenu", "fr", "ccr-2016-k1"))
        );
    }

    [Test]
    public async Task A_reader_who_has_it_already_is_told_304_until_it_is_ticked()
    {
        var path = (await Admin.PostAsync("actions/ccr-2016-k3/milestones", new { title = "Outline agreed" }))
            .ShouldBe(201)
            .Headers.Location!.ToString();
        var first = (await Anonymous.GetAsync(path)).ShouldBe(200);

        Assert.That((await Anonymous.GetAsync(path, ("If-None-Match", first.ETag!))).Status, Is.EqualTo(304));
        (await Admin.PatchAsync(path, new { doneOn = "2026-11-20" }, first.ETag)).ShouldBe(200);
        Assert.That((await Anonymous.GetAsync(path, ("If-None-Match", first.ETag!))).ShouldBe(200)["doneOn"], Is.EqualTo("2026-11-20"));
    }

    [Test]
    public async Task It_is_found_under_its_own_action_alone()
    {
        var id = (await Admin.PostAsync("actions/ccr-2016-k2/milestones", new { title = "Outline agreed" })).ShouldBe(201)["id"];

        (await Anonymous.GetAsync($"actions/ccr-2016-s1/milestones/{id}")).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync($"actions/ccr-2016-x9/milestones/{id}")).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync($"actions/ccr-2016-k2/milestones/{Guid.Empty}")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task It_is_as_hidden_as_its_action()
    {
        var path = (await Admin.PostAsync("actions/ccr-2016-s4/milestones", new { title = "Outline agreed" }))
            .ShouldBe(201)
            .Headers.Location!.ToString();
        (await Anonymous.GetAsync(path)).ShouldBe(200);

        (await Admin.DeleteAsync("actions/ccr-2016-s4")).ShouldBe(204);

        (await (await Host.WithAsync(Role.Coordinator)).GetAsync(path)).ShouldBe(200);
        (await (await Host.WithAsync(Role.Viewer)).GetAsync(path)).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync(path)).ShouldBe(404, "notFound");
    }
}
