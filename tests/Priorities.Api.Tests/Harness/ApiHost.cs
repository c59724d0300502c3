using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Priorities.Api.Platform.OpenApi;

namespace Priorities.Api.Tests.Harness;

/// <summary>The service itself, on Kestrel and a loopback port, over the database it is given.</summary>
public sealed class ApiHost(string connectionString) : WebApplicationFactory<Program>
{
    public const string AdminKey = "admin-key-of-the-tests-0123456789abcdef";

    /// <summary>The database as its owner has it.</summary>
    public string ConnectionString => connectionString;

    /// <summary>The database as the service has it, which cannot alter what is append-only.</summary>
    public string ServiceConnectionString => PostgresServer.AsService(connectionString);

    public FakeTimeProvider Clock { get; init; } = Clocks.AtTest();

    /// <summary>Further settings, as the configuration spells them: <c>Priorities:StaleAfterDays</c>.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Replaces what is outside the service.</summary>
    public Action<IServiceCollection>? Replacing { get; init; }

    public Uri Root { get; private set; } = new("http://unset");

    public Client Anonymous => new(new HttpClient(Handler()) { BaseAddress = new Uri(Root, "/api/v1/") });

    public Client Admin => With(AdminKey);

    public Client With(string bearer)
    {
        var client = Anonymous;
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
        return client;
    }

    /// <summary>
    /// Somebody with a key of this role, made over the API; acting for this organization (its key or id), where the role needs one.
    /// </summary>
    public async Task<Client> WithAsync(Role role, string? organization = null)
    {
        var issued = (
            await Admin.PostAsync(
                "keys",
                new
                {
                    name = $"{role} of {organization ?? "nobody"}",
                    role,
                    organization,
                }
            )
        ).ShouldBe(201);
        return With(issued["secret"]);
    }

    /// <summary>An organization to act for, made behind the service's back; its key is what was asked for.</summary>
    public async Task<string> OrganizationAsync(string key)
    {
        await ExecuteAsync(
            $"""
            INSERT INTO organizations (id, key, name_en, kind, regions, version, created_at, updated_at)
            VALUES (gen_random_uuid(), '{key}', 'Organization {key}', 'ngo', ARRAY[]::text[], 1, now(), now()) ON CONFLICT (key) DO NOTHING
            """
        );
        return key;
    }

    /// <summary>Makes an organization an owner of an action, behind the service's back.</summary>
    public Task OwnAsync(string action, string organization, string role = "lead") =>
        ExecuteAsync(
            $"""
            INSERT INTO ownerships (action_id, organization_id, role)
            SELECT a.id, o.id, '{role}' FROM actions a, organizations o WHERE a.key = '{action}' AND o.key = '{organization}'
            """
        );

    public Task StartAsync()
    {
        UseKestrel(0);
        StartServer();
        Root = ClientOptions.BaseAddress;
        return Task.CompletedTask;
    }

    /// <summary>Asks the database behind the service's back.</summary>
    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Makes calls that have to wait, because another writer holds the action and gives it to another owner meanwhile.</summary>
    public async Task<Reply[]> WhileHandedOverAsync(string action, string to, params Func<Task<Reply>>[] calls)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var handOver = new NpgsqlCommand(
            $"""
            UPDATE actions SET version = version + 1 WHERE key = '{action}';
            UPDATE ownerships SET organization_id = (SELECT id FROM organizations WHERE key = '{to}') WHERE action_id = (SELECT id FROM actions WHERE key = '{action}');
            """,
            connection
        );
        await handOver.ExecuteNonQueryAsync();
        var answers = Task.WhenAll(calls.Select(c => c()));
        var patience = DateTime.UtcNow.AddSeconds(20);
        while (
            await ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
            == 0 // one waits there; the others of this instance wait for their turn
        )
        {
            Assert.That(DateTime.UtcNow, Is.LessThan(patience), "Nobody waits.");
            await Task.Delay(10);
        }

        await transaction.CommitAsync();
        return await answers;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Priorities", ServiceConnectionString);
        builder.UseSetting("ConnectionStrings:Migrations", connectionString);
        builder.UseSetting("Priorities:AdminKey", AdminKey);
        builder.UseSetting("Priorities:Seed", "ccr-2016");
        builder.UseSetting("RateLimit:Enabled", "false"); // tests come faster than people do
        builder.UseSetting("PublicAnswers:Enabled", "false"); // tests write behind the service's back; those of the answers turn it on
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            Replacing?.Invoke(services);
        });
    }

    /// <summary>The document that the service serves; made once a run, since it is the same for all.</summary>
    public Contract Contract =>
        contract ??= Priorities.Api.Tests.Harness.Contract.Of(
            Services.GetRequiredService<ServedDocument>().JsonAsync().GetAwaiter().GetResult()
        );

    private static Contract? contract;

    private ContractWatch Handler() => new(new(() => Contract), new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
}
