using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Priorities.Api.Tests.Browser;

/// <summary>One browser a run: Debian's Chromium, or the one that <c>PRIORITIES_TEST_BROWSER</c> names.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Current = new(LaunchAsync);

    public static Task<IBrowser> GetAsync() => Current.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        var program = Environment.GetEnvironmentVariable("PRIORITIES_TEST_BROWSER") is { Length: > 0 } named
            ? named
            : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
                ?? throw new AssertionException(
                    "There is no Chromium. On Debian: apt-get install chromium. Elsewhere: PRIORITIES_TEST_BROWSER=/path/to/chrome."
                );
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu"] });
    }
}

/// <summary>A window that is watched: what it says on its console, and whom it asks.</summary>
internal sealed class Window(IBrowserContext context, IPage page, Uri root) : IAsyncDisposable
{
    private readonly List<string> faults = [];

    public IPage Page => page;

    public static async Task<Window> OpenAsync(Uri root, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(60_000); // a machine under load is slow, not wrong
        Assertions.SetDefaultExpectTimeout(30_000);
        var window = new Window(context, await context.NewPageAsync(), root);
        window.Watch();
        return window;
    }

    public async Task GoAsync(string path) =>
        await page.GotoAsync(new Uri(root, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>No error on the console, no request to anybody else.</summary>
    public void ShouldBeQuiet() => Assert.That(faults, Is.Empty);

    /// <summary>No violation that axe knows of, and nothing that is cut off at the side.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var found = await page.RunAxe();
        Assert.That(found.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Target.ToString()))}"), Is.Empty);
        Assert.That(
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"),
            Is.LessThanOrEqualTo(0),
            "The page is wider than the window."
        );
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Watch()
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add(error);
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != root.Authority)
                faults.Add($"asked {request.Url}");
        };
    }
}
