using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Browser;

/// <summary>Swagger UI as people use it: sign in, try, see, under the content security policy that it is served with.</summary>
public sealed class SwaggerInBrowserTests : ApiFixture
{
    [Test]
    public async Task A_status_is_reported_by_hand()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/swagger/index.html");

        await AuthorizeAsync(window, $"Bearer {ApiHost.AdminKey}"); // as many paste it
        await OpenAsync(window, "Actions");
        var operation = window.Page.Locator("#operations-Actions-changeStatus");
        await operation.Locator("button.opblock-summary-control").ClickAsync();
        await operation.Locator("tr[data-param-name=action] input").FillAsync("ccr-2016-s2");
        await operation.Locator("textarea.body-param__text").FillAsync("""{"status":"planned","note":"We have begun."}""");
        await operation.Locator("button.execute").ClickAsync();

        await Assertions
            .Expect(operation.Locator(".live-responses-table td.response-col_status:not(.col_header)").First)
            .ToContainTextAsync("200");
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-s2"))["status"], Is.EqualTo("planned"));
        window.ShouldBeQuiet();
    }

    /// <summary>
    /// Somebody who opens an operation and presses the button, without knowing what the fields are for, gets an answer: with one of each
    /// tag in the browser, with all of them by what Swagger UI fills in.
    /// </summary>
    [Test]
    public async Task What_is_read_can_be_tried_without_touching_a_field()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/swagger/index.html");
        await AuthorizeAsync(window, ApiHost.AdminKey);

        var answers = new List<string>();
        foreach (var tagged in Reads().GroupBy(r => (string)r.Json["tags"]![0]!))
        {
            await OpenAsync(window, tagged.Key);
            foreach (var read in tagged.Take(1))
            {
                var operation = window.Page.Locator($"#operations-{InAddress(tagged.Key)}-{read.Id}");
                await operation.Locator("button.opblock-summary-control").ClickAsync();
                await operation.Locator("button.execute").ClickAsync();
                answers.Add(
                    $"{read.Id} {await operation.Locator(".live-responses-table td.response-col_status:not(.col_header)").First.InnerTextAsync()}".Split(
                        '\n'
                    )[0]
                );
                await operation.Locator("button.opblock-summary-control").ClickAsync();
            }

            await OpenAsync(window, tagged.Key); // closed again: the page is slow with everything open
        }

        Assert.That(answers, Has.All.EndsWith(" 200"));
        Assert.That(answers, Has.Count.GreaterThan(10));
    }

    [Test]
    public async Task What_is_filled_in_where_something_is_read_is_answered()
    {
        foreach (var read in Reads())
        {
            var (path, query) = (read.Path, "");
            foreach (var parameter in (read.Json["parameters"]?.AsArray() ?? []).Select(p => Host.Contract.Resolve(p!)))
            {
                var filled = parameter["example"] ?? parameter["examples"]?.AsObject().FirstOrDefault().Value?["value"];
                var (name, text) = ((string)parameter["name"]!, Uri.EscapeDataString($"{filled}"));
                if ((string?)parameter["in"] == "path")
                    path = path.Replace($"{{{name}}}", text, StringComparison.Ordinal);
                else if ((string?)parameter["in"] == "query" && filled is JsonValue)
                    query += $"{(query.Length == 0 ? '?' : '&')}{name}={text}";
            }

            Assert.That((await Admin.GetAsync($"{path}{query}")).Status, Is.EqualTo(200), $"{path}{query}");
        }

        Assert.That(Reads(), Has.Count.GreaterThan(25));
    }

    [Test]
    public async Task Nothing_that_is_written_to_is_filled_in()
    {
        var writes = Host.Contract.Operations.Where(o => o.Method != "GET").ToList();

        Assert.That(
            writes
                .Where(o => (o.Json["parameters"]?.AsArray() ?? []).Any(p => p!["example"] is not null || p["examples"] is not null))
                .Select(o => o.Id),
            Is.Empty
        );
        Assert.That(writes, Has.Count.GreaterThan(25));
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/swagger/index.html");
        await OpenAsync(window, "Actions");
        var operation = window.Page.Locator("#operations-Actions-changeStatus");
        await operation.Locator("button.opblock-summary-control").ClickAsync();
        await Assertions.Expect(operation.Locator("tr[data-param-name=action] input")).ToHaveValueAsync("");
    }

    [TestCase(360)]
    [TestCase(1280)]
    public async Task The_operations_open_on_demand_and_fit_the_window(int width)
    {
        await using var window = await Window.OpenAsync(Host.Root, width);

        await window.GoAsync("/swagger/index.html");

        await Assertions.Expect(window.Page.Locator(".opblock-tag")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(window.Page.Locator(".opblock-tag-section .opblock")).ToHaveCountAsync(0); // those beside are the webhooks'
        Assert.That(await window.Page.EvaluateAsync<int>("document.documentElement.clientWidth"), Is.LessThanOrEqualTo(width));
        Assert.That(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
    }

    /// <summary>openapi/swagger-ui.md says what each of these is, and where it is to be mended.</summary>
    [Test]
    public async Task What_axe_finds_is_what_no_style_of_ours_can_mend()
    {
        string[] known =
        [
            "nested-interactive",
            "heading-order",
            "label",
            "select-name",
            "region",
            "landmark-unique",
            "scrollable-region-focusable",
        ];
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/swagger/index.html");
        await OpenAsync(window, "Keys");
        foreach (var id in new[] { "listKeys", "issueKey" })
            await window.Page.Locator($"#operations-Keys-{id} button.opblock-summary-control").ClickAsync();
        await Assertions.Expect(window.Page.Locator("#operations-Keys-issueKey .responses-wrapper")).ToBeVisibleAsync();

        var found = await window.Page.RunAxe();

        Assert.That(
            found
                .Violations.Where(v => !known.Contains(v.Id))
                .Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Target.ToString()))}"),
            Is.Empty
        );
    }

    /// <summary>The key is kept in memory alone: on a shared computer, whoever opens the closed tab again is nobody.</summary>
    [Test]
    public async Task A_key_is_in_no_storage_of_the_browser()
    {
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/swagger/index.html");
        await AuthorizeAsync(window, ApiHost.AdminKey);

        Assert.That(
            await window.Page.EvaluateAsync<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"),
            Does.Not.Contain(ApiHost.AdminKey)
        );
    }

    /// <summary>All that is read, but for what there is none of here and what never ends.</summary>
    private List<Contract.Operation> Reads()
    {
        string[] unknown =
        [
            "{organization}",
            "{note}",
            "{assessment}",
            "{milestone}",
            "{webhook}",
            "{delivery}",
            "{import}",
            "{request}",
            "/stream",
        ];
        return
        [
            .. Host.Contract.Operations.Where(o =>
                o.Method == "GET"
                && o.Path.StartsWith("/api/v1/", StringComparison.Ordinal)
                && !unknown.Any(u => o.Path.Contains(u, StringComparison.Ordinal))
            ),
        ];
    }

    private static Task OpenAsync(Window window, string tag) => window.Page.Locator($".opblock-tag[data-tag=\"{tag}\"]").ClickAsync();

    /// <summary>As Swagger UI writes a tag into addresses and ids.</summary>
    private static string InAddress(string tag) => tag.Replace(' ', '_');

    private static async Task AuthorizeAsync(Window window, string key)
    {
        await window.Page.Locator("button.authorize").First.ClickAsync();
        await window.Page.Locator(".auth-container input").First.FillAsync(key);
        await window.Page.Locator(".auth-btn-wrapper button.authorize").First.ClickAsync();
        await window.Page.Locator(".auth-btn-wrapper button.btn-done").First.ClickAsync();
    }
}
