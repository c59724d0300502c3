using Microsoft.Extensions.Time.Testing;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Keys;

public sealed class RevokeKeyTests : ApiFixture
{
    [Test]
    public async Task A_revoked_key_stops_working_here_at_once_and_elsewhere_within_five_seconds()
    {
        var clock = new FakeTimeProvider(Clocks.Now);
        await using var elsewhere = new ApiHost(Host.ConnectionString) { Clock = clock };
        await elsewhere.StartAsync();
        var key = (await Admin.PostAsync("keys", new { name = "Lost phone", role = "viewer" })).ShouldBe(201);
        var (here, there) = (Host.With(key["secret"]), elsewhere.With(key["secret"]));
        (await here.GetAsync("me")).ShouldBe(200);
        (await there.GetAsync("me")).ShouldBe(200);

        (await Admin.DeleteAsync($"keys/{key["id"]}", null)).ShouldBe(204);

        var refused = (await here.GetAsync("actions/ccr-2016-s2")).ShouldBe(401, "unauthenticated");
        Assert.That(refused.Header("WWW-Authenticate"), Does.Contain("error=\"invalid_token\"").And.Contain("revoked"));
        clock.Advance(TimeSpan.FromSeconds(5));
        (await there.GetAsync("me")).ShouldBe(401, "unauthenticated");
        (await Admin.DeleteAsync($"keys/{key["id"]}", null)).ShouldBe(204);
    }

    [Test]
    public async Task A_key_of_an_organization_that_was_removed_stops_within_five_seconds()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "passing",
                    name = "Passing",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        var member = await Host.WithAsync(Role.Contributor, "passing");
        (await member.GetAsync("me")).ShouldBe(200);

        (await Admin.DeleteAsync("organizations/passing")).ShouldBe(204);
        Host.Clock.Advance(TimeSpan.FromSeconds(5));

        (await member.GetAsync("me")).ShouldBe(401, "unauthenticated");
    }

    [Test]
    public async Task A_key_that_does_not_exist_is_not_found() =>
        (await Admin.DeleteAsync($"keys/{Guid.NewGuid()}", null)).ShouldBe(404, "notFound");
}
