using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Edge;

public sealed class OriginsTests : ApiFixture
{
    private const string Ours = "https://dashboard.example.org";
    private const string Another = "https://elsewhere.example.com";

    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync()) { Settings = { ["Cors:Origins"] = $"{Ours}, https://second.example.org" } };

    [Test]
    public async Task Any_page_may_read_without_credentials()
    {
        var read = (await Anonymous.GetAsync("actions/ccr-2016-s2", ("Origin", Another))).ShouldBe(200);

        Assert.That(read.Header("Access-Control-Allow-Origin"), Is.EqualTo("*"));
        Assert.That(read.Header("Access-Control-Allow-Credentials"), Is.Null);
        Assert.That(read.Header("Access-Control-Expose-Headers"), Does.Contain("ETag").And.Contain("RateLimit"));
    }

    [TestCase("POST", "content-type")]
    [TestCase("PATCH", "if-match")]
    [TestCase("GET", "authorization")]
    public async Task Another_page_may_neither_write_nor_send_a_key(string method, string header)
    {
        var preflight = await PreflightAsync(Another, method, header);

        Assert.That(preflight.Header("Access-Control-Allow-Headers"), Is.Null.Or.Not.Contains(header));
        if (method != "GET")
            Assert.That(preflight.Header("Access-Control-Allow-Origin"), Is.Null);
    }

    [TestCase("POST")]
    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task A_configured_page_may_write_with_a_key(string method)
    {
        var preflight = await PreflightAsync(Ours, method, "authorization,content-type,idempotency-key,if-match");

        Assert.That(preflight.Header("Access-Control-Allow-Origin"), Is.EqualTo(Ours));
        Assert.That(preflight.Header("Access-Control-Allow-Methods"), Does.Contain(method));
        Assert.That(preflight.Header("Access-Control-Allow-Headers"), Does.Contain("authorization").And.Contain("if-match"));
        Assert.That(preflight.Header("Access-Control-Allow-Credentials"), Is.Null);
    }

    [TestCase("https://dashboard.example.org.evil.example")]
    [TestCase("http://dashboard.example.org")]
    [TestCase("null")]
    public async Task What_looks_like_a_configured_page_is_another(string origin) =>
        Assert.That((await PreflightAsync(origin, "POST", "authorization")).Header("Access-Control-Allow-Origin"), Is.Null);

    private Task<Reply> PreflightAsync(string origin, string method, string headers) =>
        Anonymous.SendAsync(
            HttpMethod.Options,
            "actions/ccr-2016-s2",
            null,
            ("Origin", origin),
            ("Access-Control-Request-Method", method),
            ("Access-Control-Request-Headers", headers)
        );
}
