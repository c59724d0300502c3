using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class RemoveAreaTests : ApiFixture
{
    [Test]
    public async Task An_empty_area_goes()
    {
        (await Admin.PostAsync("forums/ccr-2016/areas", new { key = "empty", title = "Empty" })).ShouldBe(201);

        Assert.That((await Admin.DeleteAsync("forums/ccr-2016/areas/empty")).Status, Is.EqualTo(204));

        (await Anonymous.GetAsync("forums/ccr-2016/areas/empty")).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.GetAsync("forums/ccr-2016")).Json["areas"]!.AsArray(), Has.Count.EqualTo(4));
        (await Admin.DeleteAsync("forums/ccr-2016/areas/empty", "*")).ShouldBe(404);
    }

    [Test]
    public async Task One_that_holds_actions_stays() =>
        (await Admin.DeleteAsync("forums/ccr-2016/areas/services")).ShouldBe(409, "stillInUse");

    [Test]
    public async Task Nobody_removes_what_they_have_not_seen()
    {
        (await Admin.PostAsync("forums/ccr-2016/areas", new { key = "kept", title = "Kept" })).ShouldBe(201);

        (await Admin.DeleteAsync("forums/ccr-2016/areas/kept", ifMatch: null)).ShouldBe(428, "preconditionRequired");
        (await Admin.DeleteAsync("forums/ccr-2016/areas/kept", "\"7\"")).ShouldBe(412, "versionMismatch");
        Assert.That((await Admin.DeleteAsync("forums/ccr-2016/areas/kept", "\"1\"")).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task Only_those_who_coordinate_may() =>
        (await Anonymous.DeleteAsync("forums/ccr-2016/areas/services")).ShouldBe(401, "unauthenticated");
}
