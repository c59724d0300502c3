using OpenTelemetry.Metrics;

namespace Priorities.Api.Platform.Metrics;

/// <summary>
/// What is measured and told, whole: an instrument or a label that is not in this table is dropped, whatever a library may add to itself
/// one day. So no label can hold an address, a name or a connection string; and each metric takes room for as many series as it can have,
/// not for two thousand.
/// </summary>
internal static class MetricsSetup
{
    /// <summary>
    /// From a cached answer to one that somebody waits for. Fewer than the usual fourteen: each is a line for every route and status.
    /// </summary>
    private static readonly double[] Seconds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];

    private static readonly Dictionary<string, MetricStreamConfiguration> Told = new()
    {
        // Requests. There are about 700 pairs of a route and a status.
        ["http.server.request.duration"] = Durations(1_000, "http.route", "http.request.method", "http.response.status_code"),
        ["http.server.active_requests"] = By(),

        // The database. The pool's name is the connection string where nobody gave it another one, so it is not a label.
        ["db.client.operation.duration"] = Durations(1),
        ["db.client.operation.failed"] = By(),
        ["db.client.connection.count"] = By("db.client.connection.state"),
        ["db.client.connection.max"] = By(),
        ["db.client.connection.npgsql.pending_requests"] = By(),
        ["db.client.connection.npgsql.timeouts"] = By(),

        // The runtime.
        ["dotnet.process.cpu.time"] = By("cpu.mode"),
        ["dotnet.process.memory.working_set"] = By(),
        ["dotnet.gc.collections"] = By("gc.heap.generation"),
        ["dotnet.gc.heap.total_allocated"] = By(),
        ["dotnet.gc.last_collection.heap.size"] = By("gc.heap.generation"),
        ["dotnet.gc.last_collection.memory.committed_size"] = By(),
        ["dotnet.gc.pause.time"] = By(),
        ["dotnet.thread_pool.thread.count"] = By(),
        ["dotnet.thread_pool.queue.length"] = By(),
        ["dotnet.exceptions"] = By("error.type"),

        // This service's own.
        [OwnMeter.Deliveries] = By(OwnMeter.Outcome),
        [OwnMeter.Mails] = By(OwnMeter.Outcome),
        [OwnMeter.MailsWaiting] = By(),
        [OwnMeter.Readers] = By(),
        [OwnMeter.Forgotten] = By(OwnMeter.What),
    };

    /// <summary>Nothing is counted before the service serves, nor in a command: the instruments are enabled when the host starts.</summary>
    public static IServiceCollection AddMeasuring(this IServiceCollection services)
    {
        services.AddSingleton<OwnMeter>();
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics
                    .AddMeter("Microsoft.AspNetCore.Hosting", "Npgsql", "System.Runtime", OwnMeter.Name)
                    .AddView(instrument => Told.GetValueOrDefault(instrument.Name, MetricStreamConfiguration.Drop))
                    .AddPrometheusExporter(told => (told.ScopeInfoEnabled, told.TargetInfoEnabled) = (false, false))
            ); // which library counts, and what it is written in, is nobody's question
        return services;
    }

    private static MetricStreamConfiguration By(params string[] labels) =>
        new() { TagKeys = labels, CardinalityLimit = labels.Length == 0 ? 1 : 50 };

    private static ExplicitBucketHistogramConfiguration Durations(int series, params string[] labels) =>
        new()
        {
            TagKeys = labels,
            CardinalityLimit = series,
            Boundaries = Seconds,
            RecordMinMax = false,
        };
}
