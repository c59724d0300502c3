using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class ReviseAreaTests : ApiFixture
{
    [Test]
    public async Task Absent_leaves_and_null_clears()
    {
        var revised = (
            await Admin.PatchAsync("forums/ccr-2016/areas/policy", new { title = "Law and policy", titleFr = (string?)null })
        ).ShouldBe(200);

        Assert.That(revised["title"], Is.EqualTo("Law and policy"));
        Assert.That((int)revised.Json["position"]!, Is.EqualTo(3));
        Assert.That((int)revised.Json["version"]!, Is.EqualTo(2));
        Assert.That(
            (await Anonymous.GetAsync("forums/ccr-2016/areas/policy", ("Accept-Language", "fr")))["title"],
            Is.EqualTo("Law and policy")
        );
    }

    [Test]
    public async Task The_forum_shows_it_and_has_a_new_version()
    {
        var before = await Anonymous.GetAsync("forums/ccr-2016");

        (await Admin.PatchAsync("forums/ccr-2016/areas/collaboration", new { position = 9 })).ShouldBe(200);

        var after = await Anonymous.GetAsync("forums/ccr-2016");
        Assert.That((int)after.Json["version"]!, Is.EqualTo((int)before.Json["version"]! + 1));
        Assert.That((int)after.Json["areas"]![3]!["position"]!, Is.EqualTo(9));
    }

    [Test]
    public async Task Nobody_overwrites_what_they_have_not_seen()
    {
        var seen = (await Admin.GetAsync("forums/ccr-2016/areas/knowledge")).ETag;
        (await Admin.PatchAsync("forums/ccr-2016/areas/knowledge", new { title = "One" }, seen)).ShouldBe(200);

        (await Admin.PatchAsync("forums/ccr-2016/areas/knowledge", new { title = "Two" }, ifMatch: null))
            .ShouldBe(428, "preconditionRequired")
            .ShouldName("If-Match");
        (await Admin.PatchAsync("forums/ccr-2016/areas/knowledge", new { title = "Two" }, seen)).ShouldBe(412, "versionMismatch");
        (await Admin.PatchAsync("forums/ccr-2016/areas/knowledge", new { title = "Two" }, "\"2\"")).ShouldBe(200);
    }

    [TestCase("""{"key":"other"}""", "key")]
    [TestCase("""{"code":"x"}""", "code")]
    [TestCase("""{"title":null,"titleFr":null}""", "title")]
    [TestCase("""{"position":0}""", "position")]
    public async Task What_cannot_be_is_refused_by_name(string patch, string member) =>
        (await Admin.PatchAsync("forums/ccr-2016/areas/services", Client.Raw(patch, "application/merge-patch+json")))
            .ShouldBe(400)
            .ShouldName(member);

    [TestCase("forums/ccr-2016/areas/nothing")]
    [TestCase("forums/ccr-1916/areas/services")]
    public async Task What_does_not_exist_is_not_found(string path) =>
        (await Admin.PatchAsync(path, new { title = "T" }, "*")).ShouldBe(404, "notFound");

    [Test]
    public async Task Only_those_who_coordinate_may() =>
        (await Anonymous.PatchAsync("forums/ccr-2016/areas/services", new { title = "T" })).ShouldBe(401, "unauthenticated");
}
