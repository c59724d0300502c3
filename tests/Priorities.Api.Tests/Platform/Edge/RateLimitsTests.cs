using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Edge;

public sealed class RateLimitsTests : ApiFixture
{
    protected override async Task<ApiHost> CreateHostAsync() => new(await PostgresServer.CloneAsync())
    {
        Settings =
        {
            ["RateLimit:Enabled"] = "true", ["RateLimit:PerCallerPerMinute"] = "6", ["RateLimit:PerAddressPerMinute"] = "4", ["RateLimit:FailedPerAddressPerMinute"] = "2",
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
        for (var i = 0; i < 6; i++) (await viewer.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", $"203.0.113.{10 + i}"))).ShouldBe(200);

        (await viewer.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", "203.0.113.30"))).ShouldBe(429, "tooManyRequests");
        (await GetFromAsync("203.0.113.10")).ShouldBe(200);
    }

    [Test]
    public async Task Wrong_credentials_are_limited_much_sooner_and_right_ones_from_there_go_on()
    {
        var guesser = Host.With("prk_guess");
        for (var i = 0; i < 2; i++) (await guesser.GetAsync("me", ("X-Forwarded-For", "203.0.113.40"))).ShouldBe(401, "unauthenticated");

        (await guesser.GetAsync("me", ("X-Forwarded-For", "203.0.113.40"))).ShouldBe(429, "tooManyRequests");
        (await (await Host.WithAsync(Role.Viewer)).GetAsync("me", ("X-Forwarded-For", "203.0.113.40"))).ShouldBe(200);
    }

    [Test]
    public async Task What_an_untrusted_hop_says_is_not_believed()
    {
        // The last hop is the trusted proxy's own word; what stands before it came from a stranger.
        for (var i = 0; i < 4; i++) (await GetFromAsync($"198.51.100.{i}, 203.0.113.50")).ShouldBe(200);

        (await GetFromAsync("198.51.100.77, 203.0.113.50")).ShouldBe(429, "tooManyRequests");
    }

    [Test]
    public async Task Without_a_trusted_proxy_the_address_is_the_connections_own()
    {
        await using var host = new ApiHost(Host.ConnectionString) { Settings = { ["RateLimit:Enabled"] = "true", ["RateLimit:PerAddressPerMinute"] = "2" } };
        await host.StartAsync();
        for (var i = 0; i < 2; i++) (await host.Anonymous.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", $"203.0.113.{i}"))).ShouldBe(200);

        (await host.Anonymous.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", "203.0.113.60"))).ShouldBe(429, "tooManyRequests");
        (await host.Anonymous.GetAsync("/health/live")).ShouldBe(200);
    }

    private Task<Reply> GetFromAsync(string forwardedFor) => Anonymous.GetAsync("actions/ccr-2016-s2", ("X-Forwarded-For", forwardedFor));
}
