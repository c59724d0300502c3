using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class ShowEntranceTests : ApiFixture
{
    [Test]
    public async Task Who_begins_at_the_address_of_the_API_is_told_where_to_go()
    {
        var entrance = (await Anonymous.GetAsync("/api/v1")).ShouldBe(200);

        foreach (var link in entrance.Json["links"]!.AsArray())
            Assert.That((await Anonymous.GetAsync((string)link!["href"]!)).Status, Is.AnyOf(200, 301), $"{link}");
    }

    [Test]
    public async Task It_speaks_the_language_asked_for()
    {
        var french = (await Anonymous.GetAsync("/api/v1", ("Accept-Language", "fr"))).ShouldBe(200);

        Assert.That(french["description"], Does.StartWith("Ce que"));
        Assert.That((string?)french.Json["links"]![1]!["title"], Is.EqualTo("Où elles ont été adoptées"));
        Assert.That(french.ContentHeaders.ContentLanguage, Is.EqualTo(new[] { "fr" }));
    }

    [Test]
    public async Task It_takes_no_parameters() => (await Anonymous.GetAsync("/api/v1?limit=5")).ShouldBe(400).ShouldName("limit");
}
