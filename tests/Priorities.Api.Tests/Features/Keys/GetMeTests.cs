using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Keys;

public sealed class GetMeTests : ApiFixture
{
    [Test]
    public async Task A_caller_is_told_who_they_are()
    {
        var contributor = await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("me-org"));

        var me = (await contributor.GetAsync("me")).ShouldBe(200);

        Assert.That(me["role"], Is.EqualTo("contributor"));
        Assert.That((string?)me.Json["organization"]!["key"], Is.EqualTo("me-org"));
        Assert.That(me["id"], Does.StartWith("key:"));
    }

    [Test]
    public async Task Without_credentials_it_is_401_and_says_how()
    {
        var me = (await Anonymous.GetAsync("me")).ShouldBe(401, "unauthenticated");
        Assert.That(me.Header("WWW-Authenticate"), Is.EqualTo("Bearer realm=\"priorities\""));
    }

    [TestCase("prk_0197b7a000007000800000000000000f_0000000000000000000000000000000000000000000000000000000000000000")]
    [TestCase("prk_nonsense")]
    [TestCase("prk_")]
    [TestCase("nonsense")]
    public async Task Made_up_keys_are_refused_everywhere(string token)
    {
        (await Host.With(token).GetAsync("me")).ShouldBe(401, "unauthenticated");
        (await Host.With(token).GetAsync("actions/ccr-2016-s2")).ShouldBe(401, "unauthenticated");
    }

    [Test]
    public async Task A_key_with_another_secret_is_refused()
    {
        var token = (await Admin.PostAsync("keys", new { name = "Right", role = "viewer" }))["secret"];
        var wrong = token[..^1] + (token[^1] == '0' ? '1' : '0');
        (await Host.With(wrong).GetAsync("me")).ShouldBe(401, "unauthenticated");
        (await Host.With(token).GetAsync("me")).ShouldBe(200);
    }

    [Test]
    public async Task An_expired_key_is_refused_and_says_so()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Clocks.Now);
        await using var later = new ApiHost(Host.ConnectionString) { Clock = clock };
        await later.StartAsync();
        var key = (
            await Admin.PostAsync(
                "keys",
                new
                {
                    name = "Summer",
                    role = "viewer",
                    expiresAt = Clocks.Now.AddHours(1),
                }
            )
        ).ShouldBe(201);
        (await later.With(key["secret"]).GetAsync("me")).ShouldBe(200);

        clock.Advance(TimeSpan.FromHours(1));

        var refused = (await later.With(key["secret"]).GetAsync("me")).ShouldBe(401, "unauthenticated");
        Assert.That(refused.Header("WWW-Authenticate"), Does.Contain("expired"));
    }

    [Test]
    public async Task When_a_key_was_last_used_is_written_down()
    {
        var key = await Admin.PostAsync("keys", new { name = "Used", role = "viewer" });
        (await Host.With(key["secret"]).GetAsync("me")).ShouldBe(200);

        Assert.That(
            () => Host.ScalarAsync<DateTime>($"SELECT last_used_at FROM api_keys WHERE id = '{key["id"]}'").Result,
            Is.EqualTo(Clocks.Now.UtcDateTime).After(5_000, 20)
        );
    }
}
