using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class CheckReadinessTests : ApiFixture
{
    [Test]
    public async Task It_is_ready_for_everybody()
    {
        var reply = (await Anonymous.GetAsync("/health/ready")).ShouldBe(200);

        Assert.That(reply["status"], Is.EqualTo("ready"));
        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("no-store"));
    }

    [Test]
    public async Task It_is_not_while_the_database_is_away_and_is_again_when_that_is_back()
    {
        var (host, cable) = await Cable.ToDatabaseAsync();
        using var _ = cable;
        await using var __ = host;
        cable.Pull();

        var away = (await host.Anonymous.GetAsync("/health/ready", ("Accept-Language", "fr"))).ShouldBe(503, "databaseUnavailable");

        Assert.That(away.Header("Retry-After"), Is.Not.Null);
        Assert.That(away["detail"], Does.StartWith("La base de données"));
        cable.Plug();
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);
    }
}
