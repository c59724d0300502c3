using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Hosting;

/// <summary>What every answer has, whichever slice gives it.</summary>
public sealed class EveryAnswerTests : ApiFixture
{
    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync()) { Settings = { ["Priorities:SecurityContact"] = "mailto:security@example.org" } };

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
    public async Task Every_refusal_is_a_problem_that_nobody_keeps_and_that_can_be_quoted(
        string method,
        string path,
        int status,
        string code
    )
    {
        var reply = (await Anonymous.SendAsync(new HttpMethod(method), path, null)).ShouldBe(status, code);

        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(reply.Header("Request-Id"), Is.Not.Empty);
        Assert.That(reply.Header("Pragma"), Is.Null);
        Assert.That(reply.Header("Expires"), Is.Null);
        if (status == 405)
            Assert.That(reply.Header("Allow"), Is.EqualTo("GET"));
    }
}
