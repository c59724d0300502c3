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

        await window.Page.Locator("button.authorize").First.ClickAsync();
        await window.Page.Locator(".auth-container input").First.FillAsync(ApiHost.AdminKey);
        await window.Page.Locator(".auth-btn-wrapper button.authorize").First.ClickAsync();
        await window.Page.Locator(".auth-btn-wrapper button.btn-done").First.ClickAsync();
        var operation = window.Page.Locator("#operations-Actions-changeStatus");
        await operation.Locator("button.opblock-summary-control").ClickAsync();
        await operation.Locator("tr[data-param-name=action] input").FillAsync("ccr-2016-s2");
        await operation.Locator("textarea.body-param__text").FillAsync("""{"status":"planned","note":"We have begun."}""");
        await operation.Locator("button.execute").ClickAsync();

        await Assertions.Expect(operation.Locator(".live-responses-table td.response-col_status:not(.col_header)").First).ToContainTextAsync("200");
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-s2"))["status"], Is.EqualTo("planned"));
        window.ShouldBeQuiet();
    }
}
