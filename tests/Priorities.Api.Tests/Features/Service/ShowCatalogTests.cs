using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class ShowCatalogTests : ApiFixture
{
    [Test]
    public async Task The_catalogue_leads_to_the_description_in_both_formats()
    {
        var catalogue = (await Anonymous.GetAsync("/.well-known/api-catalog")).ShouldBe(200);

        Assert.That(catalogue.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/linkset+json"));
        var links = catalogue.Json["linkset"]![0]!;
        Assert.That((string?)links["anchor"], Does.EndWith("/api/v1"));
        foreach (var link in links["service-desc"]!.AsArray().Concat(links["status"]!.AsArray()))
        {
            var found = (await Anonymous.GetAsync((string)link!["href"]!)).ShouldBe(200);
            Assert.That(found.ContentHeaders.ContentType?.MediaType, Is.EqualTo((string?)link["type"]));
        }

        Assert.That(catalogue.Header("Link"), Does.Contain("rel=\"service-desc\""));
    }

    [Test]
    public async Task It_may_be_kept_for_an_hour() =>
        Assert.That(
            (await Anonymous.GetAsync("/.well-known/api-catalog")).ShouldBe(200).Header("Cache-Control"),
            Is.EqualTo("public, max-age=3600")
        );
}
