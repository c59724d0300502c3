namespace Priorities.Api.Tests.Features.Charts;

public sealed class DrawTrendTests : ChartsFixture
{
    [TestCase("charts/trend.svg?forum=demo-forum")]
    [TestCase("charts/trend.svg?tag=no-such-tag")]
    public Task It_says_in_words_what_it_shows(string path) => SaysInWordsAsync(path);

    [Test]
    public async Task It_tells_twelve_months_up_to_the_day_asked_for()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-c1/status",
                new
                {
                    status = "planned",
                    note = "A plan was made.",
                    effectiveOn = "2026-11-10",
                }
            )
        ).ShouldBe(200);

        var months = (await SaysInWordsAsync("charts/trend.svg?forum=ccr-2016&area=collaboration")).Split("; ");

        Assert.That(months, Has.Length.EqualTo(12));
        Assert.That(months[0], Does.StartWith("2025-12: "));
        Assert.That(months[^1], Is.EqualTo("2026-11: Not started 1, Planned 1"));
        Assert.That(
            (await SaysInWordsAsync("charts/trend.svg?forum=ccr-2016&area=collaboration&asOf=2026-11-09")).Split("; ")[^1],
            Is.EqualTo("2026-11: Not started 2")
        );
    }

    [Test]
    public Task A_png_is_one() => IsAPngAsync("charts/trend.png?forum=demo-forum&theme=dark");

    [TestCase("charts/trend.svg?theme=blue", "theme")]
    [TestCase("charts/trend.svg?owner=nobody", "owner")]
    public async Task What_cannot_be_drawn_is_refused_by_name(string path, string member) =>
        (await Anonymous.GetAsync(path)).ShouldBe(400).ShouldName(member);
}
