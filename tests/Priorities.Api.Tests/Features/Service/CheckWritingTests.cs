using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class CheckWritingTests : ApiFixture
{
    [Test]
    public async Task It_says_apart_from_reading_that_changes_can_be_made()
    {
        Assert.That((await Anonymous.GetAsync("/health/writing")).ShouldBe(200).Json["writing"]!.GetValue<bool>(), Is.True);
        await Host.ExecuteAsync(
            "ALTER ROLE priorities_tests IN DATABASE "
                + await Host.ScalarAsync<string>("SELECT quote_ident(current_database())")
                + " SET default_transaction_read_only = on"
        );
        await Host.ExecuteAsync(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );

        var told = (await Anonymous.GetAsync("/health/writing", ("Accept-Language", "fr"))).ShouldBe(503, "databaseUnavailable");

        Assert.That(told["detail"], Does.StartWith("La base de données peut être lue"));
        Assert.That(told.Header("Retry-After"), Is.Not.Null);
        (await Anonymous.GetAsync("/health/ready")).ShouldBe(200);
    }
}
