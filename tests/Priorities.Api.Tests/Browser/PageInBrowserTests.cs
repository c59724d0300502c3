using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.Browser;

/// <summary>The page as people have it, in Chromium, with the demonstration in it.</summary>
public sealed class PageInBrowserTests : ApiFixture
{
    [OneTimeSetUp]
    public async Task LoadDemonstration()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await DemoForum.LoadAsync(
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
            Host.Clock,
            LocalCalendar.Utc,
            CancellationToken.None
        );
    }

    [Test, Pairwise]
    public async Task Every_view_is_quiet_and_accessible(
        [Values(
            "/",
            "/?forum=ccr-2016",
            "/fr",
            "/?forum=demo-forum&only=stale",
            "/fr?forum=demo-forum&asOf=2025-09-30",
            "/?forum=demo-forum&q=nowhere",
            "/actions/demo-forum-s1",
            "/fr/actions/demo-forum-k3",
            "/fr/owners/demo-nightline",
            "/actions/nothing"
        )]
            string path,
        [Values(1280, 360)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme
    )
    {
        await using var window = await Window.OpenAsync(Host.Root, width, scheme);

        await window.GoAsync(path);

        await window.ShouldBeAccessibleAsync();
        Assert.That(await window.Page.Locator("main").InnerTextAsync(), Does.Not.Match("null|undefined|NaN|Invalid Date"));
        if (path != "/actions/nothing")
            window.ShouldBeQuiet(); // a browser notes a 404 of the page itself on its console
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

        var sizes = await Task.WhenAll(answers.Select(async a => (a.Url, Bytes: (await a.Request.SizesAsync()).ResponseBodySize)));
        Assert.That(sizes, Has.Length.InRange(3, 5), "The page and its files: the figures are in it.");
        Assert.That(
            sizes.Sum(s => s.Bytes),
            Is.GreaterThan(5_000).And.LessThan(60_000),
            string.Join('\n', sizes.Select(s => $"{s.Bytes} {s.Url}"))
        );
    }

    [Test]
    public async Task The_slider_turns_everything_back_and_asks_when_it_is_let_go()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/?forum=demo-forum");
        var now = await window.Page.Locator(".lead b").TextContentAsync();
        var asked = new List<string>();
        window.Page.Request += (_, request) => asked.Add(request.Url);

        var slider = (await window.Page.Locator("#asof").BoundingBoxAsync())!;
        await window.Page.Mouse.MoveAsync(slider.X + slider.Width - 8, slider.Y + (slider.Height / 2));
        await window.Page.Mouse.DownAsync();
        for (var step = 0; step <= 50; step++)
            await window.Page.Mouse.MoveAsync(slider.X + ((slider.Width - 8) * (50 - step) / 50), slider.Y + (slider.Height / 2));
        Assert.That(asked, Is.Empty, "While it is drawn it only tells the day.");
        await window.Page.Mouse.UpAsync();
        await window.Page.WaitForURLAsync("**/?*asOf=*");

        await Assertions.Expect(window.Page.Locator(".lead b")).ToHaveTextAsync("0");
        await Assertions.Expect(window.Page.Locator("[data-part=rows] .then time")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("[data-part=rows] .row .chip:not([data-status=notStarted])")).ToHaveCountAsync(0);
        asked.RemoveAll(url => url.EndsWith(".svg", StringComparison.Ordinal)); // the icon, which Chromium asks for when it likes
        Assert.That(asked, Has.Count.EqualTo(1), string.Join('\n', asked));
        Assert.That(now, Is.Not.EqualTo("0"));
        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Page.Locator(".lead b")).ToHaveTextAsync("0");
        window.ShouldBeQuiet();
    }

    [Test]
    public async Task A_day_can_be_typed_and_taken_back()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/fr?forum=demo-forum");

        await window.Page.Locator("#asof-day").FillAsync("2025-09-30");
        await window.Page.Locator(".asof button").ClickAsync();
        await Assertions.Expect(window.Page.Locator("#h-figures")).ToContainTextAsync("30 septembre 2025");
        await window.Page.Locator(".asof a").ClickAsync();

        await Assertions.Expect(window.Page.Locator("#h-figures")).ToHaveTextAsync("État des lieux");
        window.ShouldBeQuiet();
    }

    [Test]
    public async Task Without_a_script_the_figures_and_the_list_are_read_and_narrowed()
    {
        var browser = await Chromium.GetAsync();
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(Host.Root, "/?forum=demo-forum").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("select[name=area]").SelectOptionAsync("policy");
        await page.Locator(".filters button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-part=rows] h3")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".figures .bar")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#asof")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#asof-day")).ToBeVisibleAsync();
    }

    [Test]
    public async Task What_happened_last_is_told()
    {
        await using var window = await Window.OpenAsync(Host.Root);

        await window.GoAsync("/?forum=demo-forum");

        await Assertions.Expect(window.Page.Locator("[data-part=moved-list] li").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_skip_link_goes_to_the_content_and_loads_nothing()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/?forum=demo-forum");
        await window.Page.EvaluateAsync("window.isTheSame = true");

        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**#main");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.That(await window.Page.EvaluateAsync<bool>("window.isTheSame === true"), "The page was loaded again.");
        Assert.That(await window.Page.EvaluateAsync<string>("document.activeElement.id"), Is.EqualTo("main"));
    }

    /// <summary>
    /// What Chromium itself says of how far things jumped while the page came in: the layout-shift entries that Web Vitals add up.
    /// </summary>
    [Test]
    public async Task Nothing_jumps_while_the_page_comes_in(
        [Values("/?forum=demo-forum", "/fr?forum=ccr-2016", "/actions/demo-forum-s1")] string path,
        [Values(1280, 360)] int width
    )
    {
        await using var window = await Window.OpenAsync(Host.Root, width);
        await window.Page.AddInitScriptAsync(
            "window.shifted = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value; }).observe({ type: 'layout-shift', buffered: true });"
        );

        await window.GoAsync(path);
        await window.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.That(await window.Page.EvaluateAsync<double>("window.shifted"), Is.LessThan(0.02));
    }

    [Test]
    public async Task Five_hundred_actions_are_counted_right_and_come_in_sixty_kilobytes()
    {
        // A service of its own, which has not counted anything yet: no change tells of what is put into the table behind its back.
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        (
            await host.Admin.PostAsync(
                "forums",
                new
                {
                    key = "large",
                    title = "A large forum",
                    heldOn = "2025-01-15",
                    areas = new[] { new { key = "one", title = "One" }, new { key = "two", title = "Two" } },
                }
            )
        ).ShouldBe(201);
        await host.ExecuteAsync(
            """
            INSERT INTO actions SELECT c.* FROM generate_series(1, 500) n, forums f, areas r, actions a,
                jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'key', 'large-' || n, 'forum_id', f.id, 'area_id', r.id, 'target_date', '2026-03-31')) c
            WHERE a.key = 'ccr-2016-c1' AND f.key = 'large' AND r.forum_id = f.id AND r.key = CASE WHEN n % 2 = 0 THEN 'one' ELSE 'two' END
            """
        );
        (
            await host.Admin.PostAsync(
                "actions",
                new
                {
                    forum = "large",
                    area = "one",
                    title = "The last",
                }
            )
        ).ShouldBe(201);
        await using var window = await Window.OpenAsync(host.Root);
        var answers = new List<IResponse>();
        window.Page.Response += (_, answer) => answers.Add(answer);

        await window.GoAsync("/?forum=large");

        Assert.That(
            await window.Page.Locator(".lead").InnerTextAsync(),
            Does.Contain("0 of 501 priorities completed. 501 have no owner yet.")
        );
        Assert.That(await window.Page.Locator(".count").InnerTextAsync(), Does.Contain("25 of 501 actions."));
        Assert.That(await window.Page.Locator(".tiles").InnerTextAsync(), Does.Contain("500 overdue").And.Contain("501 no owner"));
        Assert.That(
            (await Task.WhenAll(answers.Select(async a => (await a.Request.SizesAsync()).ResponseBodySize))).Sum(),
            Is.LessThan(60_000)
        );
    }
}
