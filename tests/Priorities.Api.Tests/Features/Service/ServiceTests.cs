using System.Text.Json.Nodes;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class ServiceTests : ApiFixture
{
    private static IEnumerable<string> Codes => ProblemCatalogue.All.Keys;

    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync()) { Settings = { ["Priorities:SecurityContact"] = "mailto:security@example.org" } };

    [Test]
    public async Task It_says_that_it_is_alive_and_ready()
    {
        Assert.That((await Anonymous.GetAsync("/health/live")).ShouldBe(200)["status"], Is.EqualTo("live"));
        Assert.That((await Anonymous.GetAsync("/health/ready")).ShouldBe(200)["status"], Is.EqualTo("ready"));
    }

    [TestCaseSource(nameof(Codes))]
    public async Task Every_problem_has_a_page_in_both_languages_and_the_same_as_json(string code)
    {
        var english = (await Anonymous.GetAsync($"/problems/{code}", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))).ShouldBe(200);
        var french = (await Anonymous.GetAsync($"/problems/{code}", ("Accept", "text/html"), ("Accept-Language", "fr-CA"))).ShouldBe(200);
        var json = (await Anonymous.GetAsync($"/problems/{code}", ("Accept", "application/json"))).ShouldBe(200);

        Assert.That(english.ContentHeaders.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(english.Text, Does.Contain("<html lang=\"en\">").And.Contain(code));
        Assert.That(french.Text, Does.Contain("<html lang=\"fr\">").And.Contain("Que faire"));
        Assert.That(json["code"], Is.EqualTo(code));
        Assert.That(json["remedy"], Is.Not.Empty);
    }

    [Test]
    public async Task The_type_of_a_problem_leads_to_its_page()
    {
        var problem = (await Anonymous.GetAsync("actions/nothing")).ShouldBe(404);

        (await Anonymous.GetAsync(problem["type"])).ShouldBe(200);
    }

    [Test]
    public async Task All_problems_are_listed_and_an_unknown_one_is_not_found()
    {
        Assert.That((await Anonymous.GetAsync("/problems")).ShouldBe(200).Items, Has.Count.EqualTo(ProblemCatalogue.All.Count));
        Assert.That((await Anonymous.GetAsync("/problems", ("Accept", "text/html"))).ShouldBe(200).Text, Does.Contain("problems/transitionNotAllowed"));
        (await Anonymous.GetAsync("/problems/nothing")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task The_catalogue_leads_to_the_description_in_both_formats()
    {
        var catalogue = (await Anonymous.GetAsync("/.well-known/api-catalog")).ShouldBe(200);

        Assert.That(catalogue.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/linkset+json"));
        var links = catalogue.Json["linkset"]![0]!;
        Assert.That((string?)links["anchor"], Does.EndWith("/api/v1"));
        foreach (var link in links["service-desc"]!.AsArray().Concat(links["status"]!.AsArray()))
            (await Anonymous.GetAsync((string)link!["href"]!)).ShouldBe(200);
        Assert.That(catalogue.Header("Link"), Does.Contain("rel=\"service-desc\""));
    }

    [Test]
    public async Task Who_begins_at_the_address_of_the_API_is_told_where_to_go()
    {
        var entrance = (await Anonymous.GetAsync("/api/v1")).ShouldBe(200);

        foreach (var link in entrance.Json["links"]!.AsArray())
            Assert.That((await Anonymous.GetAsync((string)link!["href"]!)).Status, Is.AnyOf(200, 301), $"{link}");
        Assert.That((string?)(await Anonymous.GetAsync("/api/v1", ("Accept-Language", "fr"))).ShouldBe(200).Json["description"], Does.StartWith("Ce que"));
    }

    [TestCase("/")]
    [TestCase("/fr")]
    [TestCase("/api/v1")]
    [TestCase("/.well-known/api-catalog")]
    public async Task Where_one_may_begin_leads_to_the_description_of_the_API(string path)
    {
        var links = (await Anonymous.GetAsync(path)).ShouldBe(200).Header("Link")!;

        var described = System.Text.RegularExpressions.Regex.Match(links, "<([^>]+)>; rel=\"service-desc\"").Groups[1].Value;
        Assert.That((await Anonymous.GetAsync(described)).ShouldBe(200).Text, Does.StartWith("{\n  \"openapi\": \"3.1"));
    }

    [Test]
    public async Task The_contact_for_security_is_the_one_that_is_set()
    {
        var contact = (await Anonymous.GetAsync("/.well-known/security.txt")).ShouldBe(200);

        Assert.That(contact.Text, Does.StartWith("Contact: mailto:security@example.org\r\nExpires: 2027-05-24T00:00:00Z\r\n"));
    }

    [TestCase("/health/live")]
    [TestCase("/api/v1/statuses")]
    [TestCase("/api/v1/actions/ccr-2016-s2")]
    [TestCase("/openapi/v1.json")]
    [TestCase("/problems/notFound")]
    [TestCase("/.well-known/security.txt")]
    public async Task What_can_be_read_answers_HEAD_with_the_same_headers_and_no_body(string path)
    {
        var get = (await Anonymous.GetAsync(path)).ShouldBe(200);

        var head = (await Anonymous.SendAsync(HttpMethod.Head, path, null)).ShouldBe(200);

        Assert.That(head.Bytes, Is.Empty);
        Assert.That(head.Header("Content-Length"), Is.EqualTo($"{get.Bytes.Length}"));
        Assert.That(head.ETag, Is.EqualTo(get.ETag));
    }

    [TestCase("GET", "/nowhere", 404, "notFound")]
    [TestCase("GET", "/api/v1/nowhere", 404, "notFound")]
    [TestCase("DELETE", "/api/v1/statuses", 405, "methodNotAllowed")]
    [TestCase("GET", "/api/v1/actions/nothing", 404, "notFound")]
    [TestCase("GET", "/api/v1/actions?limit=0", 400, "invalidRequest")]
    public async Task Every_refusal_is_a_problem_that_nobody_keeps_and_that_can_be_quoted(string method, string path, int status, string code)
    {
        var reply = (await Anonymous.SendAsync(new HttpMethod(method), path, null)).ShouldBe(status, code);

        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(reply.Header("Request-Id"), Is.Not.Empty);
        Assert.That(reply.Header("Pragma"), Is.Null);
        Assert.That(reply.Header("Expires"), Is.Null);
        if (status == 405) Assert.That(reply.Header("Allow"), Is.EqualTo("GET"));
    }

    [Test]
    public async Task The_document_is_served_as_json_and_as_yaml()
    {
        var json = (await Anonymous.GetAsync("/openapi/v1.json")).ShouldBe(200);
        var yaml = (await Anonymous.GetAsync("/openapi/v1.yaml")).ShouldBe(200);

        Assert.That(JsonNode.Parse(json.Bytes)!["openapi"]!.GetValue<string>(), Does.StartWith("3.1"));
        Assert.That(yaml.Text, Does.StartWith("openapi: '3.1"));
        Assert.That((await Anonymous.GetAsync("/openapi/v1.json", ("If-None-Match", json.ETag!))).Status, Is.EqualTo(304));
    }

    [Test]
    public async Task Swagger_UI_has_neither_scripts_nor_styles_in_its_page()
    {
        var page = (await Anonymous.GetAsync("/swagger/index.html")).ShouldBe(200);

        Assert.That(page.Text, Does.Not.Match("<script(?![^>]* src=)").And.Not.Contain("<style").And.Not.Contain(" style="));
    }
}
