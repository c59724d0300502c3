using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ReviseActionTests : ApiFixture
{
    [Test]
    public async Task Absent_leaves_null_clears_and_a_list_replaces()
    {
        (
            await Admin.PatchAsync(
                "actions/ccr-2016-s1",
                new
                {
                    targetDate = "2027-03-31",
                    tags = new[] { "money", "shelter" },
                    targetDateNote = "Before the budget.",
                }
            )
        ).ShouldBe(200);

        var revised = (
            await Admin.PatchAsync(
                "actions/ccr-2016-s1",
                new
                {
                    targetDate = "2027-09-30",
                    targetDateNote = (string?)null,
                    tags = new[] { "money" },
                }
            )
        ).ShouldBe(200);

        Assert.That(revised["targetDate"], Is.EqualTo("2027-09-30"));
        Assert.That(revised["originalTargetDate"], Is.EqualTo("2027-03-31"), "A date that slips is seen to slip.");
        Assert.That(revised.Json["targetDateNote"], Is.Null);
        Assert.That(revised.Json["tags"]!.AsArray().Select(t => (string)t!), Is.EqualTo(new[] { "money" }));
        Assert.That(revised["title"], Is.EqualTo((await Anonymous.GetAsync("actions/ccr-2016-s1"))["title"]));
    }

    [Test]
    public async Task A_change_of_nothing_is_no_change()
    {
        var before = await Admin.GetAsync("actions/ccr-2016-s3");

        var after = (await Admin.PatchAsync("actions/ccr-2016-s3", new { area = "services" })).ShouldBe(200);

        Assert.That((int)after.Json["version"]!, Is.EqualTo((int)before.Json["version"]!));
    }

    [Test]
    public async Task Nobody_overwrites_what_they_have_not_seen()
    {
        var seen = (await Admin.GetAsync("actions/ccr-2016-k3")).ETag;
        (await Admin.PatchAsync("actions/ccr-2016-k3", new { progress = 10 }, seen)).ShouldBe(200);

        (await Admin.PatchAsync("actions/ccr-2016-k3", new { progress = 20 }, ifMatch: null))
            .ShouldBe(428, "preconditionRequired")
            .ShouldName("If-Match");
        var stale = (await Admin.PatchAsync("actions/ccr-2016-k3", new { progress = 20 }, seen)).ShouldBe(412, "versionMismatch");

        Assert.That((int)stale.Json["version"]!, Is.EqualTo(2));
        Assert.That((int)(await Admin.GetAsync("actions/ccr-2016-k3")).Json["progress"]!, Is.EqualTo(10));
    }

    [Test]
    public async Task Of_many_writers_with_one_version_one_wins()
    {
        var seen = (await Admin.GetAsync("actions/ccr-2016-p3")).ETag;

        var answers = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(n => Admin.PatchAsync("actions/ccr-2016-p3", new { progress = n }, seen))
        );

        Assert.That(answers.Count(a => a.Status == 200), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.Status == 412), Is.EqualTo(7));
    }

    [TestCase("""{"status":"completed"}""", 400, "status")]
    [TestCase("""{"area":null}""", 400, "area")]
    [TestCase("""{"title":null,"titleFr":null}""", 400, "title")]
    [TestCase("""{"parent":"ccr-2016-k2"}""", 422, "parent")]
    [TestCase("""{"parent":"ccr-2016-k2.1"}""", 422, "parent")]
    [TestCase("""{"area":"services"}""", 422, "area")]
    [TestCase("""{"parent":"ccr-2016-s1"}""", 422, "parent")]
    [TestCase("""{"publication":"archived"}""", 400, "publication")]
    [TestCase("""[]""", 400, "body")]
    public async Task What_cannot_be_is_refused_by_name(string patch, int status, string member) =>
        (await Admin.PatchAsync("actions/ccr-2016-k2", Client.Raw(patch, "application/merge-patch+json")))
            .ShouldBe(status)
            .ShouldName(member);

    [Test]
    public async Task Null_publishes_no_draft()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "stays-a-draft",
                    title = "Not yet",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);

        (
            await Admin.PatchAsync(
                "actions/stays-a-draft",
                Client.Raw("""{"publication":null,"title":"Not yet either"}""", "application/merge-patch+json")
            )
        ).ShouldBe(200);

        (await Anonymous.GetAsync("actions/stays-a-draft")).ShouldBe(404, "notFound");
        Assert.That((await Admin.GetAsync("actions/stays-a-draft")).ShouldBe(200)["publication"], Is.EqualTo("draft"));
    }

    [Test]
    public async Task A_patch_is_not_plain_json()
    {
        var refused = (await Admin.PatchAsync("actions/ccr-2016-k2", Client.Raw("{}"), "*")).ShouldBe(415, "unsupportedMediaType");

        Assert.That(refused.Header("Accept-Patch"), Is.EqualTo("application/merge-patch+json"));
    }

    [Test]
    public async Task Null_publishes_nothing()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "stays-draft",
                    title = "Not yet",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);
        Assert.That(
            (await Admin.PatchAsync("actions/stays-draft", new { publication = (string?)null, title = "Still not" })).ShouldBe(200)[
                "publication"
            ],
            Is.EqualTo("draft")
        );
        (await Anonymous.GetAsync("actions/stays-draft")).ShouldBe(404);
    }
}
