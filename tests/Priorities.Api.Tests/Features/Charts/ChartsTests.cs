using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using SkiaSharp;

namespace Priorities.Api.Tests.Features.Charts;

public sealed class ChartsTests : ApiFixture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [OneTimeSetUp]
    public async Task ShowSomething()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await DemoForum.LoadAsync(scope.ServiceProvider.GetRequiredService<PrioritiesContext>(), Host.Clock, CancellationToken.None);
    }

    [TestCase("charts/progress.svg?forum=demo-forum")]
    [TestCase("charts/progress.svg?forum=demo-forum&theme=dark")]
    [TestCase("charts/trend.svg?forum=demo-forum")]
    [TestCase("charts/trend.svg?tag=no-such-tag")]
    [TestCase("badges/demo-forum.svg")]
    [TestCase("badges/ccr-2016-s1.svg")]
    public async Task An_svg_says_in_words_what_it_shows(string path)
    {
        var english = (await Anonymous.GetAsync(path)).ShouldBe(200);
        var french = (await Anonymous.GetAsync($"{path}{(path.Contains('?') ? '&' : '?')}lang=fr")).ShouldBe(200);

        foreach (var (reply, language) in new[] { (english, "en"), (french, "fr") })
        {
            Assert.That(reply.ContentHeaders.ContentType?.MediaType, Is.EqualTo("image/svg+xml"));
            var root = XDocument.Parse(reply.Text).Root!;
            Assert.That(root.Name, Is.EqualTo(Svg + "svg"));
            Assert.That((string?)root.Attribute("lang"), Is.EqualTo(language));
            Assert.That(root.Element(Svg + "title")!.Value, Is.Not.Empty);
            Assert.That(root.Element(Svg + "desc")!.Value, Is.Not.Empty);
        }

        Assert.That(french.Text, Is.Not.EqualTo(english.Text));
        (await Anonymous.GetAsync(path, ("If-None-Match", english.ETag!))).ShouldBe(304);
    }

    [TestCase("charts/progress.png?forum=demo-forum")]
    [TestCase("charts/trend.png?forum=demo-forum&theme=dark")]
    public async Task A_png_is_one(string path)
    {
        var reply = (await Anonymous.GetAsync(path)).ShouldBe(200);

        Assert.That(reply.ContentHeaders.ContentType?.MediaType, Is.EqualTo("image/png"));
        Assert.That(reply.Bytes.Take(4), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4e, 0x47 }));
        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("public, no-cache"));
    }

    [Test]
    public async Task A_png_has_words_whatever_fonts_the_server_has()
    {
        var english = (await Anonymous.GetAsync("charts/progress.png?forum=demo-forum&lang=en")).ShouldBe(200);
        var french = (await Anonymous.GetAsync("charts/progress.png?forum=demo-forum&lang=fr")).ShouldBe(200);

        Assert.That(english.Bytes, Is.Not.EqualTo(french.Bytes), "They differ in their words alone.");
        using var picture = SKBitmap.Decode(english.Bytes);
        var title = Enumerable.Range(0, picture.Width).SelectMany(x => Enumerable.Range(0, 90).Select(y => picture.GetPixel(x, y))).Count(p => p.Red < 100);
        Assert.That(title, Is.GreaterThan(1_000), "Where the title stands there is ink.");
    }

    [Test]
    public async Task A_badge_of_what_is_not_in_the_open_does_not_exist()
    {
        (await Admin.DeleteAsync("actions/ccr-2016-c2")).ShouldBe(204);

        (await Anonymous.GetAsync("badges/ccr-2016-c2.svg")).ShouldBe(404);
        (await Anonymous.GetAsync("badges/nothing.svg")).ShouldBe(404);
        (await Anonymous.GetAsync("charts/progress.svg?theme=blue")).ShouldBe(400).ShouldName("theme");
    }
}
