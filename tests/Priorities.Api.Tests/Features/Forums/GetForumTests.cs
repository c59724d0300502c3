using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class GetForumTests : ApiFixture
{
    [Test]
    public async Task The_2016_forum_is_there_by_its_key_and_by_its_id()
    {
        var byKey = (await Anonymous.GetAsync("forums/ccr-2016")).ShouldBe(200);
        var byId = (await Anonymous.GetAsync($"forums/{byKey["id"]}")).ShouldBe(200);

        Assert.That(byId.Text, Is.EqualTo(byKey.Text));
        Assert.That(byKey["title"], Is.EqualTo("National Forum on Trafficking in Persons"));
        Assert.That(byKey["heldOn"], Is.EqualTo("2016-11-23"));
        Assert.That(byKey.Json["endedOn"], Is.Null);
        Assert.That((string?)byKey.Json["location"]!["city"], Is.EqualTo("Montreal"));
        Assert.That((string?)byKey.Json["location"]!["region"], Is.EqualTo("QC"));
        Assert.That((string?)byKey.Json["location"]!["country"], Is.EqualTo("CA"));
        Assert.That((int)byKey.Json["participants"]!["count"]!, Is.EqualTo(60));
        Assert.That(byKey.Json["regions"]!.AsArray().Select(r => (string)r!), Is.EqualTo(new[] { "ON", "QC", "NB", "AB", "BC" }));
    }

    [Test]
    public async Task Its_areas_say_how_many_published_actions_they_hold()
    {
        var areas = (await Anonymous.GetAsync("forums/ccr-2016")).Json["areas"]!.AsArray();

        Assert.That(
            areas.Select(a => ((string)a!["key"]!, (string)a["code"]!, (int)a["position"]!, (int)a["actionCount"]!)),
            Is.EqualTo(new[] { ("knowledge", "k", 1, 5), ("services", "s", 2, 4), ("policy", "p", 3, 5), ("collaboration", "c", 4, 2) })
        );
    }

    [Test]
    public async Task Its_texts_are_in_the_language_asked_for()
    {
        var french = (await Anonymous.GetAsync("forums/ccr-2016", ("Accept-Language", "fr"))).ShouldBe(200);

        Assert.That(french["title"], Is.EqualTo("Forum national sur la traite des personnes"));
        Assert.That((string?)french.Json["location"]!["city"], Is.EqualTo("Montréal"));
        Assert.That((string?)french.Json["areas"]![0]!["title"], Is.EqualTo("Développement des connaissances"));
        Assert.That(french.Header("Content-Language"), Is.EqualTo("fr"));
    }

    [Test]
    public async Task A_reader_who_has_it_already_is_told_304()
    {
        var first = await Anonymous.GetAsync("forums/ccr-2016");

        Assert.That((await Anonymous.GetAsync("forums/ccr-2016", ("If-None-Match", first.ETag!))).Status, Is.EqualTo(304));
    }

    [TestCase("forums/ccr-1916", 404)]
    [TestCase("forums/0197b7a0-0000-7000-8000-000000000001", 404)]
    [TestCase("forums/No%20such", 400)]
    public async Task What_does_not_exist_is_not_found(string path, int status) => (await Anonymous.GetAsync(path)).ShouldBe(status);
}
