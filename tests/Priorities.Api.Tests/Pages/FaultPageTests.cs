using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Pages;

/// <summary>What somebody sees in a browser when something is not as it should be.</summary>
public sealed class FaultPageTests : ApiFixture
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [TestCase("/nothing-of-the-kind", "en", "Page not found")]
    [TestCase("/fr/rien", "fr", "Page introuvable")]
    [TestCase("/fr?forum=nowhere", "fr", "Page introuvable")]
    [TestCase("/assets/page.000000000000.css", "en", "Page not found")]
    public async Task What_is_not_there_is_a_page(string path, string language, string title)
    {
        var page = await Anonymous.GetAsync(path, ("Accept", Browser));

        Assert.That((page.Status, page.ContentHeaders.ContentType!.MediaType), Is.EqualTo((404, "text/html")));
        Assert.That(page.Text, Does.Contain($"<html lang=\"{language}\"").And.Contain($"<h1>{title}</h1>"));
    }

    [TestCase("/nothing-of-the-kind", "*/*")]
    [TestCase("/nothing-of-the-kind", "application/json")]
    [TestCase("/api/v1/nothing", Browser)]
    public async Task Programs_and_the_api_get_json(string path, string accept)
    {
        var problem = (await Anonymous.GetAsync(path, ("Accept", accept))).ShouldBe(404, "notFound");
        Assert.That(problem.ContentHeaders.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task A_fault_of_ours_is_a_page_with_a_reference_and_nothing_of_its_inside()
    {
        await using var broken = await NewHostAsync();
        await broken.StartAsync();
        await broken.ExecuteAsync("ALTER TABLE forums RENAME COLUMN held_on TO elsewhere");

        var page = await broken.Anonymous.GetAsync("/fr", ("Accept", Browser));

        Assert.That((page.Status, page.ContentHeaders.ContentType!.MediaType), Is.EqualTo((500, "text/html")));
        Assert.That(
            page.Text,
            Does.Contain("Une erreur s’est produite de notre côté")
                .And.Match("<code>[0-9a-f]{32}</code>")
                .And.Not.Contain("held_on")
                .And.Not.Contain("Npgsql")
        );
    }
}
