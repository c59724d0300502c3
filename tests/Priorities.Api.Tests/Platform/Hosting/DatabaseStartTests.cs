using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Hosting;

/// <summary>The way to a usable database, and back to one.</summary>
[Category("Smoke")]
public sealed class DatabaseStartTests
{
    [Test]
    public async Task Ten_instances_may_start_together_over_one_empty_database()
    {
        var database = await PostgresServer.EmptyAsync();
        var hosts = Enumerable.Range(0, 10).Select(_ => new ApiHost(database)).ToList();
        try
        {
            await Task.WhenAll(hosts.Select(host => Task.Run(host.StartAsync)));

            foreach (var host in hosts)
                (await host.Anonymous.GetAsync("actions/ccr-2016-c2")).ShouldBe(200);
            Assert.That(await hosts[0].ScalarAsync<long>("SELECT count(*) FROM forums"), Is.EqualTo(1));
            Assert.That(await hosts[0].ScalarAsync<long>("SELECT count(*) FROM actions"), Is.EqualTo(16));
        }
        finally
        {
            foreach (var host in hosts)
                await host.DisposeAsync();
        }
    }

    [Test]
    public async Task The_migrations_make_the_model_whole()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();

        Assert.That(
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>().Database.HasPendingModelChanges(),
            Is.False,
            "Add a migration for what changed."
        );
    }

    [Test]
    public async Task Several_hosts_may_be_named_over_an_empty_database()
    {
        var one = new Npgsql.NpgsqlConnectionStringBuilder(await PostgresServer.EmptyAsync());
        await using var host = new ApiHost(
            new Npgsql.NpgsqlConnectionStringBuilder(one.ConnectionString)
            {
                Host = $"{one.Host}:{one.Port},{one.Host}:{one.Port}",
            }.ConnectionString
        );
        await host.StartAsync();

        (await host.Anonymous.GetAsync("actions/ccr-2016-c2")).ShouldBe(200);
        (await host.Admin.PostAsync("actions/ccr-2016-c2/notes", new { body = "We began." })).ShouldBe(201);
    }

    [Test]
    public async Task A_start_waits_for_a_database_that_takes_no_changes_and_says_so()
    {
        await using var database = new ApiHost(await PostgresServer.EmptyAsync());
        await database.ExecuteAsync(await ReadOnlyAsync(database, "on"));
        await using var service = ServiceProcess.Begin(["--migrate"], ("ConnectionStrings__Priorities", database.ConnectionString));

        await service.UntilSaidAsync("The database cannot be used yet: 25006");
        await database.ExecuteAsync($"SET default_transaction_read_only = off; {await ReadOnlyAsync(database, "off")}");

        Assert.That(await service.EndAsync(TimeSpan.FromMinutes(1)), Is.Zero, service.Output);
        Assert.That(service.Output, Does.Contain("up to date").And.Not.Contain("   at "));
        Assert.That(service.Output.Split("cannot be used yet"), Has.Length.EqualTo(2), "A line for each reason, not for each try.");
    }

    [Test]
    public async Task A_start_gives_up_after_the_time_that_is_set_in_one_line()
    {
        using var nobody = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((System.Net.IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();

        var (exitCode, output) = await ServiceProcess.RunAsync(
            null,
            ["--migrate"],
            ("ConnectionStrings__Priorities", $"Host=127.0.0.1;Port={port};Username=nobody;Password=hidden"),
            ("Priorities__DatabaseWaitSeconds", "1")
        );

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(
            output,
            Does.Contain("Waiting for it, 1 seconds at the most")
                .And.Contain("cannot be used: ")
                .And.Not.Contain("hidden")
                .And.Not.Contain("   at ")
        );
    }

    [Test]
    public async Task A_user_that_may_not_log_in_is_not_waited_for()
    {
        var wrong = new Npgsql.NpgsqlConnectionStringBuilder(await PostgresServer.EmptyAsync())
        {
            Username = "nobody",
            Password = "hidden",
        };

        var (exitCode, output) = await ServiceProcess.RunAsync(
            null,
            ["--migrate"],
            ("ConnectionStrings__Priorities", wrong.ConnectionString)
        );

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("28").And.Not.Contain("Waiting").And.Not.Contain("hidden").And.Not.Contain("   at "));
    }

    private static async Task<string> ReadOnlyAsync(ApiHost host, string value) =>
        $"ALTER DATABASE \"{await host.ScalarAsync<string>("SELECT current_database()::text")}\" SET default_transaction_read_only = {value}";

    [Test]
    public async Task Without_a_seed_nothing_is_loaded()
    {
        await using var host = new ApiHost(await PostgresServer.EmptyAsync()) { Settings = { ["Priorities:Seed"] = "none" } };
        await host.StartAsync();

        Assert.That((await host.Admin.GetAsync("actions?total=true")).ShouldBe(200).Json["total"]!.GetValue<int>(), Is.Zero);
    }

    [Test]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        await host.ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_OfTheFuture', '10.0.0')""");

        var (exitCode, output) = await ServiceProcess.RunAsync(
            null,
            ["--migrate"],
            ("ConnectionStrings__Priorities", host.ConnectionString)
        );

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("29990101000000_OfTheFuture").And.Not.Contain("   at "));
    }

    [Test]
    public async Task It_is_not_ready_while_its_user_may_not_read_the_tables()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);

        await host.ExecuteAsync("REVOKE ALL ON actions FROM priorities_service");
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(503);

        await host.ExecuteAsync("GRANT SELECT, INSERT, UPDATE, DELETE ON actions TO priorities_service");
        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);
    }

    [Test]
    public async Task While_the_database_is_away_requests_are_told_503_and_once_it_is_back_they_are_served()
    {
        var (host, cable) = await Cable.ToDatabaseAsync();
        await using var _ = host;
        using var __ = cable;
        // Several connections, all of which break.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Anonymous.GetAsync("actions")));

        cable.Pull();
        foreach (
            var reply in new[]
            {
                await host.Anonymous.GetAsync("actions"),
                await host.Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "A plan was made." }),
                await host.Anonymous.GetAsync("/health/ready"),
            }
        )
        {
            reply.ShouldBe(503, "databaseUnavailable");
            Assert.That(reply.Header("Retry-After"), Is.Not.Null);
        }

        (await host.Anonymous.GetAsync("/health/live")).ShouldBe(200);
        cable.Plug();

        (await host.Anonymous.GetAsync("/health/ready")).ShouldBe(200);
        (await host.Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "A plan was made." })).ShouldBe(200);
    }

    [Test]
    public async Task The_same_key_at_two_instances_at_the_same_moment_writes_once()
    {
        var database = await PostgresServer.CloneAsync();
        await using var one = new ApiHost(database);
        await using var other = new ApiHost(database);
        await one.StartAsync();
        await other.StartAsync();

        for (var round = 0; round < 10; round++)
        {
            var body = new { body = $"Note {round}." };
            var key = ("Idempotency-Key", $"round-{round}");
            var replies = await Task.WhenAll(
                one.Admin.PostAsync("actions/ccr-2016-k1/notes", body, key),
                other.Admin.PostAsync("actions/ccr-2016-k1/notes", body, key)
            );

            foreach (var reply in replies)
                reply.ShouldBe(201);
            Assert.That(replies[0].Text, Is.EqualTo(replies[1].Text));
        }

        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM notes"), Is.EqualTo(10));
    }
}
