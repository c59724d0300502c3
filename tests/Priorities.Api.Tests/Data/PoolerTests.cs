using Npgsql;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Data;

/// <summary>PgBouncer in transaction mode between the service and its database, as hosting often has it.</summary>
public sealed class PoolerTests
{
    [TestCase(true, TestName = "From an empty database on, everything by way of the pooler")]
    [TestCase(false, TestName = "Migrations go to the server itself")]
    public async Task A_pooler_that_gives_each_transaction_another_session_is_served_through(bool all)
    {
        var direct = new NpgsqlConnectionStringBuilder(await PostgresServer.EmptyAsync());
        direct.Remove("Maximum Pool Size");
        await using var pooler = await PgBouncer.StartAsync(direct.ConnectionString);
        var behind = pooler.Before(direct.ConnectionString);
        await using var host = new ApiHost(all ? behind : direct.ConnectionString)
        {
            Settings = { ["ConnectionStrings:Priorities"] = PostgresServer.AsService(behind) },
        };
        await using var second = new ApiHost(all ? behind : direct.ConnectionString)
        {
            Settings = { ["ConnectionStrings:Priorities"] = PostgresServer.AsService(behind) },
        };
        await Task.WhenAll(Task.Run(host.StartAsync), Task.Run(second.StartAsync));
        var cursor = (await host.Anonymous.GetAsync("changes?after=now")).ShouldBe(200)["nextCursor"];

        string[] reads =
        [
            "actions?q=housing&total=true",
            "actions/ccr-2016-s2",
            "dashboards/summary",
            "dashboards/trend",
            "actions/ccr-2016-s2/history",
            "forums",
            "changes?limit=200",
            "exports/actions.csv",
            "actions?status=planned&sort=-updatedAt",
            "/",
            "/fr",
        ];
        var work = Enumerable
            .Range(0, 4)
            .Select(async writer =>
            {
                var caller = (writer % 2 == 0 ? host : second).Admin;
                for (var round = 0; round < 4; round++)
                {
                    (
                        await caller.PostAsync(
                            $"actions/ccr-2016-{(writer % 3 == 0 ? "s2" : "k1")}/notes",
                            new { body = $"Note {writer} {round}.", visibility = "public" },
                            ("Idempotency-Key", $"{writer}-{round}")
                        )
                    ).ShouldBe(201);
                    foreach (var read in reads)
                        Assert.That((await caller.GetAsync(read)).Status, Is.EqualTo(200), read);
                }
            });
        await Task.WhenAll(work);
        (await host.Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "A plan was made." })).ShouldBe(200);

        // The feed tells of a change when all that began before it has ended: behind other work, a moment later.
        Assert.That(
            async () => (await host.Anonymous.GetAsync($"changes?after={cursor}&limit=200")).ShouldBe(200).Items.Count,
            Is.EqualTo((4 * 4) + 1).After(20).Seconds.PollEvery(200).MilliSeconds
        );
        Assert.That(await host.Admin.ListAsync("actions/ccr-2016-s2/notes?limit=200"), Has.Count.EqualTo((2 * 4) + 1));
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);

        // What a session was told, and what it holds, ended with the transaction.
        Assert.That(await LeftBehindAsync(direct.ConnectionString), Is.Zero);
        var settings = new NpgsqlConnectionStringBuilder(PostgresServer.AsService(behind)) { Pooling = false }.ConnectionString;
        for (var n = 0; n < 4; n++)
        {
            await using var connection = new NpgsqlConnection(settings);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                "SELECT string_agg(name, ' ') FROM pg_settings WHERE source = 'session' AND name IN ('plan_cache_mode', 'work_mem', 'search_path', 'role', 'lock_timeout')",
                connection
            );
            Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(DBNull.Value));
        }
    }

    private static async Task<long> LeftBehindAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            connection
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
