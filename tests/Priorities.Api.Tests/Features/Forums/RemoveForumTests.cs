using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class RemoveForumTests : ApiFixture
{
    [Test]
    public async Task An_empty_forum_goes_with_its_areas()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "gone",
                    title = "Gone",
                    heldOn = "2026-01-01",
                    areas = new[] { new { key = "a", title = "A" } },
                }
            )
        ).ShouldBe(201);

        Assert.That((await Admin.DeleteAsync("forums/gone")).Status, Is.EqualTo(204));

        foreach (var path in new[] { "forums/gone", "forums/gone/areas", "forums/gone/areas/a" })
            (await Anonymous.GetAsync(path)).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.ListAsync("forums")).Select(f => (string)f["key"]!), Does.Not.Contain("gone"));
        (await Admin.PatchAsync("forums/gone", new { title = "Back" }, "*")).ShouldBe(404);
        (await Admin.DeleteAsync("forums/gone", "*")).ShouldBe(404);
    }

    [Test]
    public async Task One_that_holds_actions_stays()
    {
        (await Admin.DeleteAsync("forums/ccr-2016")).ShouldBe(409, "stillInUse");

        (await Anonymous.GetAsync("forums/ccr-2016")).ShouldBe(200);
    }

    [Test]
    public async Task Nobody_removes_what_they_have_not_seen()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "kept",
                    title = "Kept",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(201);
        var seen = (await Admin.GetAsync("forums/kept")).ETag;
        (await Admin.PatchAsync("forums/kept", new { host = "One" }, seen)).ShouldBe(200);

        (await Admin.DeleteAsync("forums/kept", ifMatch: null)).ShouldBe(428, "preconditionRequired").ShouldName("If-Match");
        (await Admin.DeleteAsync("forums/kept", seen)).ShouldBe(412, "versionMismatch");
        (await Admin.DeleteAsync("forums/kept", "kept")).ShouldBe(400).ShouldName("If-Match");
    }

    [Test]
    public async Task Only_those_who_coordinate_may() => (await Anonymous.DeleteAsync("forums/ccr-2016")).ShouldBe(401, "unauthenticated");
}
