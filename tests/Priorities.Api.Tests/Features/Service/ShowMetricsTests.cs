using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Priorities.Api.Tests.Features.Changes;
using Priorities.Api.Tests.Features.Webhooks;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

/// <summary>In a process of its own: what one process counts, all services in it tell.</summary>
public sealed partial class ShowMetricsTests
{
    private const string Requests = "http_server_request_duration_seconds_count";
    private const string Readers = "priorities_stream_readers{}";
    private const string KeyName = "zkeynamez";

    /// <summary>Every label that there is, but for the two of a request that have words of ours and of .NET in them.</summary>
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["http_request_method"] = "GET|POST|PUT|PATCH|DELETE|_OTHER",
        ["http_response_status_code"] = "[1-5][0-9]{2}",
        ["http_route"] = "/[a-z0-9/.-]*({[^}]+}[a-z0-9/.-]*)*",
        ["db_client_connection_state"] = "idle|used",
        ["cpu_mode"] = "user|system",
        ["gc_heap_generation"] = "gen[012]|loh|poh",
        ["error_type"] = "[A-Za-z.]+Exception",
        ["outcome"] = "delivered|failed|given_up",
        ["what"] = "answers|imports|deliveries|mails",
        ["le"] = @"[0-9.]+|\+Inf",
    };

    private string directory = "";
    private string connectionString = "";
    private ServiceProcess service = null!;
    private Client admin = null!,
        monitor = null!;
    private string secret = "";

    [OneTimeSetUp]
    public async Task StartService()
    {
        directory = Directory.CreateTempSubdirectory("priorities-metrics-").FullName;
        connectionString = await PostgresServer.CloneAsync();
        service = await ServiceProcess.StartAsync(
            directory,
            ("ConnectionStrings__Priorities", PostgresServer.AsService(connectionString)),
            ("ConnectionStrings__Migrations", connectionString),
            ("Priorities__AdminKey", ApiHost.AdminKey),
            ("RateLimit__Enabled", "false"),
            ("Webhooks__AllowedNetworks", "127.0.0.0/8")
        );
        admin = With(ApiHost.AdminKey);
        secret = (await admin.PostAsync("keys", new { name = KeyName, role = "coordinator" })).ShouldBe(201)["secret"];
        monitor = With(secret);
    }

    [OneTimeTearDown]
    public async Task StopService()
    {
        if (service is not null)
            await service.DisposeAsync();
        if (directory.Length > 0)
            Directory.Delete(directory, recursive: true);
    }

    [TestCase("*/*", "text/plain; version=0.0.4; charset=utf-8")]
    [TestCase(
        "application/openmetrics-text; version=1.0.0, text/plain; q=0.5",
        "application/openmetrics-text; version=1.0.0; charset=utf-8; escaping=underscores"
    )]
    public async Task It_is_text_that_Prometheus_reads_and_that_nobody_keeps(string accept, string type)
    {
        var reply = (await monitor.GetAsync("/metrics", ("Accept", accept))).ShouldBe(200);

        Assert.That(reply.Header("Content-Type"), Is.EqualTo(type));
        Assert.That(reply.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(
            reply.Text.TrimEnd().Split('\n'),
            Has.All.Match(@"^(# (HELP|TYPE|UNIT|EOF).*|[a-z0-9_]+(\{[^}]*(\{[^}]*\}[^}]*)*\})? [0-9.eE+-]+)$")
        );
    }

    [Test]
    public async Task Those_without_a_key_are_asked_for_one()
    {
        (await service.Anonymous.GetAsync("/metrics")).ShouldBe(401, "unauthenticated");
        (await With(secret + "x").GetAsync("/metrics")).ShouldBe(401, "unauthenticated");
        (await monitor.GetAsync("/metrics?name=up")).ShouldBe(400, "unknownParameter");
        (await monitor.SendAsync(HttpMethod.Post, "/metrics", null)).ShouldBe(405, "methodNotAllowed");
    }

    [Test]
    public async Task It_takes_the_database_to_know_a_key_and_nothing_more()
    {
        var (host, cable) = await Cable.ToDatabaseAsync();
        using var _ = cable;
        await using var __ = host;
        var known = await host.WithAsync(Role.Coordinator);
        cable.Pull();

        (await known.GetAsync("/metrics")).ShouldBe(503, "databaseUnavailable");
        (await host.Admin.GetAsync("/metrics")).ShouldBe(200);
    }

    [Test]
    public async Task A_request_shows_under_its_route_and_its_status()
    {
        const string read = """{http_request_method="GET",http_response_status_code="200",http_route="/api/v1/actions/{action}"}""";
        const string missed = """{http_request_method="GET",http_response_status_code="404",http_route="/api/v1/actions/{action}"}""";
        var before = await MetricsAsync();
        foreach (var action in (string[])["ccr-2016-s1", "ccr-2016-s2", "ccr-2016-k1"])
            (await monitor.GetAsync($"actions/{action}")).ShouldBe(200);
        (await monitor.GetAsync("actions/nothing")).ShouldBe(404);

        var after = await UntilAsync(m => m.Of(Requests + missed) > before.Of(Requests + missed));

        Assert.That(after.Of(Requests + read) - before.Of(Requests + read), Is.EqualTo(3));
        Assert.That(after.Of(Requests + missed) - before.Of(Requests + missed), Is.EqualTo(1));
        Assert.That(
            after.Of(
                """http_server_request_duration_seconds_bucket{http_request_method="GET",http_response_status_code="200",http_route="/api/v1/actions/{action}",le="+Inf"}"""
            ),
            Is.EqualTo(after.Of(Requests + read))
        );
        Assert.That(after.Of("http_server_active_requests{}"), Is.Positive, "the one that asks");
    }

    [Test]
    public async Task Nothing_in_it_tells_who_or_what_or_where()
    {
        (
            await admin.PostAsync(
                "organizations",
                new
                {
                    key = "zorgz",
                    name = "zorganizationz",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        (await admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "znotez", visibility = "internal" })).ShouldBe(201);
        (await admin.PostAsync("webhooks", new { url = "http://127.0.0.1:9/zhookz", isActive = false })).ShouldBe(201);
        foreach (
            var path in (string[])
                [
                    "organizations/zorgz",
                    "actions/ccr-2016-s1",
                    "actions?q=zquestionz",
                    "actions/zmissingz",
                    "/zelsewherez",
                    "/problems/zcodez",
                ]
        )
            await monitor.GetAsync(path, ("User-Agent", "zagentz"));
        await monitor.SendAsync(new HttpMethod("ZMETHODZ"), "/zelsewherez", null);
        for (var i = 0; i < 30; i++)
            (await service.Anonymous.GetAsync($"/zelsewherez/{i}")).ShouldBe(404);

        var metrics = await UntilAsync(m =>
            m.Of("""http_server_request_duration_seconds_count{http_request_method="GET",http_response_status_code="404"}""") >= 31
        );

        var database = new NpgsqlConnectionStringBuilder(connectionString);
        foreach (
            var secretOrAddress in (string[])
                [
                    secret,
                    ApiHost.AdminKey,
                    KeyName,
                    "zorgz",
                    "zorganizationz",
                    "znotez",
                    "zhookz",
                    "zquestionz",
                    "zmissingz",
                    "zelsewherez",
                    "zcodez",
                    "zagentz",
                    "ZMETHODZ",
                    "ccr-2016",
                    "127.0.0.1",
                    "localhost",
                    "Host=",
                    database.Host!,
                    database.Database!,
                    PostgresServer.AsService(connectionString),
                ]
        )
            Assert.That(metrics.Text, Does.Not.Contain(secretOrAddress).IgnoreCase);
        var labels = Label().Matches(metrics.Text).Select(l => (Name: l.Groups[1].Value, Value: l.Groups[2].Value)).Distinct().ToList();
        Assert.That(labels.Select(l => l.Name).Distinct(), Is.EquivalentTo(Labels.Keys));
        Assert.That(labels.Where(l => !Regex.IsMatch(l.Value, $"^({Labels[l.Name]})$")), Is.Empty);
    }

    [Test]
    public async Task The_database_and_the_runtime_are_told()
    {
        var before = await MetricsAsync();
        (await monitor.GetAsync("actions?limit=5")).ShouldBe(200);

        var after = await UntilAsync(m =>
            m.Of("db_client_operation_duration_seconds_count{}") > before.Of("db_client_operation_duration_seconds_count{}")
        );

        Assert.That(after.Of("db_client_connection_max{}"), Is.EqualTo(new NpgsqlConnectionStringBuilder(connectionString).MaxPoolSize));
        Assert.That(after.Of("dotnet_process_memory_working_set_bytes{}"), Is.GreaterThan(10_000_000));
        Assert.That(after.Of("dotnet_thread_pool_thread_count_total{}"), Is.Positive);
        Assert.That(
            after.Of("dotnet_gc_heap_total_allocated_bytes_total{}"),
            Is.GreaterThan(before.Of("dotnet_gc_heap_total_allocated_bytes_total{}"))
        );
        Assert.That(
            after.Text,
            Does.Contain("dotnet_gc_last_collection_heap_size_bytes{")
                .And.Contain("dotnet_gc_pause_time_seconds_total")
                .And.Contain("# TYPE dotnet_exceptions_total counter")
        );
    }

    [Test]
    public async Task Connections_are_those_that_the_database_has_of_it()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand(
            $"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            connection
        );

        var metrics = await UntilAsync(m => Connections(m) == (long)count.ExecuteScalar()!); // they come and go

        Assert.That(Connections(metrics), Is.Positive);

        static double Connections(Metrics metrics) =>
            metrics.Of("""db_client_connection_count{db_client_connection_state="idle"}""")
            + metrics.Of("""db_client_connection_count{db_client_connection_state="used"}""");
    }

    [Test]
    public async Task Deliveries_count_by_what_came_of_them()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = (await admin.PostAsync("webhooks", new { url = receiver.Url })).ShouldBe(201)["id"];
        var before = await MetricsAsync();
        (await admin.PostAsync($"webhooks/{webhook}/ping", new { })).ShouldBe(201);
        await UntilAsync(m => Of(m, "delivered") == Of(before, "delivered") + 1);
        receiver.AnswerWith(500);
        (await admin.PostAsync($"webhooks/{webhook}/ping", new { })).ShouldBe(201); // which is tried once
        await UntilAsync(m => Of(m, "given_up") == Of(before, "given_up") + 1);
        (await admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For all.", visibility = "public" })).ShouldBe(201);

        var after = await UntilAsync(m => Of(m, "failed") > Of(before, "failed"));

        Assert.That(Of(after, "delivered"), Is.EqualTo(Of(before, "delivered") + 1));
        Assert.That(Of(after, "given_up"), Is.EqualTo(Of(before, "given_up") + 1));
        (await admin.DeleteAsync($"webhooks/{webhook}")).ShouldBe(204);

        static double Of(Metrics metrics, string outcome) => metrics.Of($$"""priorities_webhook_deliveries_total{outcome="{{outcome}}"}""");
    }

    [Test]
    public async Task A_reader_of_the_stream_counts_while_it_is_there()
    {
        Assert.That((await MetricsAsync()).Of(Readers), Is.Zero);
        using (await EventReader.OpenAsync(monitor, "changes/stream"))
        using (await EventReader.OpenAsync(monitor, "changes/stream"))
            await UntilAsync(m => m.Of(Readers) == 2);

        await UntilAsync(m => m.Of(Readers) == 0);
    }

    private Client With(string bearer)
    {
        var client = service.Anonymous;
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
        return client;
    }

    private async Task<Metrics> MetricsAsync() => new((await monitor.GetAsync("/metrics")).ShouldBe(200).Text);

    /// <summary>
    /// An answer is kept for a moment, and a request counts once it has ended, so what was done may show an answer later.
    /// </summary>
    private async Task<Metrics> UntilAsync(Func<Metrics, bool> expected)
    {
        for (var patience = DateTime.UtcNow.AddMinutes(1); ; )
        {
            var metrics = await MetricsAsync();
            if (expected(metrics))
                return metrics;
            if (DateTime.UtcNow > patience)
                throw new AssertionException($"It does not come to that:\n{metrics.Text}");
        }
    }

    private sealed record Metrics(string Text)
    {
        /// <summary>The value of a series, as it is spelled; 0 where it is not there yet.</summary>
        public double Of(string series) =>
            Text.Split('\n').FirstOrDefault(line => line.StartsWith(series + " ", StringComparison.Ordinal)) is { } line
                ? double.Parse(line[(series.Length + 1)..], CultureInfo.InvariantCulture)
                : 0;
    }

    [GeneratedRegex("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Label();
}
