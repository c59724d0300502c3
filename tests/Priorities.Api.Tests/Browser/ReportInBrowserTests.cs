using Microsoft.Playwright;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Browser;

/// <summary>
/// The page of reports as an organization has it, in Chromium: a status is reported, what is refused is told with nothing lost, and all of
/// it by keyboard too.
/// </summary>
public sealed class ReportInBrowserTests : ApiFixture
{
    [TestCase("/report", 1280, ColorScheme.Light, "ccr-2016-s2")]
    [TestCase("/fr/report", 360, ColorScheme.Dark, "ccr-2016-k1")]
    public async Task An_organization_says_where_its_action_stands(string path, int width, ColorScheme scheme, string action)
    {
        var organization = $"nightline-{width}";
        await using var window = await Window.OpenAsync(Host.Root, width, scheme);
        var page = window.Page;
        await EnterAsync(window, path, await KeyAsync(organization, action));
        await Assertions.Expect(page.Locator("#mine > li")).ToHaveCountAsync(1);
        await window.ShouldBeAccessibleAsync();

        await page.Locator("#mine button").PressAsync("Enter");
        await page.Locator("input[value=planned]").CheckAsync();
        await page.Locator("textarea").FillAsync("Call Marie Tremblay at 514-555-0199.");
        await page.Locator("input[type=number]").FillAsync("10");
        await page.Locator("input[type=url]").FillAsync("https://example.org/plan");
        await page.Locator("input[value=public]").CheckAsync();
        await window.ShouldBeAccessibleAsync();
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"report-{width}.png"), FullPage = true }
        );
        await page.Locator("form.report button").First.ClickAsync();
        await Assertions.Expect(page.Locator("form.report .alert")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("Call Marie Tremblay at 514-555-0199.");
        await Assertions.Expect(page.Locator("form.report input[type=checkbox]")).ToBeVisibleAsync();

        await page.Locator("textarea").FillAsync("Three shelters agreed on a common plan.");
        await page.Locator("form.report button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#mine .done")).ToBeVisibleAsync();
        await window.ShouldBeAccessibleAsync();

        var now = (await Anonymous.GetAsync($"actions/{action}?include=notes")).ShouldBe(200).Json;
        Assert.That(((string?)now["status"], (int?)now["progress"], now["notes"]!.AsArray().Count), Is.EqualTo(("planned", 10, 1)));
        Assert.That((string?)now["notes"]![0]!["body"], Is.EqualTo("Three shelters agreed on a common plan."));
        Assert.That((string?)now["notes"]![0]!["language"], Is.EqualTo(path == "/report" ? "en" : "fr"));
        Assert.That(
            await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"),
            Is.Zero,
            "the key is kept nowhere"
        );
    }

    [Test]
    public async Task A_note_alone_leaves_the_status_and_what_is_for_the_organization_stays_with_it()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        var page = window.Page;
        await EnterAsync(window, "/report", await KeyAsync("quiet-house", "ccr-2016-p1"));

        await page.Locator("#mine button").ClickAsync();
        await page.Locator("textarea").FillAsync("We are looking for a partner.");
        await page.Locator("input[value=internal]").CheckAsync();
        await Assertions.Expect(page.Locator("form.report")).ToContainTextAsync("Everybody sees: nothing of this.");
        await page.Locator("form.report button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#mine .done")).ToBeVisibleAsync();

        Assert.That((string?)(await Anonymous.GetAsync("actions/ccr-2016-p1")).Json["status"], Is.EqualTo("notStarted"));
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-p1/notes")).Items, Is.Empty);
        Assert.That((await Admin.GetAsync("actions/ccr-2016-p1/notes")).Items, Has.Count.EqualTo(1));
        window.ShouldBeQuiet();
    }

    [Test]
    public async Task A_key_that_reports_for_nobody_is_told_so()
    {
        await using var window = await Window.OpenAsync(Host.Root);

        await EnterAsync(window, "/report", ApiHost.AdminKey);

        await Assertions.Expect(window.Page.Locator("#fault")).ToContainTextAsync("does not report for an organization");
        await Assertions.Expect(window.Page.Locator("#work")).ToBeHiddenAsync();
    }

    private async Task<string> KeyAsync(string organization, string action)
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = organization,
                    name = "Night House",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        (await Admin.PutAsync($"actions/{action}/owners/{organization}", new { role = "lead" })).ShouldBe(200);
        return (string)(
                await Admin.PostAsync(
                    "keys",
                    new
                    {
                        name = "Reporting",
                        role = "contributor",
                        organization,
                    }
                )
            ).ShouldBe(201).Json["secret"]!;
    }

    private static async Task EnterAsync(Window window, string path, string key)
    {
        await window.GoAsync(path);
        await window.ShouldBeAccessibleAsync();
        await window.Page.Locator("#key").FillAsync(key);
        await window.Page.Keyboard.PressAsync("Enter");
    }
}
