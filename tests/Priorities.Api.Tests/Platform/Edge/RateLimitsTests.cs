using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Edge;

public sealed class RateLimitsTests : ApiFixture
{
    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync())
        {
            Settings =
            {
                ["RateLimit:Enabled"] = "true",
                ["RateLimit:PerCallerPerMinute"] = "6",
                ["RateLimit:PerAddressPerMinute"] = "4",
                ["RateLimit:FailedPerAddressPerMinute"] = "2",
                ["Proxy:Trusted"] = "127.0.0.1",
            },
        };

    [Test]
    public async Task Each_address_has_its_own_limit_and_is_told_what_is_left()
    {
        for (var left = 3; left >= 0; left--)
        {
            var answer = (await GetFromAsync("203.0.113.1")).ShouldBe(200);
            Assert.That(answer.Header("RateLimit-Policy"), Is.EqualTo("\"address\";q=4;w=60"));
            Assert.That(answer.Header("RateLimit"), Is.EqualTo($"\"address\";r={left}"));
        }

        var refused = (await GetFromAsync("203.0.113.1")).ShouldBe(429, "tooManyRequests");
        Assert.That(int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), Is.InRange(1, 60));
        Assert.That(refused.Header("RateLimit"), Does.StartWith("\"address\";r=0;t="));
        (await GetFromAsync("203.0.113.2")).ShouldBe(200);
    }

    [Test]
    public async Task Each_key_has_its_own_limit_wherever_it_calls_from()
    {
        var viewer = await Host.WithAsync(Role.Viewer);
        for (var i = 0; i < 6; i++)
            (await viewer.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", $"203.0.113.{10 + i}"))).ShouldBe(200);

        (await viewer.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", "203.0.113.30"))).ShouldBe(429, "tooManyRequests");
        (await GetFromAsync("203.0.113.10")).ShouldBe(200);
    }

    [Test]
    public async Task Wrong_credentials_are_limited_much_sooner_and_right_ones_from_there_go_on()
    {
        var guesser = Host.With("prk_guess");
        for (var i = 0; i < 2; i++)
            (await guesser.GetAsync("me", ("X-Forwarded-For", "203.0.113.40"))).ShouldBe(401, "unauthenticated");

        (await guesser.GetAsync("me", ("X-Forwarded-For", "203.0.113.40"))).ShouldBe(429, "tooManyRequests");
        (await (await Host.WithAsync(Role.Viewer)).GetAsync("me", ("X-Forwarded-For", "203.0.113.40"))).ShouldBe(200);
    }

    [Test]
    public async Task What_an_untrusted_hop_says_is_not_believed()
    {
        // The last hop is the trusted proxy's own word; what stands before it came from a stranger.
        for (var i = 0; i < 4; i++)
            (await GetFromAsync($"198.51.100.{i}, 203.0.113.50")).ShouldBe(200);

        (await GetFromAsync("198.51.100.77, 203.0.113.50")).ShouldBe(429, "tooManyRequests");
    }

    [Test]
    public async Task Without_a_trusted_proxy_the_address_is_the_connections_own()
    {
        await using var host = new ApiHost(Host.ConnectionString)
        {
            Settings = { ["RateLimit:Enabled"] = "true", ["RateLimit:PerAddressPerMinute"] = "2" },
        };
        await host.StartAsync();
        for (var i = 0; i < 2; i++)
            (await host.Anonymous.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", $"203.0.113.{i}"))).ShouldBe(200);

        (await host.Anonymous.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", "203.0.113.60"))).ShouldBe(429, "tooManyRequests");
        (await host.Anonymous.GetAsync("/health/live")).ShouldBe(200);
    }

    [Test]
    public async Task Thirty_visitors_of_one_office_read_on_when_a_tool_of_theirs_has_used_up_the_calls()
    {
        for (var i = 0; i < 5; i++)
            await GetFromAsync("203.0.113.70");
        (await GetFromAsync("203.0.113.70")).ShouldBe(429, "tooManyRequests");

        for (var visit = 0; visit < 30; visit++)
            foreach (var path in new[] { "/", "/fr", "/actions/ccr-2016-s2", "charts/progress.svg" })
            {
                var page = (await Anonymous.GetAsync(path, ("X-Forwarded-For", "203.0.113.70"))).ShouldBe(200);
                Assert.That(page.Header("RateLimit-Policy"), Is.EqualTo("\"page\";q=1800;w=60"));
            }
    }

    [TestCase("/", "en", "Too many requests")]
    [TestCase("/fr", "fr", "Trop de requêtes")]
    public async Task A_browser_that_came_too_often_is_shown_a_page(string path, string language, string title)
    {
        await using var host = new ApiHost(Host.ConnectionString)
        {
            Settings = { ["RateLimit:Enabled"] = "true", ["RateLimit:PagesPerAddressPerMinute"] = "1" },
        };
        await host.StartAsync();
        (await host.Anonymous.GetAsync(path)).ShouldBe(200);

        var page = await host.Anonymous.GetAsync(path, ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));

        Assert.That(
            (page.Status, page.ContentHeaders.ContentType!.MediaType, page.Header("Cache-Control")),
            Is.EqualTo((429, "text/html", "no-store"))
        );
        Assert.That(page.Text, Does.Contain($"<html lang=\"{language}\"").And.Contain(title).And.Contain(page.Header("Retry-After")!));
        Assert.That(
            (await host.Anonymous.GetAsync(path, ("Accept", "application/json"))).ContentHeaders.ContentType!.MediaType,
            Is.EqualTo("application/problem+json")
        );
    }

    [TestCase("/wp-login.php")]
    [TestCase("/fr/nothing")]
    public async Task Who_looks_for_doors_is_limited_too(string path)
    {
        await using var host = new ApiHost(Host.ConnectionString)
        {
            Settings = { ["RateLimit:Enabled"] = "true", ["RateLimit:PagesPerAddressPerMinute"] = "2" },
        };
        await host.StartAsync();

        var told = new List<int>();
        for (var n = 0; n < 4; n++)
            told.Add((await host.Anonymous.GetAsync(path)).Status);

        Assert.That(told, Is.EqualTo(new[] { 404, 404, 429, 429 }));
        (await host.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
    }

    private Task<Reply> GetFromAsync(string forwardedFor) => Anonymous.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", forwardedFor));
}
