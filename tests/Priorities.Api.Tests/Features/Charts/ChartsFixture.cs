using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.Features.Charts;

/// <summary>A service with the demonstration in it, so that there is something to see.</summary>
public abstract class ChartsFixture : ApiFixture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [OneTimeSetUp]
    public async Task ShowSomething()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await DemoForum.LoadAsync(
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
            Host.Clock,
            LocalCalendar.Utc,
            CancellationToken.None
        );
    }

    /// <summary>
    /// An SVG in both languages, each with a title and a description that a screen reader finds. What the English one describes.
    /// </summary>
    protected async Task<string> SaysInWordsAsync(string path)
    {
        var english = (await Anonymous.GetAsync(path)).ShouldBe(200);
        var french = (await Anonymous.GetAsync($"{path}{(path.Contains('?') ? '&' : '?')}lang=fr")).ShouldBe(200);

        foreach (var (reply, language) in new[] { (english, "en"), (french, "fr") })
        {
            Assert.That(reply.ContentHeaders.ContentType?.MediaType, Is.EqualTo("image/svg+xml"));
            Assert.That(reply.Header("Cross-Origin-Resource-Policy"), Is.EqualTo("cross-origin"));
            var root = XDocument.Parse(reply.Text).Root!;
            Assert.That(root.Name, Is.EqualTo(Svg + "svg"));
            Assert.That((string?)root.Attribute("lang"), Is.EqualTo(language));
            Assert.That(root.Element(Svg + "title")!.Value, Is.Not.Empty);
            Assert.That(root.Element(Svg + "desc")!.Value, Is.Not.Empty);
        }

        Assert.That(french.Text, Is.Not.EqualTo(english.Text));
        (await Anonymous.GetAsync(path, ("If-None-Match", english.ETag!))).ShouldBe(304);
        return XDocument.Parse(english.Text).Root!.Element(Svg + "desc")!.Value;
    }

    protected async Task IsAPngAsync(string path)
    {
        var reply = (await Anonymous.GetAsync(path)).ShouldBe(200);

        Assert.That(reply.ContentHeaders.ContentType?.MediaType, Is.EqualTo("image/png"));
        Assert.That(reply.Bytes.Take(4), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4e, 0x47 }));
        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("public, no-cache"));
    }
}
