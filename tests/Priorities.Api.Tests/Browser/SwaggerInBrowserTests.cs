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

        await AuthorizeAsync(window);
        var operation = window.Page.Locator("#operations-Actions-changeStatus");
        await operation.Locator("button.opblock-summary-control").ClickAsync();
        await operation.Locator("tr[data-param-name=action] input").FillAsync("ccr-2016-s2");
        await operation.Locator("textarea.body-param__text").FillAsync("""{"status":"planned","note":"We have begun."}""");
        await operation.Locator("button.execute").ClickAsync();

        await Assertions.Expect(operation.Locator(".live-responses-table td.response-col_status:not(.col_header)").First).ToContainTextAsync("200");
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-s2"))["status"], Is.EqualTo("planned"));
        window.ShouldBeQuiet();
    }

    /// <summary>Somebody who opens an operation and presses the button, without knowing what the fields are for, gets an answer.</summary>
    [Test]
    public async Task What_is_read_can_be_tried_without_touching_a_field()
    {
        string[] unknown = ["{organization}", "{note}", "{assessment}", "{milestone}", "{webhook}", "{delivery}", "{import}", "/stream"]; // what there is none of, and what never ends
        var reads = Host.Contract.Operations.Where(o => o.Method == "GET" && o.Path.StartsWith("/api/v1/", StringComparison.Ordinal) && !unknown.Any(u => o.Path.Contains(u, StringComparison.Ordinal))).ToList();
        await using var window = await Window.OpenAsync(Host.Root);
        await window.GoAsync("/swagger/index.html");
        await AuthorizeAsync(window);

        var answers = new List<string>();
        foreach (var read in reads)
        {
            var operation = window.Page.Locator($"#operations-{(string)read.Json["tags"]![0]!}-{read.Id}");
            await operation.Locator("button.opblock-summary-control").ClickAsync();
            await operation.Locator("button.execute").ClickAsync();
            answers.Add($"{read.Id} {await operation.Locator(".live-responses-table td.response-col_status:not(.col_header)").First.InnerTextAsync()}".Split('\n')[0]);
            await operation.Locator("button.opblock-summary-control").ClickAsync();
        }

        Assert.That(answers, Is.EqualTo(reads.Select(r => $"{r.Id} 200")));
        Assert.That(reads, Has.Count.GreaterThan(25));
    }

    private static async Task AuthorizeAsync(Window window)
    {
        await window.Page.Locator("button.authorize").First.ClickAsync();
        await window.Page.Locator(".auth-container input").First.FillAsync(ApiHost.AdminKey);
        await window.Page.Locator(".auth-btn-wrapper button.authorize").First.ClickAsync();
        await window.Page.Locator(".auth-btn-wrapper button.btn-done").First.ClickAsync();
    }
}
