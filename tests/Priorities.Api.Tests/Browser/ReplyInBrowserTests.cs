using Microsoft.Playwright;
using Priorities.Api.Tests.Features.Requests;

namespace Priorities.Api.Tests.Browser;

/// <summary>The page behind the link of a request, in Chromium, as whoever is asked has it on a telephone.</summary>
public sealed class ReplyInBrowserTests : RequestFixture
{
    [TestCase("", 1280, ColorScheme.Light)]
    [TestCase("", 360, ColorScheme.Dark)]
    [TestCase("/fr", 1280, ColorScheme.Dark)]
    [TestCase("/fr", 360, ColorScheme.Light)]
    public async Task It_is_quiet_and_accessible_with_and_without_faults(string language, int width, ColorScheme scheme)
    {
        var (_, link) = await AskAsync(await ActionAsync(), await ActionAsync());
        await using var window = await Window.OpenAsync(Host.Root, width, scheme);
        await window.GoAsync(language + link);
        await window.ShouldBeAccessibleAsync();
        window.ShouldBeQuiet();

        await window.Page.Locator("#text-0").FillAsync("Call 514 555 0134.");
        await window.Page.Locator("#readers-0").SelectOptionAsync("public");
        await window.Page.Locator("#since-1").FillAsync("2026-11-20");
        await window.Page.Locator("form button").ClickAsync();
        await Assertions.Expect(window.Page.Locator("#since-1-fault")).ToBeVisibleAsync();
        await window.ShouldBeAccessibleAsync();

        await window.Page.Locator("#since-1").FillAsync("");
        await window.Page.Locator("form button").ClickAsync();
        await Assertions.Expect(window.Page.Locator("#text-0-fault")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("#text-0")).ToHaveValueAsync("Call 514 555 0134.");
        await window.Page.Locator("[name=confirmed-0]").CheckAsync();
        await window.Page.Locator("form button").ClickAsync();
        await Assertions.Expect(window.Page.Locator(".done li")).ToHaveCountAsync(1);
        await window.ShouldBeAccessibleAsync();
    }

    [Test]
    public async Task It_is_answered_by_the_keyboard_alone()
    {
        var action = await ActionAsync();
        var (asked, link) = await AskAsync(action);
        await using var window = await Window.OpenAsync(Host.Root, 360);
        await window.GoAsync(link);

        await window.Page.Locator("[name=reply-0][value=reported]").FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown"); // nothing new
        for (var i = 0; i < 20 && !await window.Page.EvaluateAsync<bool>("document.activeElement.matches('form button')"); i++)
            await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.Locator(".done li")).ToHaveCountAsync(1);
        Assert.That(await StateAsync(asked), Is.EqualTo("answered"));
        Assert.That(await window.Page.EvaluateAsync<int>("document.scripts.length"), Is.Zero);
        Assert.That(await window.Page.Context.CookiesAsync(), Is.Empty);
    }
}
