using Priorities.Api.Platform.Edge;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Edge;

public sealed class SafeHeadersTests : ApiFixture
{
    [TestCase("actions/ccr-2016-s2")]
    [TestCase("actions/nothing-there")]
    [TestCase("/swagger/index.html")]
    [TestCase("/problems")]
    [TestCase("/no/such/page")]
    public async Task Every_answer_tells_browsers_what_they_must_not_do(string path)
    {
        var answer = await Anonymous.GetAsync(path);

        Assert.That(
            answer.Header("Content-Security-Policy"),
            Is.EqualTo(path.StartsWith("/swagger", StringComparison.Ordinal) ? SafeHeaders.ForSwaggerUi : SafeHeaders.ContentSecurityPolicy)
        );
        Assert.That(answer.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(answer.Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
        Assert.That(answer.Header("Server"), Is.Null);
        Assert.That(answer.Header("X-Powered-By"), Is.Null);
    }

    [Test]
    public void Nothing_inline_runs([Values] bool inSwaggerUi) =>
        Assert.That(
            inSwaggerUi ? SafeHeaders.ForSwaggerUi : SafeHeaders.ContentSecurityPolicy,
            Does.Not.Contain("unsafe").And.Contain("frame-ancestors 'none'").And.Contain("default-src 'none'")
        );

    [TestCase("/swagger/index.html")]
    [TestCase("/problems")]
    public async Task Pages_have_nothing_inline_that_the_policy_would_stop(string path)
    {
        var page = (await Anonymous.GetAsync(path, ("Accept", "text/html"))).ShouldBe(200).Text;

        Assert.That(
            page,
            Does.Not.Match("<script(?![^>]*src=)[^>]*>").And.Not.Match("<style").And.Not.Match(@"\son[a-z]+=").And.Not.Match(@"\sstyle=")
        );
    }

    [Test]
    public async Task Behind_TLS_browsers_are_told_to_stay_there()
    {
        await using var host = new ApiHost(Host.ConnectionString) { Settings = { ["Proxy:Trusted"] = "127.0.0.0/8" } };
        await host.StartAsync();

        var answer = await host.Anonymous.GetAsync(
            "actions/ccr-2016-s2",
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Host", "priorities.example.org")
        );

        Assert.That(answer.Header("Strict-Transport-Security"), Is.EqualTo("max-age=31536000"));
        Assert.That(
            (await Anonymous.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-Proto", "https"))).Header("Strict-Transport-Security"),
            Is.Null
        );
    }
}
