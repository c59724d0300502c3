using DotNet.Testcontainers.Builders;
using Npgsql;
using Priorities.Api.Data.Embedded;
using Testcontainers.PostgreSql;

namespace Priorities.Api.Tests.Harness;

/// <summary>
/// One PostgreSQL server a run: in a container where a Docker engine answers, else the embedded one. <c>PRIORITIES_TEST_DATABASE</c> says
/// otherwise: <c>docker</c>, <c>embedded</c>, or the connection string of a server that the run may make databases on.
/// </summary>
public sealed class PostgresServer
{
    private const string ServiceUser = "priorities_tests";
    private const string Template = "priorities_template";

    private static readonly Lazy<Task<PostgresServer>> Current = new(StartAsync);
    private static int clones;

    private readonly string connectionString;
    private readonly IAsyncDisposable? owned;

    private PostgresServer(string connectionString, IAsyncDisposable? owned) =>
        (this.connectionString, this.owned) = (connectionString, owned);

    /// <summary>What runs underneath, for the first line of a run.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>A database of one's own: migrated, with the 2016 forum in it. About 100 ms.</summary>
    public static async Task<string> CloneAsync()
    {
        var server = await Current.Value;
        return await server.CreateAsync($"clone_{Environment.ProcessId}_{Interlocked.Increment(ref clones)}", Template);
    }

    /// <summary>A database of one's own with nothing in it.</summary>
    public static async Task<string> EmptyAsync()
    {
        var server = await Current.Value;
        return await server.CreateAsync($"empty_{Environment.ProcessId}_{Interlocked.Increment(ref clones)}", "template0");
    }

    /// <summary>The same database, as the user that the service runs as.</summary>
    public static string AsService(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = ServiceUser, Password = ServiceUser }.ConnectionString;

    public static async Task StopAsync()
    {
        if (!Current.IsValueCreated)
            return;
        var server = await Current.Value;
        NpgsqlConnection.ClearAllPools();
        if (server.owned is not null)
            await server.owned.DisposeAsync();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var server = Environment.GetEnvironmentVariable("PRIORITIES_TEST_DATABASE") switch
        {
            null or "" => await TryContainerAsync() ?? await EmbeddedAsync(),
            "docker" => await TryContainerAsync()
                ?? throw new InvalidOperationException("PRIORITIES_TEST_DATABASE is 'docker', and no Docker engine answers."),
            "embedded" => await EmbeddedAsync(),
            { } given => new PostgresServer(given, null) { Kind = "the server of PRIORITIES_TEST_DATABASE" },
        };
        await TestContext.Progress.WriteLineAsync($"PostgreSQL: {server.Kind}");
        await server.MakeServiceUserAsync();
        var template = await server.CreateAsync(Template, "template0");
        await using (var host = new ApiHost(template) { Clock = Clocks.AtSeeding() })
            await host.StartAsync();
        NpgsqlConnection.ClearAllPools(); // a database with a session on it cannot be copied
        return server;
    }

    private static async Task<PostgresServer?> TryContainerAsync()
    {
        try
        {
            var container = new PostgreSqlBuilder("postgres:17")
                .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=400")
                .Build();
            await container.StartAsync();
            return new(container.GetConnectionString(), container) { Kind = "postgres:17 in a container" };
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }

    private static async Task<PostgresServer> EmbeddedAsync()
    {
        var directory = Directory.CreateTempSubdirectory("priorities-tests-");
        var server = await EmbeddedServer.StartAsync(
            directory.FullName,
            new EmbeddedServerOptions { Durable = false, MaxConnections = 400 },
            TestContext.Progress.WriteLine,
            CancellationToken.None
        );
        return new(server.ConnectionString, new Temporary(server, directory)) { Kind = "the embedded server" };
    }

    private async Task MakeServiceUserAsync()
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var make = new NpgsqlCommand(
            $"DO $$ BEGIN CREATE ROLE {ServiceUser} LOGIN PASSWORD '{ServiceUser}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$",
            connection
        );
        await make.ExecuteNonQueryAsync();
    }

    private async Task<string> CreateAsync(string name, string template)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using (var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", connection))
            await drop.ExecuteNonQueryAsync();
        await using (var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\" TEMPLATE {template} ENCODING 'UTF8'", connection))
            await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connectionString)
        {
            Database = name,
            MaxPoolSize = 40,
            Timeout = 15,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
    }

    private sealed class Temporary(EmbeddedServer server, DirectoryInfo directory) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            directory.Delete(recursive: true);
        }
    }
}
