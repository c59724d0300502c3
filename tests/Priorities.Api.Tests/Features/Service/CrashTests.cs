using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

/// <summary>What a caller hears when something is wrong on our side.</summary>
public sealed class CrashTests : ApiFixture
{
    [Test]
    public async Task A_crash_is_told_without_a_word_of_its_inside()
    {
        await Host.ExecuteAsync("DROP SCHEMA public CASCADE");

        var reply = (await Anonymous.GetAsync("actions/ccr-2016-s2/notes", ("Accept-Language", "fr"))).ShouldBe(500, "internalError");

        Assert.That(reply.Text, Does.Not.Contain("note_").And.Not.Contain("Npgsql").And.Not.Contain("   at "));
        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(reply.Header("Request-Id"), Is.Not.Empty);
        Assert.That(reply.Header("Content-Language"), Is.EqualTo("fr"));
        Assert.That(reply.Header("Pragma"), Is.Null);
    }
}
