using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class AddAreaTests : ApiFixture
{
    private int forums;

    private async Task<string> ForumAsync()
    {
        var key = $"adding-{++forums}";
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key,
                    title = "A forum",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(201);
        return key;
    }

    [Test]
    public async Task Behind_the_last_place_there_is_no_other()
    {
        var forum = await ForumAsync();
        (
            await Admin.PostAsync(
                $"forums/{forum}/areas",
                new
                {
                    key = "policy",
                    title = "Policy",
                    position = 10_000,
                }
            )
        ).ShouldBe(201);

        var added = (await Admin.PostAsync($"forums/{forum}/areas", new { key = "services", title = "Services" })).ShouldBe(201);

        Assert.That((int)added.Json["position"]!, Is.EqualTo(10_000));
        (await Admin.PatchAsync($"forums/{forum}/areas/services", new { title = "Services, edited" })).ShouldBe(200);
    }

    [Test]
    public async Task It_comes_last_and_takes_a_free_code()
    {
        var forum = await ForumAsync();
        (
            await Admin.PostAsync(
                $"forums/{forum}/areas",
                new
                {
                    key = "policy",
                    title = "Policy",
                    position = 3,
                }
            )
        ).ShouldBe(201);

        var added = (
            await Admin.PostAsync(
                $"forums/{forum}/areas",
                new
                {
                    key = "protection",
                    title = "Protection",
                    titleFr = "Protection des personnes",
                }
            )
        ).ShouldBe(201);

        Assert.That(added.Header("Location"), Is.EqualTo($"/api/v1/forums/{forum}/areas/protection"));
        Assert.That(added["code"], Is.EqualTo("pr"));
        Assert.That((int)added.Json["position"]!, Is.EqualTo(4));
        Assert.That((int)added.Json["actionCount"]!, Is.EqualTo(0));
        var read = (await Anonymous.GetAsync(added.Header("Location")!)).ShouldBe(200);
        Assert.That(read.Text, Is.EqualTo(added.Text));
        Assert.That(read.ETag, Is.EqualTo(added.ETag));
    }

    [Test]
    public async Task A_key_and_a_code_are_used_once()
    {
        var forum = await ForumAsync();
        (
            await Admin.PostAsync(
                $"forums/{forum}/areas",
                new
                {
                    key = "law",
                    title = "Law",
                    code = "l",
                }
            )
        ).ShouldBe(201);
        (await Admin.PostAsync($"forums/{forum}/areas", new { key = "law", title = "Law" }))
            .ShouldBe(409, "duplicateKey")
            .ShouldName("key");
        (
            await Admin.PostAsync(
                $"forums/{forum}/areas",
                new
                {
                    key = "labour",
                    title = "Labour",
                    code = "l",
                }
            )
        ).ShouldBe(409, "duplicateKey").ShouldName("code");

        Assert.That((await Admin.DeleteAsync($"forums/{forum}/areas/law")).Status, Is.EqualTo(204));
        (await Admin.PostAsync($"forums/{forum}/areas", new { key = "law", title = "Law" }))
            .ShouldBe(409, "duplicateKey")
            .ShouldName("key");
        (
            await Admin.PostAsync(
                $"forums/{forum}/areas",
                new
                {
                    key = "labour",
                    title = "Labour",
                    code = "l",
                }
            )
        ).ShouldBe(409, "duplicateKey").ShouldName("code");
    }

    [Test]
    public async Task Two_forums_may_have_areas_of_one_key()
    {
        foreach (var forum in new[] { await ForumAsync(), await ForumAsync() })
            (await Admin.PostAsync($"forums/{forum}/areas", new { key = "services", title = "Services" })).ShouldBe(201);
    }

    [Test]
    public async Task Many_at_once_each_get_a_code_and_a_place_of_their_own()
    {
        var forum = await ForumAsync();

        var added = await Task.WhenAll(
            Enumerable.Range(1, 4).Select(n => Admin.PostAsync($"forums/{forum}/areas", new { key = $"abcd-{n}", title = $"Number {n}" }))
        );

        foreach (var one in added)
            one.ShouldBe(201);
        var areas = await Anonymous.ListAsync($"forums/{forum}/areas");
        Assert.That(areas.Select(a => (string)a["code"]!), Is.EqualTo(new[] { "a", "ab", "abc", "abcd" }));
        Assert.That(areas.Select(a => (int)a["position"]!), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(
            (await Admin.PostAsync($"forums/{forum}/areas", new { key = "abcd-5", title = "Number 5" })).ShouldBe(201)["code"],
            Is.EqualTo("aa"),
            "There is no end of codes."
        );
    }

    [TestCase("""{"title":"T"}""", "key")]
    [TestCase("""{"key":"a"}""", "title")]
    [TestCase("""{"key":"a","title":"T","code":"abcde"}""", "code")]
    [TestCase("""{"key":"a","title":"T","code":"1"}""", "code")]
    [TestCase("""{"key":"a","title":"T","position":0}""", "position")]
    public async Task What_cannot_be_is_refused_by_name(string body, string member) =>
        (await Admin.PostAsync("forums/ccr-2016/areas", Client.Raw(body))).ShouldBe(400).ShouldName(member);

    [Test]
    public async Task A_key_of_digits_has_a_code_too() =>
        Assert.That(
            (await Admin.PostAsync($"forums/{await ForumAsync()}/areas", new { key = "2026", title = "What 2026 brings" })).ShouldBe(201)[
                "code"
            ],
            Is.EqualTo("a")
        );

    [Test]
    public async Task A_forum_that_does_not_exist_gets_none() =>
        (await Admin.PostAsync("forums/ccr-1916/areas", new { key = "a", title = "A" })).ShouldBe(404, "notFound");

    [Test]
    public async Task Only_those_who_coordinate_may() =>
        (await Anonymous.PostAsync("forums/ccr-2016/areas", new { key = "a", title = "A" })).ShouldBe(401, "unauthenticated");
}
