using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class ReviseForumTests : ApiFixture
{
    [Test]
    public async Task Absent_leaves_null_clears_and_a_list_replaces()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "revised",
                    title = "Before",
                    titleFr = "Avant",
                    heldOn = "2026-01-01",
                    host = "A host",
                    location = new { city = "Ottawa", region = "ON" },
                    topics = new[] { "One", "Two" },
                    regions = new[] { "ON" },
                    participants = new { count = 5 },
                }
            )
        ).ShouldBe(201);

        var revised = (
            await Admin.PatchAsync(
                "forums/revised",
                new
                {
                    title = "After",
                    host = (string?)null,
                    location = new { region = "QC" },
                    topics = new[] { "Three" },
                    participants = (object?)null,
                }
            )
        ).ShouldBe(200);

        Assert.That(revised["title"], Is.EqualTo("After"));
        Assert.That(revised.Json["host"], Is.Null);
        Assert.That((string?)revised.Json["location"]!["city"], Is.EqualTo("Ottawa"), "A patch goes into an object.");
        Assert.That((string?)revised.Json["location"]!["region"], Is.EqualTo("QC"));
        Assert.That(revised.Json["topics"]!.AsArray().Select(t => (string)t!), Is.EqualTo(new[] { "Three" }));
        Assert.That(revised.Json["participants"], Is.Null);
        Assert.That(revised.Json["regions"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await Anonymous.GetAsync("forums/revised", ("Accept-Language", "fr")))["title"], Is.EqualTo("Avant"));
        Assert.That((await Anonymous.GetAsync("forums/revised")).ETag, Is.EqualTo(revised.ETag));
    }

    [Test]
    public async Task The_first_forum_can_be_edited_like_any_other()
    {
        var revised = (await Admin.PatchAsync("forums/ccr-2016", new { participants = new { count = 61 } })).ShouldBe(200);

        Assert.That((int)revised.Json["participants"]!["count"]!, Is.EqualTo(61));
        Assert.That((string?)revised.Json["participants"]!["note"], Does.StartWith("Over 60"));
        Assert.That(revised.Json["topics"]!.AsArray(), Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Nobody_overwrites_what_they_have_not_seen()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "seen",
                    title = "Seen",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(201);
        var seen = (await Admin.GetAsync("forums/seen")).ETag;
        (await Admin.PatchAsync("forums/seen", new { host = "One" }, seen)).ShouldBe(200);

        (await Admin.PatchAsync("forums/seen", new { host = "Two" }, ifMatch: null))
            .ShouldBe(428, "preconditionRequired")
            .ShouldName("If-Match");
        var stale = (await Admin.PatchAsync("forums/seen", new { host = "Two" }, seen)).ShouldBe(412, "versionMismatch");

        Assert.That((int)stale.Json["version"]!, Is.EqualTo(2));
        Assert.That((await Anonymous.GetAsync("forums/seen"))["host"], Is.EqualTo("One"));
    }

    [Test]
    public async Task A_change_of_nothing_is_no_change()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "same",
                    title = "Same",
                    heldOn = "2026-01-01",
                    topics = new[] { "One" },
                }
            )
        ).ShouldBe(201);

        var after = (await Admin.PatchAsync("forums/same", new { title = "Same", topics = new[] { "One" } })).ShouldBe(200);

        Assert.That((int)after.Json["version"]!, Is.EqualTo(1));
    }

    [TestCase("""{"key":"other"}""", "key")]
    [TestCase("""{"areas":[]}""", "areas")]
    [TestCase("""{"title":null,"titleFr":null}""", "title")]
    [TestCase("""{"heldOn":null}""", "heldOn")]
    [TestCase("""{"endedOn":"2016-11-22"}""", "endedOn")]
    [TestCase("""{"topics":["one"]}""", "topicsFr")]
    [TestCase("""{"regions":[null]}""", "regions")]
    [TestCase("""null""", "body")]
    [TestCase("""[]""", "body")]
    public async Task What_cannot_be_is_refused_by_name(string patch, string member) =>
        (await Admin.PatchAsync("forums/ccr-2016", Client.Raw(patch, "application/merge-patch+json"))).ShouldBe(400).ShouldName(member);

    [Test]
    public async Task Only_those_who_coordinate_may() =>
        (await Anonymous.PatchAsync("forums/ccr-2016", new { host = "Me" })).ShouldBe(401, "unauthenticated");
}
