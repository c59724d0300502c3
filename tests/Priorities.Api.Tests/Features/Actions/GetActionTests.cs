using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

[Category("Smoke")]
public sealed class GetActionTests : ApiFixture
{
    [Test]
    public async Task An_action_is_read_by_its_key_and_by_its_id()
    {
        var byKey = (await Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
        var byId = (await Anonymous.GetAsync($"actions/{byKey["id"]}")).ShouldBe(200);

        Assert.That(byId.Text, Is.EqualTo(byKey.Text));
        Assert.That(byKey["status"], Is.EqualTo("notStarted"));
    }

    [Test]
    public async Task Its_texts_are_in_the_language_asked_for()
    {
        var french = await Anonymous.GetAsync("actions/ccr-2016-s2", ("Accept-Language", "fr-CA, en;q=0.5"));

        Assert.That(french["title"], Does.StartWith("Investir en logement"));
        Assert.That(french.Header("Content-Language"), Is.EqualTo("fr"));
    }

    [Test]
    public async Task A_reader_who_has_it_already_is_told_304()
    {
        var first = await Anonymous.GetAsync("actions/ccr-2016-k1");

        var again = await Anonymous.GetAsync("actions/ccr-2016-k1", ("If-None-Match", first.ETag!));

        Assert.That(again.Status, Is.EqualTo(304));
        Assert.That(again.ETag, Is.EqualTo(first.ETag));
        Assert.That(again.Bytes, Is.Empty);
    }

    [Test]
    public async Task What_does_not_exist_is_not_found() => (await Anonymous.GetAsync("actions/ccr-2016-x9")).ShouldBe(404, "notFound");
}
