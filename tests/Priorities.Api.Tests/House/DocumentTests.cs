using Microsoft.OpenApi;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>The committed OpenAPI document is what the service says.</summary>
public sealed class DocumentTests : ApiFixture
{
    [TestCase("json")]
    [TestCase("yaml")]
    public async Task The_committed_document_is_the_one_that_is_served(string format)
    {
        var served = (await Anonymous.GetAsync($"/openapi/v1.{format}")).ShouldBe(200).Text;

        var committed = await File.ReadAllTextAsync(Repository.Path($"openapi/priorities.v1.{format}"));

        Assert.That(committed == served, "openapi/ is behind the code: run openapi/generate and commit what it writes.");
    }

    [Test]
    public async Task It_can_be_read_without_errors_or_warnings()
    {
        var read = OpenApiDocument.Parse(await File.ReadAllTextAsync(Repository.Path("openapi/priorities.v1.json")), "json");

        Assert.That(read.Diagnostic!.Errors, Is.Empty);
        Assert.That(read.Diagnostic.Warnings, Is.Empty);
    }
}
