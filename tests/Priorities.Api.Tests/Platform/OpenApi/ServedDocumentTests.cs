using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.OpenApi;

public sealed class ServedDocumentTests : ApiFixture
{
    [TestCase("/")]
    [TestCase("/fr")]
    [TestCase("/api/v1")]
    [TestCase("/.well-known/api-catalog")]
    public async Task Where_one_may_begin_leads_to_the_description_of_the_API(string path)
    {
        var links = (await Anonymous.GetAsync(path)).ShouldBe(200).Header("Link")!;

        var described = System.Text.RegularExpressions.Regex.Match(links, "<([^>]+)>; rel=\"service-desc\"").Groups[1].Value;
        Assert.That((await Anonymous.GetAsync(described)).ShouldBe(200).Text, Does.StartWith("{\"openapi\":\"3.1"));
    }

    [Test]
    public async Task The_document_is_served_as_json_and_as_yaml()
    {
        var json = (await Anonymous.GetAsync("/openapi/v1.json")).ShouldBe(200);
        var yaml = (await Anonymous.GetAsync("/openapi/v1.yaml")).ShouldBe(200);

        Assert.That(JsonNode.Parse(json.Bytes)!["openapi"]!.GetValue<string>(), Does.StartWith("3.1"));
        Assert.That(json.Bytes, Has.Length.LessThan(600_000), "What operations share is written once, and without white space.");
        Assert.That(yaml.Text, Does.StartWith("openapi: '3.1"));
        Assert.That((await Anonymous.GetAsync("/openapi/v1.json", ("If-None-Match", json.ETag!))).Status, Is.EqualTo(304));
    }

    [Test]
    public async Task Each_subject_has_a_document_of_its_own_that_is_whole()
    {
        var index = (await Anonymous.GetAsync("/llms.txt")).ShouldBe(200).Text;
        var operations = new List<string>();
        foreach (
            System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(index, "/openapi/v1/[a-z-]+\\.json")
        )
        {
            var part = (await Anonymous.GetAsync(link.Value)).ShouldBe(200);
            var document = Contract.Of(part.Text); // which looks up every reference
            Assert.That(part.Bytes, Has.Length.LessThan(250_000), link.Value);
            Assert.That(part.Text, Does.Not.Contain("\"schemas\":{}"));
            operations.AddRange(document.Operations.Select(o => o.Id));
        }

        Assert.That(operations, Is.EquivalentTo(Host.Contract.Operations.Select(o => o.Id)));
        (await Anonymous.GetAsync("/openapi/v1/nothing.json")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task Swagger_UI_has_neither_scripts_nor_styles_in_its_page()
    {
        var page = (await Anonymous.GetAsync("/swagger/index.html")).ShouldBe(200);

        Assert.That(page.Text, Does.Not.Match("<script(?![^>]* src=)").And.Not.Contain("<style").And.Not.Contain(" style="));
    }
}
