using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using Priorities.Api.Data;
using Priorities.Api.Data.Embedded;

namespace Priorities.Benchmarks;

/// <summary>
/// Measures the service against the hand-written floor: one database, both sides running, load from wrk, one after the other in pairs. What
/// is printed is the median of the pairs' ratios, so that a machine that slows down slows both. Before anything is measured, both have to
/// answer the same bytes. What is counted is time of the processors, the service's and PostgreSQL's apart: it holds on a busy machine too.
/// </summary>
internal sealed partial class Run(int[] sizes, bool quick)
{
    internal const string Key = "benchmark-key-0123456789abcdef0123456789abcdef";
    private const int Seconds = 3;

    // Until the runtime has compiled what is asked most with what it saw of it: after 20 s a tenth of a write still goes into looking.
    private readonly int warmUpSeconds = quick ? 8 : 30;
    private readonly int pairsOfEach = quick ? 3 : 5;
    private const int Connections = 16;
    private const int Steps = 500;

    public async Task<int> MeasureAsync(CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("priorities-benchmark-");
        try
        {
            var api = await PublishAsync(directory.FullName, cancellationToken);
            foreach (var size in sizes)
            {
                await using var server = await EmbeddedServer.StartAsync(
                    Path.Combine(directory.FullName, $"{size}"),
                    new EmbeddedServerOptions { MaxConnections = 100 },
                    Console.Error.WriteLine,
                    cancellationToken
                );
                await MeasureAsync(api, size, server.ConnectionString, cancellationToken);
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        return 0;
    }

    /// <summary>
    /// The service as deploy/Dockerfile makes it: compiled ahead of time for this machine. Nothing of the checkout is touched.
    /// </summary>
    private static async Task<string> PublishAsync(string directory, CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Priorities.sln")))
            root = root.Parent ?? throw new InvalidOperationException("Run it inside the checkout: the service is published from there.");
        Console.Error.WriteLine("Publishing the service…");
        var output = Path.Combine(directory, "service");
        using var publish =
            Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [
                        "publish",
                        Path.Combine(root.FullName, "src", "Priorities.Api"),
                        "-c",
                        "Release",
                        "-v",
                        "q",
                        "-nologo",
                        "--use-current-runtime",
                        "--self-contained",
                        "false",
                        "--artifacts-path",
                        Path.Combine(directory, "artifacts"),
                        "-o",
                        output,
                        "-p:PublishReadyToRun=true",
                        "-p:RestoreLockedMode=false",
                        $"-p:NuGetLockFilePath={Path.Combine(directory, "packages.lock.json")}",
                    ]
                )
            ) ?? throw new InvalidOperationException("dotnet could not be started.");
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0
            ? Path.Combine(output, "Priorities.Api.dll")
            : throw new InvalidOperationException("The service could not be published.");
    }

