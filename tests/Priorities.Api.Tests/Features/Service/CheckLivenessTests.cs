using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class CheckLivenessTests : ApiFixture
{
    [Test]
    public async Task It_is_alive_for_everybody()
    {
        var reply = (await Anonymous.GetAsync("/health/live")).ShouldBe(200);

        Assert.That(reply["status"], Is.EqualTo("live"));
        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("no-store"));
    }

    [Test]
    public async Task A_database_that_is_away_is_no_reason_to_restart_it()
    {
        var (host, cable) = await Cable.ToDatabaseAsync();
        using var _ = cable;
        await using var __ = host;
        cable.Pull();

        Assert.That((await host.Anonymous.GetAsync("/health/live")).ShouldBe(200)["status"], Is.EqualTo("live"));
    }
}
