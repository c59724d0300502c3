using Microsoft.Playwright;
using Priorities.Api.Tests.Features.Charts;

namespace Priorities.Api.Tests.Browser;

/// <summary>
/// Charts as a browser draws them: by their own address under the content policy that they are served with, and in somebody else's page.
/// </summary>
public sealed class ChartsInBrowserTests : ChartsFixture
{
    [Test]
    public async Task Every_word_is_whole_on_its_ground_and_clear_of_the_others(
        [Values("progress", "trend")] string chart,
        [Values("en", "fr")] string language,
        [Values("light", "dark")] string theme,
        [Values("demo-forum", "ccr-2016")] string forum
    )
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync($"/api/v1/charts/{chart}.svg?forum={forum}&lang={language}&theme={theme}");

        var texts = await window.Page.EvaluateAsync<Text[]>(
            """
            () => [...document.querySelectorAll('text')].map(t => {
              const box = t.getBoundingClientRect();
              return { said: t.textContent, left: box.left, top: box.top, right: box.right, bottom: box.bottom, fill: getComputedStyle(t).fill };
            })
            """
        );
        var whole = await window.Page.EvaluateAsync<Text>(
            "() => { const box = document.documentElement.getBoundingClientRect(); return { said: '', left: box.left, top: box.top, right: box.right, bottom: box.bottom, fill: getComputedStyle(document.querySelector('rect')).fill } }"
        );

        Assert.That(texts, Has.Length.GreaterThan(5));
        Assert.That(
            texts.Where(t => t.Left < whole.Left || t.Top < whole.Top || t.Right > whole.Right || t.Bottom > whole.Bottom),
            Is.Empty,
            "These are cut off."
        );
        Assert.That(
            from a in texts
            from b in texts
            where string.CompareOrdinal(a.Said, b.Said) < 0 && a.Covers(b)
            select $"{a.Said} | {b.Said}",
            Is.Empty,
            "These lie over each other."
        );
        Assert.That(whole.Fill, Is.EqualTo(theme == "dark" ? "rgb(20, 24, 29)" : "rgb(255, 255, 255)"));
        Assert.That(texts.Select(t => t.Fill).Distinct(), Is.EqualTo([theme == "dark" ? "rgb(232, 235, 238)" : "rgb(27, 31, 36)"]));
        window.ShouldBeQuiet();
    }

    [Test]
    public async Task It_can_be_shown_in_a_page_of_somebody_else([Values("svg", "png")] string format)
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.Page.SetContentAsync(
            $"<img src=\"{Host.Root}api/v1/charts/progress.{format}?forum=demo-forum\" alt=\"\">",
            new() { WaitUntil = WaitUntilState.Load }
        );

        Assert.That(await window.Page.EvaluateAsync<int>("document.images[0].naturalWidth"), Is.GreaterThanOrEqualTo(800));
    }

    private sealed record Text
    {
        public string Said { get; init; } = "";

        public double Left { get; init; }

        public double Top { get; init; }

        public double Right { get; init; }

        public double Bottom { get; init; }

        public string Fill { get; init; } = "";

        public bool Covers(Text other) =>
            Left < other.Right - 1 && other.Left < Right - 1 && Top < other.Bottom - 5 && other.Top < Bottom - 5;
    }
}
