using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Npgsql;
using Priorities.Api.Data;
using Priorities.Api.Data.Embedded;

namespace Priorities.Benchmarks;

/// <summary>
/// Measures what the figures cost over many actions, against few: two databases, a service over each, one request after the other, in pairs
/// that alternate. What is printed is the median of the pairs' ratios, so that a machine that slows down slows both. A ratio above three
/// fails the run.
/// </summary>
internal sealed class FiguresRun(int few, int many)
{
    private const int Pairs = 7;
    private const int StepsPerAction = 10;
    private const double Most = 3;

    private static readonly string[] Periods = ["week", "month", "quarter"];

    public async Task<int> MeasureAsync(CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("priorities-benchmark-");
        var sides = new List<Side>();
        try
        {
            foreach (var size in new[] { few, many })
                sides.Add(await Side.StartAsync(size, Path.Combine(directory.FullName, $"{size}"), cancellationToken));
            foreach (var side in sides)
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{side.Actions, 9:N0} actions, {side.Rows, 9:N0} rows of history: first figures {side.First.TotalMilliseconds, 6:N0} ms after the first request, own memory {side.Before, 4:N0} MB before and {side.After, 4:N0} MB after"
                    )
                );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\n{"what (ms, median)", -48}{few, 10:N0}{many, 10:N0}   ratio (median of {Pairs} pairs)"
                )
            );
            var bounded = new List<double>
            {
                await CompareAsync(
                    "summary, nothing written since",
                    sides,
                    200,
                    (side, _) => side.GetAsync("dashboards/summary"),
                    cancellationToken
                ),
                await CompareAsync(
                    "trend, nothing written since",
                    sides,
                    200,
                    (side, _) => side.GetAsync("dashboards/trend"),
                    cancellationToken
                ),
                await CompareAsync(
                    "summary, 304",
                    sides,
                    200,
                    (side, _) => side.GetAsync("dashboards/summary", side.ETag),
                    cancellationToken
                ),
                await CompareAsync(
                    "summary, right after a status was reported",
                    sides,
                    40,
                    async (side, n) => await side.AfterAsync(n, "dashboards/summary"),
                    cancellationToken
                ),
                await CompareAsync(
                    "trend, right after a status was reported",
                    sides,
                    40,
                    async (side, n) => await side.AfterAsync(n, "dashboards/trend"),
                    cancellationToken
                ),
            };
            Console.WriteLine("not bounded:");
            await CompareAsync(
                "attention, right after a status was reported",
                sides,
                40,
                async (side, n) => await side.AfterAsync(n, "dashboards/attention"),
                cancellationToken
            );
            await CompareAsync(
                "organizations, right after a status was reported",
                sides,
                20,
                async (side, n) => await side.AfterAsync(n, "dashboards/organizations"),
                cancellationToken
            );
            await CompareAsync(
                "summary as of a day that nobody asked for before",
                sides,
                20,
                (side, n) => side.GetAsync($"dashboards/summary?asOf={Day(n)}"),
                cancellationToken
            );
            await CompareAsync(
                "trend as of a day that nobody asked for before",
                sides,
                20,
                (side, n) => side.GetAsync($"dashboards/trend?asOf={Day(n)}&interval={Periods[n % 3]}"),
                cancellationToken
            );
            foreach (var side in sides)
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{side.Actions:N0} actions: own memory {side.Resident():N0} MB at the end")
                );
            return bounded.TrueForAll(ratio => ratio <= Most) ? 0 : 1;
        }
        finally
        {
            foreach (var side in sides)
                await side.DisposeAsync();
            directory.Delete(recursive: true);
        }
    }

    /// <summary>A day for each number, none of them twice.</summary>
    private static string Day(int n) => new DateOnly(2018, 1, 1).AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<double> CompareAsync(
        string what,
        List<Side> sides,
        int times,
        Func<Side, int, Task<TimeSpan>> ask,
        CancellationToken cancellationToken
    )
    {
        var pairs = new List<double[]>();
        for (var pair = 0; pair <= Pairs; pair++)
        {
            var medians = new List<double>();
            foreach (var side in sides)
            {
                var took = new List<double>();
                for (var i = 0; i < times; i++)
                {
                    took.Add((await ask(side, (pair * times) + i)).TotalMilliseconds);
                    cancellationToken.ThrowIfCancellationRequested();
                }

                medians.Add(Run.Median(took));
            }

            if (pair > 0)
                pairs.Add([.. medians]); // the first one warms both up
        }

        var ratio = Run.Median(pairs.Select(p => p[1] / p[0]));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -48}{Run.Median(pairs.Select(p => p[0])), 10:0.00}{Run.Median(pairs.Select(p => p[1])), 10:0.00}   {ratio:0.00}"
            )
        );
        return ratio;
    }

    /// <summary>A database with its service.</summary>
    private sealed class Side(int actions, EmbeddedServer server, Process service, HttpClient http) : IAsyncDisposable
    {
        private string[] keys = [];

        public int Actions => actions;

        public long Rows { get; private init; }

        public TimeSpan First { get; private set; }

        /// <summary>The service's own memory before the first figures, in MB, and after.</summary>
        public double Before { get; private set; }

        public double After { get; private set; }

        public string ETag { get; private set; } = "";

        public static async Task<Side> StartAsync(int actions, string directory, CancellationToken cancellationToken)
        {
            var server = await EmbeddedServer.StartAsync(
                directory,
                new EmbeddedServerOptions { MaxConnections = 100 },
                Console.Error.WriteLine,
                cancellationToken
            );
            var api = Path.Combine(AppContext.BaseDirectory, "Priorities.Api.dll");
            using (var migrate = Run.Start(api, ["--migrate"], server.ConnectionString, 0))
                await migrate.WaitForExitAsync(cancellationToken);
            await using var source = Database.DataSource(server.ConnectionString);
            await new Generator(source, actions, StepsPerAction, seed: 1, Console.Error, steps: true).FillAsync(cancellationToken);

            var port = Run.FreePort();
            var service = Run.Start(api, [], server.ConnectionString, port);
            var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Run.Key);
            await Run.ReadyAsync(http, $"http://127.0.0.1:{port}/api/v1/actions/load-0-a0", cancellationToken);
            var side = new Side(actions, server, service, http)
            {
                Rows = await CountAsync(source, cancellationToken),
                keys = await KeysAsync(source, cancellationToken),
            };
            side.Before = side.Resident();
            side.First = await side.GetAsync("dashboards/summary");
            side.After = side.Resident();
            return side;
        }

        /// <summary>Asks, and says how long the answer took.</summary>
        public async Task<TimeSpan> GetAsync(string path, string? etag = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (etag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            var begun = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            await answer.Content.CopyToAsync(Stream.Null);
            var took = Stopwatch.GetElapsedTime(begun);
            if (answer.StatusCode != (etag is null ? HttpStatusCode.OK : HttpStatusCode.NotModified))
                throw new InvalidOperationException($"{path}: {answer.StatusCode}");
            if (path == "dashboards/summary")
                ETag = answer.Headers.ETag!.ToString();
            return took;
        }

        /// <summary>Writes, then asks; says how long the answer took, without the writing.</summary>
        public async Task<TimeSpan> AfterAsync(int n, string path)
        {
            var key = keys[n % keys.Length];
            var stands = await http.GetFromJsonAsync<Standing>($"actions/{key}?fields=allowedTransitions");
            using var answer = await http.PostAsJsonAsync(
                $"actions/{key}/status",
                new { status = stands!.AllowedTransitions[n % stands.AllowedTransitions.Length], note = "The partners met and agreed." }
            );
            answer.EnsureSuccessStatusCode();
            return await GetAsync(path);
        }

        /// <summary>What is in memory because of the service alone, in MB.</summary>
        public double Resident() => Run.Own(service) / 1048576.0;

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            service.Kill();
            await service.WaitForExitAsync();
            service.Dispose();
            await server.DisposeAsync();
        }

        private static async Task<long> CountAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand("SELECT count(*) FROM notes WHERE status_to IS NOT NULL");
            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        private static async Task<string[]> KeysAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(
                "SELECT key FROM actions WHERE publication = 'published' ORDER BY md5(key) LIMIT 500"
            );
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var keys = new List<string>();
            while (await reader.ReadAsync(cancellationToken))
                keys.Add(reader.GetString(0));
            return [.. keys];
        }

        private sealed record Standing(string[] AllowedTransitions);
    }
}
