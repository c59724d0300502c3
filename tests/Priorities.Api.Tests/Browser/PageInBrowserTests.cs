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
        [Values("/", "/fr", "/actions/demo-forum-s1", "/fr/actions/demo-forum-k3", "/actions/nothing")] string path,
        [Values(1280, 360)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await using var window = await Window.OpenAsync(Host.Root, width, scheme);

        await window.GoAsync(path);

        await window.ShouldBeAccessibleAsync();
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
    public async Task What_moved_lately_is_told()
    {
        await using var window = await Window.OpenAsync(Host.Root);

        await window.GoAsync("/?forum=demo-forum");

        await Assertions.Expect(window.Page.Locator("[data-part=moved-list] li").First).ToBeVisibleAsync();
    }
}
