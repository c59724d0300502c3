using System.Diagnostics;
using Npgsql;
using Priorities.Api.Data;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Problems;

/// <summary>
/// What a database does in life: it is nobody's mistake who calls, so it is 503, says what is away, and is over when the database is well
/// again.
/// </summary>
public sealed class DatabaseFaultsTests : ApiFixture
{
    [TestCase("25006", "takes no changes")]
    [TestCase("53100", "disk")]
    [TestCase("57014", "too long")]
    [TestCase("55P03", "Somebody else")]
    [TestCase("25P03", "in the middle")]
    [TestCase("25P04", "in the middle")]
    [TestCase("53300", "connections")]
    [TestCase("57P03", "starting")]
    [TestCase("57P01", "does not answer")]
    [TestCase("28000", "let the service in")]
    [TestCase("28P01", "let the service in")]
    [TestCase("3D000", "not there")]
    [TestCase("53200", "does not answer")]
    [TestCase("58030", "does not answer")]
    [TestCase("08P01", "does not answer")]
    public async Task What_the_database_cannot_do_for_now_is_503_in_both_languages(string state, string what)
    {
        await using var host = await StartedAsync();
        await host.ExecuteAsync(
            $"""
            CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the inside' USING ERRCODE = '{state}'; END $$;
            CREATE TRIGGER fault BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION fault();
            """
        );

        var english = (await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." })).ShouldBe(
            503,
            "databaseUnavailable"
        );
        var french = (
            await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." }, ("Accept-Language", "fr"))
        ).ShouldBe(503, "databaseUnavailable");

        Assert.That(english["detail"], Does.Contain(what).And.Not.Contain("the inside").And.Not.Contain(state));
        Assert.That(french["detail"], Is.Not.EqualTo(english["detail"]));
        Assert.That(english.Header("Retry-After"), Is.Not.Null);
        await host.ExecuteAsync("DROP TRIGGER fault ON notes");
        (await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." })).ShouldBe(201);
    }

    [Test]
    public async Task A_database_that_takes_no_changes_is_read_and_said_to_be_so()
    {
        await using var host = await StartedAsync();
        Assert.That((await host.Anonymous.GetAsync("/health/writing")).ShouldBe(200).Json["writing"]!.GetValue<bool>(), Is.True);
        await host.ExecuteAsync($"ALTER DATABASE \"{await NameAsync(host)}\" SET default_transaction_read_only = on; {EndSessions}");
        await host.Anonymous.GetAsync("actions"); // finds out that its connections are gone

        (await host.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
        (await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." })).ShouldBe(503, "databaseUnavailable");
        Assert.That((await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200).Json["writing"]!.GetValue<bool>(), Is.False);
        (await host.Anonymous.GetAsync("/health/writing")).ShouldBe(503, "databaseUnavailable");
    }

    [Test]
    public async Task A_restart_of_the_database_is_met_by_one_request_not_by_one_for_each_connection()
    {
        await using var host = await StartedAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => host.Anonymous.GetAsync($"actions?q=a{n}")));
        Assert.That(
            await host.ScalarAsync<long>(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'priorities_tests'"
            ),
            Is.GreaterThan(1)
        );
        await host.ExecuteAsync(EndSessions);

        var codes = new List<int>();
        for (var n = 0; n < 20; n++)
            codes.Add((await host.Anonymous.GetAsync($"actions?q=b{n}")).Status);

        Assert.That(codes.Skip(1), Has.All.EqualTo(200), string.Join(' ', codes));
    }

    [Test]
    public async Task A_full_disk_shows_in_what_it_is_ready_for()
    {
        await using var host = await StartedAsync();
        await host.ExecuteAsync(
            """
            CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$;
            CREATE TRIGGER fault BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION fault();
            """
        );
        (await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." })).ShouldBe(503);

        Assert.That((await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200).Json["writing"]!.GetValue<bool>(), Is.False);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(
            (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200).Json["writing"]!.GetValue<bool>(),
            Is.True,
            "Nobody was refused since."
        );
    }

    [Test]
    public async Task Who_waits_for_a_row_is_told_after_three_seconds_and_the_others_go_on()
    {
        var database = new NpgsqlConnectionStringBuilder(await PostgresServer.CloneAsync()) { MaxPoolSize = 3 };
        await using var host = new ApiHost(database.ConnectionString);
        await host.StartAsync();
        await using var held = await HoldAsync(database.ConnectionString, "ccr-2016-s2");

        var began = Stopwatch.GetTimestamp();
        var waiting = Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." }))
        );
        (await host.Anonymous.GetAsync("actions?q=a")).ShouldBe(200);
        (await host.Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "We met." })).ShouldBe(201);
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);
        Assert.That(waiting.IsCompleted, Is.False);

        foreach (var told in await waiting)
        {
            told.ShouldBe(503, "databaseUnavailable");
            Assert.That(told["detail"], Does.StartWith("Somebody else"));
        }

        Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(15)));
        await held.DisposeAsync();
        (await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." })).ShouldBe(201);
    }

    [Test]
    public async Task Changes_that_wait_take_two_thirds_of_the_connections_and_who_reads_finds_one()
    {
        string[] actions = [.. new[] { "s1", "s2", "s3", "s4", "k1", "k2", "p1", "p2" }.Select(a => $"ccr-2016-{a}")];
        var database = new NpgsqlConnectionStringBuilder(await PostgresServer.CloneAsync()) { MaxPoolSize = 3 };
        await using var host = new ApiHost(database.ConnectionString);
        await host.StartAsync();
        await using var held = await HoldAsync(database.ConnectionString, actions);

        var waiting = Task.WhenAll(actions.Select(a => host.Admin.PostAsync($"actions/{a}/notes", new { body = "We met." })));
        (await host.Anonymous.GetAsync("actions?q=a")).ShouldBe(200);
        Assert.That(waiting.IsCompleted, Is.False);

        var told = (await waiting).Select(reply => (string)reply.ShouldBe(503, "databaseUnavailable")["detail"]!).ToList();
        // Two wait for their rows, then the next two; the others have waited too long by then.
        Assert.That(told, Has.Some.StartsWith("Somebody else").And.Some.StartsWith("So many changes"));
    }

    [Test]
    public async Task That_all_connections_are_busy_does_not_make_it_unready()
    {
        var database = new NpgsqlConnectionStringBuilder(await PostgresServer.CloneAsync()) { MaxPoolSize = 1 };
        await using var host = new ApiHost(database.ConnectionString);
        await host.StartAsync();
        await using var held = await HoldAsync(database.ConnectionString, "ccr-2016-s2");
        var waiting = host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We met." });
        while (
            await host.ScalarAsync<long>(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            ) == 0
        )
            await Task.Delay(10);

        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);

        Assert.That(waiting.IsCompleted, Is.False);
        (await waiting).ShouldBe(503);
    }

    [Test]
    public async Task One_late_answer_does_not_make_it_unready_and_none_for_some_seconds_does()
    {
        var (host, cable) = await Cable.ToDatabaseAsync();
        await using var _ = host;
        using var __ = cable;
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);
        cable.Freeze();

        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);

        var began = Stopwatch.GetTimestamp();
        var ready = 200;
        while (ready == 200 && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
            ready = (await host.Anonymous.GetAsync("/health/ready")).Status;
        Assert.That(ready, Is.EqualTo(503));
    }

    [Test]
    public async Task A_database_that_hangs_is_given_up_on()
    {
        var (host, cable) = await Cable.ToDatabaseAsync();
        await using var _ = host;
        using var __ = cable;
        (await host.Anonymous.GetAsync("actions")).ShouldBe(200);
        cable.Freeze();

        var began = Stopwatch.GetTimestamp();
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(503, "databaseUnavailable");
        Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(5)));
        (await host.Anonymous.GetAsync("actions?q=a")).ShouldBe(503, "databaseUnavailable");
        Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(30)), "Far less; a busy machine is allowed for.");

        cable.Thaw();
        Reply reply;
        do reply = await host.Anonymous.GetAsync("actions");
        while (reply.Status == 503 && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1));
        reply.ShouldBe(200);
    }

    [Test]
    public async Task It_takes_half_of_what_the_server_gives_and_says_where_that_is_little()
    {
        var database = new NpgsqlConnectionStringBuilder(await PostgresServer.CloneAsync());
        database.Remove("Maximum Pool Size");
        await using var host = new ApiHost(database.ConnectionString);
        var said = new List<string>();

        var usual = new NpgsqlConnectionStringBuilder(
            await Connections.ForServingAsync(database.ConnectionString, said.Add, CancellationToken.None)
        );
        Assert.That(said, Is.Empty);
        await host.ExecuteAsync($"ALTER DATABASE \"{database.Database}\" CONNECTION LIMIT 8");
        var few = new NpgsqlConnectionStringBuilder(
            await Connections.ForServingAsync(database.ConnectionString, said.Add, CancellationToken.None)
        );
        var asked = new NpgsqlConnectionStringBuilder(
            await Connections.ForServingAsync($"{database.ConnectionString};Maximum Pool Size=70", said.Add, CancellationToken.None)
        );

        Assert.That(new[] { usual.MaxPoolSize, few.MaxPoolSize, asked.MaxPoolSize }, Is.EqualTo(new[] { 50, 4, 70 }));
        Assert.That(said, Has.Count.EqualTo(1).And.One.Contains("has 8 connections"));
        Assert.That(usual.Options, Is.EqualTo("-c lock_timeout=1500"));
    }

    /// <summary>Holds actions as somebody would who has a session of their own open, until what is returned is disposed of.</summary>
    private static async Task<NpgsqlConnection> HoldAsync(string connectionString, params string[] actions)
    {
        var other = new NpgsqlConnection($"{connectionString};Pooling=false");
        await other.OpenAsync();
        await using var hold = new NpgsqlCommand(
            $"BEGIN; SELECT FROM actions WHERE key IN ('{string.Join("', '", actions)}') FOR UPDATE",
            other
        );
        await hold.ExecuteNonQueryAsync();
        return other;
    }

    private const string EndSessions =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private static Task<string?> NameAsync(ApiHost host) => host.ScalarAsync<string>("SELECT current_database()::text");

    private static async Task<ApiHost> StartedAsync()
    {
        var host = await NewHostAsync();
        await host.StartAsync();
        return host;
    }
}
