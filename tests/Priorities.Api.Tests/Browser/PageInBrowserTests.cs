using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Browser;

/// <summary>The page as people have it, in Chromium, with the demonstration in it.</summary>
public sealed class PageInBrowserTests : ApiFixture
{
    [OneTimeSetUp]
    public async Task LoadDemonstration()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await DemoForum.LoadAsync(scope.ServiceProvider.GetRequiredService<PrioritiesContext>(), Host.Clock, CancellationToken.None);
    }

    [Test]
    public async Task Every_view_is_quiet_and_accessible(
        [Values("/", "/?forum=ccr-2016", "/fr", "/?forum=demo-forum&only=stale", "/fr?forum=demo-forum&asOf=2025-09-30", "/?forum=demo-forum&q=nowhere", "/actions/demo-forum-s1", "/fr/actions/demo-forum-k3", "/actions/nothing")] string path,
        [Values(1280, 360)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await using var window = await Window.OpenAsync(Host.Root, width, scheme);

        await window.GoAsync(path);

        await window.ShouldBeAccessibleAsync();
        Assert.That(await window.Page.Locator("main").InnerTextAsync(), Does.Not.Match("null|undefined|NaN|Invalid Date"));
        if (path != "/actions/nothing") window.ShouldBeQuiet(); // a browser notes a 404 of the page itself on its console
    }

    [Test]
    public async Task Filters_narrow_the_list_and_stay_in_the_address()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/?forum=demo-forum");

        await window.Page.Locator("select[name=area]").SelectOptionAsync("services");
        await window.Page.WaitForURLAsync("**/?*area=services*");
        await Assertions.Expect(window.Page.Locator("[data-part=rows] h3")).ToHaveCountAsync(1);
        await window.Page.ReloadAsync();

        await Assertions.Expect(window.Page.Locator("[data-part=rows] h3")).ToHaveCountAsync(1);
        await Assertions.Expect(window.Page.Locator("select[name=area]")).ToHaveValueAsync("services");
        window.ShouldBeQuiet();
    }

    [Test]
    public async Task All_that_the_page_fetches_is_under_a_hundred_kilobytes()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        var answers = new List<IResponse>();
        window.Page.Response += (_, answer) => answers.Add(answer);

        await window.GoAsync("/?forum=demo-forum");

        // A slow machine is quiet for a moment before the script begins to ask.
        Assert.That(() => answers.Count, Is.GreaterThan(8).After(60).Seconds.PollEvery(200).MilliSeconds, "The page, its files and what its script asks for.");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var sizes = await Task.WhenAll(answers.Select(async a => (a.Url, Bytes: (await a.Request.SizesAsync()).ResponseBodySize)));
        Assert.That(sizes.Sum(s => s.Bytes), Is.GreaterThan(10_000).And.LessThan(100_000), string.Join('\n', sizes.Select(s => $"{s.Bytes} {s.Url}")));
    }

    [Test]
    public async Task The_slider_turns_everything_back()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/?forum=demo-forum");
        var now = await window.Page.Locator("[data-part=lead] b").First.TextContentAsync();

        await window.Page.Locator("#asof").FocusAsync();
        await window.Page.Keyboard.PressAsync("Home");
        await window.Page.WaitForURLAsync("**/?*asOf=*");

        await Assertions.Expect(window.Page.Locator("[data-part=lead] b").First).ToHaveTextAsync("0");
        await Assertions.Expect(window.Page.Locator("[data-part=rows] .then time")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("[data-part=rows] .row .chip:not([data-status=notStarted])")).ToHaveCountAsync(0);
        Assert.That(now, Is.Not.EqualTo("0"));
        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Page.Locator("[data-part=lead] b").First).ToHaveTextAsync("0");
        window.ShouldBeQuiet();
    }

    [Test]
    public async Task Without_a_script_the_list_is_read_and_a_picture_shows_the_figures()
    {
        var browser = await Chromium.GetAsync();
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(Host.Root, "/?forum=demo-forum").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("select[name=area]").SelectOptionAsync("policy");
        await page.Locator(".filters button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-part=rows] h3")).ToHaveCountAsync(1);
        Assert.That(await page.Locator("img.chart").BoundingBoxAsync(), Is.Not.Null);
    }

    [Test]
    public async Task What_moved_lately_is_told()
    {
        await using var window = await Window.OpenAsync(Host.Root);

        await window.GoAsync("/?forum=demo-forum");

        await Assertions.Expect(window.Page.Locator("[data-part=moved-list] li").First).ToBeVisibleAsync();
    }
}
