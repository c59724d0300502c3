using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class AddNoteTests : ApiFixture
{
    [Test]
    public async Task A_note_is_kept_and_can_be_read_where_the_answer_says()
    {
        var added = (await Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "A first inventory of courses is under way.", visibility = "public", progress = 20, evidence = new[] { new { title = "Inventory", url = "https://example.org/inventory" } } })).ShouldBe(201);

        var read = (await Anonymous.GetAsync(added.Headers.Location!.ToString())).ShouldBe(200);
        var action = await Anonymous.GetAsync("actions/ccr-2016-k1");
        Assert.That(read["body"], Is.EqualTo("A first inventory of courses is under way."));
        Assert.That((string?)read.Json["author"]!["name"], Is.Null, "Names of people are for signed-in readers.");
        Assert.That((int)action.Json["noteCount"]!, Is.EqualTo(1));
        Assert.That((int)action.Json["progress"]!, Is.EqualTo(20));
        Assert.That(action["lastReportedAt"], Is.EqualTo("2026-11-24T15:00:00Z"));
    }

    [Test]
    public async Task Without_a_word_on_who_may_read_it_it_is_for_the_network()
    {
        var added = (await Admin.PostAsync("actions/ccr-2016-k3/notes", new { body = "Two colleges were asked." })).ShouldBe(201);

        Assert.That(added["visibility"], Is.EqualTo("network"));
        (await Anonymous.GetAsync(added.Headers.Location!.ToString())).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-k3/notes")).Items, Is.Empty);
        Assert.That((int)(await Anonymous.GetAsync("actions/ccr-2016-k3")).Json["noteCount"]!, Is.Zero);
    }

    [Test]
    public async Task Nobody_adds_one_without_signing_in() =>
        (await Anonymous.PostAsync("actions/ccr-2016-k1/notes", new { body = "Hello." })).ShouldBe(401, "unauthenticated");
}
