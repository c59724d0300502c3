using Microsoft.Playwright;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Browser;

/// <summary>The page of imports as a coordinator has it, in Chromium: a table is sent, looked at, mended, applied and taken back.</summary>
public sealed class ImportsInBrowserTests : ApiFixture
{
    private static readonly byte[] Table = System.Text.Encoding.UTF8.GetBytes(
        "No.,Theme,Recommendation,Lead,Timeline\n1,Ferries,Light the ferries,Nobody Known,Q3 2027\n2,Ferries,Print a card of rights,,2027-03-31\n"
    );

    [TestCase("/imports", 1280, ColorScheme.Light)]
    [TestCase("/fr/imports", 360, ColorScheme.Dark)]
    public async Task A_table_is_sent_looked_at_mended_applied_and_taken_back(string path, int width, ColorScheme scheme)
    {
        await using var window = await Window.OpenAsync(Host.Root, width, scheme);
        var page = window.Page;
        await window.GoAsync(path);
        await window.ShouldBeAccessibleAsync();
        await Assertions.Expect(page.Locator("#work")).ToBeHiddenAsync();

        await page.Locator("#key").FillAsync(ApiHost.AdminKey);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#forum").SelectOptionAsync("ccr-2016");
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "tracker.csv",
                    MimeType = "text/csv",
                    Buffer = Table,
                }
            );
        await page.Locator("#send button").ClickAsync();
        await Assertions.Expect(page.Locator("#rows > li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#rows .doubt").First).ToContainTextAsync("Nobody Known");
        await window.ShouldBeAccessibleAsync();

        await page.Locator("[data-at='3 skip']").CheckAsync();
        await Assertions.Expect(page.Locator("#rows > li.left-out")).ToHaveCountAsync(1);
        Assert.That((await page.Locator("#rows > li.left-out").BoundingBoxAsync())!.X, Is.Not.Negative, "what is left out stays in sight");
        await page.Locator("[data-at='3 skip']").UncheckAsync();
        await page.Locator("#fill-date").FillAsync("2028-02-01");
        await page.Locator("#fill button").ClickAsync();

        // Typed faster than the service answers: nothing of it is lost, and nobody is told that somebody else changed it.
        var lead = page.Locator("[data-at='2 lead']");
        await page.Locator("[data-at='2 targetDateNote']").FillAsync("Q4 2027");
        await lead.FillAsync("ccr");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(lead).ToHaveValueAsync("ccr");
        await Assertions.Expect(page.Locator("[data-at='2 targetDateNote']")).ToHaveValueAsync("Q4 2027");
        await Assertions.Expect(page.Locator("#fault")).ToBeHiddenAsync();

        var title = page.Locator("#rows textarea").First;
        await title.FillAsync($"Light every ferry, {width}");
        await title.BlurAsync();
        await Assertions.Expect(page.Locator("#rows textarea").First).ToHaveValueAsync($"Light every ferry, {width}");
        await page.Locator("#apply").ClickAsync();
        await Assertions.Expect(page.Locator("#undo")).ToBeVisibleAsync();
        Assert.That(
            (await Admin.ListAsync("actions?publication=draft&forum=ccr-2016")).Select(a => (string?)a["title"]),
            Has.Member($"Light every ferry, {width}")
        );

        await page.Locator("#undo").ClickAsync();
        await Assertions.Expect(page.Locator("#apply")).ToBeVisibleAsync();
        await window.ShouldBeAccessibleAsync();
        Assert.That(
            (await Admin.ListAsync("actions?publication=draft&forum=ccr-2016")).Select(a => (string?)a["title"]),
            Has.No.Member($"Light every ferry, {width}")
        );
        Assert.That(
            await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"),
            Is.Zero,
            "the key is kept nowhere"
        );
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"imports-{width}.png"), FullPage = true }
        );
        window.ShouldBeQuiet();
    }
}
