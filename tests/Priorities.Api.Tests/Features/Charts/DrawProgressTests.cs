using SkiaSharp;

namespace Priorities.Api.Tests.Features.Charts;

public sealed class DrawProgressTests : ChartsFixture
{
    [TestCase("charts/progress.svg?forum=demo-forum")]
    [TestCase("charts/progress.svg?forum=demo-forum&theme=dark")]
    public Task It_says_in_words_what_it_shows(string path) => SaysInWordsAsync(path);

    [Test]
    public async Task It_tells_each_area_s_actions_by_status_as_of_the_day_asked_for()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-p1/status",
                new
                {
                    status = "planned",
                    note = "A plan was made.",
                    effectiveOn = "2026-11-20",
                }
            )
        ).ShouldBe(200);

        Assert.That(
            await SaysInWordsAsync("charts/progress.svg?forum=ccr-2016"),
            Is.EqualTo(
                "0 of 16 done (0%), 2026-11-24 (UTC); Knowledge building: Not started 5; Services: Not started 4; Policy: Not started 4, Planned 1; Collaboration: Not started 2"
            )
        );
        Assert.That(
            await SaysInWordsAsync("charts/progress.svg?forum=ccr-2016&area=policy&asOf=2026-11-19"),
            Does.EndWith(": Not started 5")
        );
    }

    [Test]
    public async Task A_long_name_beside_a_bar_is_cut_between_two_characters()
    {
        var title = new string('a', 38) + "🍐🍐";
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "orchards",
                    title = "Orchards",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(201);
        (await Admin.PostAsync("forums/orchards/areas", new { key = "pears", title })).ShouldBe(201);
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "orchards",
                    area = "pears",
                    title = "Plant pears",
                    publication = "published",
                    confirmPublic = true,
                }
            )
        ).ShouldBe(201);

        Assert.That(await SaysInWordsAsync("charts/progress.svg?forum=orchards"), Does.Contain(title));
    }

    [Test]
    public Task A_png_is_one() => IsAPngAsync("charts/progress.png?forum=demo-forum");

    [Test]
    public async Task A_png_has_words_whatever_fonts_the_server_has()
    {
        var english = (await Anonymous.GetAsync("charts/progress.png?forum=demo-forum&lang=en")).ShouldBe(200);
        var french = (await Anonymous.GetAsync("charts/progress.png?forum=demo-forum&lang=fr")).ShouldBe(200);

        Assert.That(english.Bytes, Is.Not.EqualTo(french.Bytes), "They differ in their words alone.");
        using var picture = SKBitmap.Decode(english.Bytes);
        var title = Enumerable
            .Range(0, picture.Width)
            .SelectMany(x => Enumerable.Range(0, 90).Select(y => picture.GetPixel(x, y)))
            .Count(p => p.Red < 100);
        Assert.That(title, Is.GreaterThan(1_000), "Where the title stands there is ink.");
    }

    [TestCase("charts/progress.svg?theme=blue", "theme")]
    [TestCase("charts/progress.svg?lang=de", "lang")]
    [TestCase("charts/progress.svg?forum=nothing", "forum")]
    public async Task What_cannot_be_drawn_is_refused_by_name(string path, string member) =>
        (await Anonymous.GetAsync(path)).ShouldBe(400).ShouldName(member);
}