    private async Task MeasureAsync(string api, int size, string connectionString, CancellationToken cancellationToken)
    {
        using (var migrate = Start(api, ["--migrate"], connectionString, 0))
            await migrate.WaitForExitAsync(cancellationToken);
        await using var source = Database.DataSource(connectionString);
        await new Generator(source, size, notesPerAction: 2, seed: 1, Console.Error).FillAsync(cancellationToken);
        await FloorTables.MakeAsync(source, cancellationToken);

        var (ourPort, floorPort) = (FreePort(), FreePort());
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        var running = new List<Process>();
        try
        {
            var started = Stopwatch.StartNew();
            running.Add(Start(api, [], connectionString, ourPort));
            await ReadyAsync(http, $"http://127.0.0.1:{ourPort}/api/v1/actions/load-0-a0", cancellationToken);
            var ready = started.Elapsed;
            running.Add(
                Start(
                    Path.Combine(AppContext.BaseDirectory, "Priorities.Benchmarks.dll"),
                    ["floor", connectionString, Key, $"{floorPort}"],
                    connectionString,
                    floorPort
                )
            );
            await ReadyAsync(http, $"http://127.0.0.1:{floorPort}/api/v1/actions/load-0-a0", cancellationToken);
            foreach (var path in (string[])["actions/load-0-a0", "actions/load-0-a1", "actions?forum=load-3&status=onHold&limit=50"])
            {
                var (left, right) = (
                    await http.GetStringAsync(new Uri($"http://127.0.0.1:{ourPort}/api/v1/{path}"), cancellationToken),
                    await http.GetStringAsync(new Uri($"http://127.0.0.1:{floorPort}/api/v1/{path}"), cancellationToken)
                );
                if (left != right)
                    throw new InvalidOperationException($"The two do not answer the same to {path}:\n{left}\n{right}");
            }

            var keys = await KeysAsync(source, cancellationToken);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\n{size:N0} actions; ready {ready.TotalSeconds:0.00} s after start; {pairsOfEach} pairs of {Seconds} s, {Connections} connections"
                )
            );
            Console.WriteLine("CPU milliseconds a request, the service's + PostgreSQL's; medians, and the median ratio of the pairs' sums");
            Console.WriteLine("what                      floor               ours                ratio");
            foreach (var (name, script) in Scripts(keys))
            {
                var pairs = new List<(Cost Floor, Cost Ours)>();
                for (var pair = 0; pair <= pairsOfEach; pair++)
                {
                    var seconds = pair == 0 ? warmUpSeconds : Seconds;
                    var first = await LoadAsync(floorPort, running[1], script, seconds, source, cancellationToken);
                    var second = await LoadAsync(ourPort, running[0], script, seconds, source, cancellationToken);
                    if (pair > 0)
                        pairs.Add((first, second)); // the first one warms both up
                }

                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name, -24}{Told(pairs.Select(p => p.Floor)), -20}{Told(pairs.Select(p => p.Ours)), -20}{Median(pairs.Select(p => p.Ours.Sum / p.Floor.Sum)):0.0}"
                    )
                );
            }

            foreach (var (name, process) in new[] { ("floor", running[1]), ("ours", running[0]) })
            {
                process.Refresh();
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name}: {process.PeakWorkingSet64 / 1048576.0:N0} MB resident under load at the most; at the end {Own(process) / 1048576.0:N0} MB of its own, and {(process.WorkingSet64 - Own(process)) / 1048576.0:N0} MB of libraries mapped from disk"
                    )
                );
            }
        }
        finally
        {
            foreach (var process in running)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
                process.Dispose();
            }
        }
    }

    private static async Task<string[]> KeysAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            $"SELECT key FROM actions WHERE publication = 'published' ORDER BY md5(key) LIMIT {Steps * Connections}"
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            keys.Add(reader.GetString(0));
        return [.. keys];
    }

    /// <summary>What wrk is told to ask, a script for each thing that is measured.</summary>
    private static IEnumerable<(string Name, string Script)> Scripts(string[] keys)
    {
        var list = "keys = {" + string.Join(',', keys.Select(k => $"\"{k}\"")) + "}\n";
        const string headers =
            $"wrk.headers[\"Authorization\"] = \"Bearer {Key}\"\nwrk.headers[\"Content-Type\"] = \"application/json\"\nn = -1 -- wrk asks for one that it does not send\n";
        yield return (
            "read one action",
            list + headers + "function request() n = n + 1; return wrk.format(\"GET\", \"/api/v1/actions/\" .. keys[n % #keys + 1]) end"
        );
        yield return (
            "a filtered page of 50",
            headers
                + "function request() n = n + 1; return wrk.format(\"GET\", \"/api/v1/actions?forum=load-\" .. n % 10 .. \"&status=onHold&limit=50\") end"
        );
        yield return (
            "change a status",
            list
                + headers
                + "function request() n = n + 1; local to = \"onHold\"; if math.floor((n - 1) / #keys) % 2 == 1 then to = \"inProgress\" end; "
                + "return wrk.format(\"POST\", \"/api/v1/actions/\" .. keys[n % #keys + 1] .. \"/status\", nil, '{\"status\":\"' .. to .. '\",\"note\":\"The partners met and agreed.\"}') end"
        );
        yield return (
            "add a note",
            list
                + headers
                + "function request() n = n + 1; return wrk.format(\"POST\", \"/api/v1/actions/\" .. keys[n % #keys + 1] .. \"/notes\", nil, '{\"body\":\"The partners met and agreed who does what.\"}') end"
        );
    }

    private static async Task<Cost> LoadAsync(
        int port,
        Process served,
        string script,
        int seconds,
        NpgsqlDataSource source,
        CancellationToken cancellationToken
    )
    {
        await QuietAsync(source, cancellationToken);
        await using (
            var reset = source.CreateCommand(
                $"UPDATE actions SET status = 'inProgress', status_since = NULL WHERE key IN (SELECT key FROM actions WHERE publication = 'published' ORDER BY md5(key) LIMIT {Steps * Connections}) AND status <> 'inProgress'; "
                    + $"UPDATE floor.actions SET status = 'inProgress', status_since = NULL WHERE key IN (SELECT key FROM floor.actions WHERE publication = 'published' ORDER BY md5(key) LIMIT {Steps * Connections}) AND status <> 'inProgress'"
            )
        )
            await reset.ExecuteNonQueryAsync(cancellationToken);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script, Encoding.ASCII, cancellationToken);
        using var wrk =
            Process.Start(
                new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", "-s", file, $"http://127.0.0.1:{port}"])
                {
                    RedirectStandardOutput = true,
                }
            ) ?? throw new InvalidOperationException("wrk could not be started.");
        var before = (Service: Ticks(served.Id), Database: DatabaseTicks());
        var output = await wrk.StandardOutput.ReadToEndAsync(cancellationToken);
        await wrk.WaitForExitAsync(cancellationToken);
        var after = (Service: Ticks(served.Id), Database: DatabaseTicks());
        File.Delete(file);
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"Not every answer was a good one:\n{output}");
        var requests = double.Parse(Total().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new((after.Service - before.Service) * TickMs / requests, (after.Database - before.Database) * TickMs / requests);
    }

    /// <summary>What the load before had under way when it was cut off has ended, so that it changes nothing after the reset.</summary>
    private static async Task QuietAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var busy = source.CreateCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()"
        );
        for (var quiet = 0; quiet < 3; await Task.Delay(50, cancellationToken))
            quiet = (long)(await busy.ExecuteScalarAsync(cancellationToken))! == 0 ? quiet + 1 : 0;
    }

    internal static async Task ReadyAsync(HttpClient http, string address, CancellationToken cancellationToken)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(60); ; await Task.Delay(20, cancellationToken))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address), cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (DateTime.UtcNow < deadline)
            {
                // not listening yet
            }
        }
    }

    internal static Process Start(string assembly, string[] arguments, string connectionString, int port)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Priorities"] = connectionString;
        start.Environment["Priorities__AdminKey"] = Key;
        start.Environment["Priorities__Seed"] = "none";
        start.Environment["RateLimit__Enabled"] = "false";
        start.Environment["MALLOC_MMAP_THRESHOLD_"] = "65536"; // as in deploy/Dockerfile
        start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0"; // as in the service's own settings: the floor is not to lose for want of one
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>
    /// What is in memory because of this process alone; the rest of what is resident are files that the kernel shares and may drop.
    /// </summary>
    internal static long Own(Process process) =>
        File.ReadLines($"/proc/{process.Id}/status")
            .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
            .Sum(line => 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture));

    internal static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>A hundred ticks a second: so Linux counts a process's time, whatever the kernel's own clock.</summary>
    private const double TickMs = 10;

    /// <summary>What a process has used of the processors, in user mode and in the kernel.</summary>
    private static long Ticks(int process)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has ended meanwhile
        }
    }

    private static long DatabaseTicks() => Process.GetProcessesByName("postgres").Sum(p => Ticks(p.Id));

    private static string Told(IEnumerable<Cost> costs) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(costs.Select(c => c.Service)):0.00} + {Median(costs.Select(c => c.Database)):0.00}"
        );

    /// <summary>CPU milliseconds a request.</summary>
    private sealed record Cost(double Service, double Database)
    {
        public double Sum => Service + Database;
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Total();
}
