using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Priorities.Api.Tests.Harness;

/// <summary>
/// The built service as a process of its own, on a port that is free; killed with its database if a test leaves it behind.
/// </summary>
public sealed partial class ServiceProcess : IAsyncDisposable
{
    /// <summary>How long a process may take to start: a first start on a busy machine makes a database.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly string? dataDirectory;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(Process process, string? dataDirectory)
    {
        (this.process, this.dataDirectory) = (process, dataDirectory);
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    /// <summary>Everything that it has printed.</summary>
    public string Output => string.Join('\n', lines);

    public int Id => process.Id;

    /// <summary>The process of its embedded database, or null where there is none.</summary>
    public int? PostmasterId => ReadPostmasterId(dataDirectory!);

    public Uri Root => ready.Task.Result;

    public Client Anonymous => new(new HttpClient { BaseAddress = new Uri(Root, "/api/v1/") });

    public Client Admin
    {
        get
        {
            var client = Anonymous;
            client.Http.DefaultRequestHeaders.Authorization = new(
                "Bearer",
                File.ReadAllText(Path.Combine(dataDirectory!, "admin.key")).Trim()
            );
            return client;
        }
    }

    /// <summary>Starts it over an embedded database and waits until it says that it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(string dataDirectory, params (string Name, string Value)[] settings)
    {
        var service = Launch(dataDirectory, settings);
        var first = await Task.WhenAny(service.ready.Task, service.process.WaitForExitAsync()).WaitAsync(Patience);
        if (first != service.ready.Task)
            throw new AssertionException($"The service ended:\n{service.Output}");
        return service;
    }

    /// <summary>Runs it to its end, for starts that must not succeed and for commands.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string? dataDirectory,
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        // Not disposed of as the others are: a database in the directory may be another one's.
        var service = Launch(dataDirectory, settings, arguments);
        try
        {
            return (await service.EndAsync(Patience), service.Output);
        }
        catch (TimeoutException)
        {
            service.process.Kill();
            throw new AssertionException($"The service did not end:\n{service.Output}");
        }
    }

    /// <summary>Begins it over a database of its own, for starts that take their time.</summary>
    public static ServiceProcess Begin(string[] arguments, params (string Name, string Value)[] settings) =>
        Launch(null, settings, arguments);

    /// <summary>Waits until it has printed this.</summary>
    public async Task UntilSaidAsync(string text)
    {
        for (var began = Stopwatch.GetTimestamp(); !Output.Contains(text, StringComparison.Ordinal); await Task.Delay(20))
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new AssertionException($"It did not say '{text}':\n{Output}");
    }

    /// <summary>Sends a signal: INT is Ctrl-C.</summary>
    public void Signal(string name) => Signal(name, process.Id);

    public static void Signal(string name, int processId)
    {
        using var kill = Process.Start("kill", [$"-{name}", processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end, and gives its exit code.</summary>
    public async Task<int> EndAsync(TimeSpan patience)
    {
        await process.WaitForExitAsync().WaitAsync(patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Signal("KILL");
            await process.WaitForExitAsync();
        }

        if (dataDirectory is not null && PostmasterId is { } postmaster)
            Signal("QUIT", postmaster);
        process.Dispose();
    }

    /// <summary>Whether there is a process of this number that has not ended.</summary>
    public static bool IsAlive(int processId) =>
        File.Exists($"/proc/{processId}/stat") && !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static int? ReadPostmasterId(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, "postgres", "postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file).Split('\n')[0], CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }

    private static ServiceProcess Launch(string? dataDirectory, (string Name, string Value)[] settings, params string[] arguments)
    {
        // The tests' own output lies beside the service's: …/tests/Priorities.Api.Tests/bin/Debug/net10.0/.
        var directory = AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "Priorities.Api.Tests"),
            Path.Combine("src", "Priorities.Api"),
            StringComparison.Ordinal
        );
        var start = new ProcessStartInfo("dotnet", [Path.Combine(directory, "Priorities.Api.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(inherited);
        if (dataDirectory is not null)
            start.Environment["Priorities__DataDirectory"] = dataDirectory;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        var service = new ServiceProcess(new Process { StartInfo = start }, dataDirectory);
        service.process.Start();
        service.process.BeginOutputReadLine();
        service.process.BeginErrorReadLine();
        return service;
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("Priorities__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);

    private void Take(string? line)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (ApiLine().Match(line) is { Success: true } match)
            ready.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"^\s+API\s+(http://\S+)/api/v1$")]
    private static partial Regex ApiLine();
}
