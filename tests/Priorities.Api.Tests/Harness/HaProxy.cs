using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Priorities.Api.Tests.Harness;

/// <summary>HAProxy with the file that operators are given, on ports of the test's own.</summary>
internal sealed class HaProxy : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo directory;

    private HaProxy(Process process, DirectoryInfo directory, int port) =>
        (this.process, this.directory, Root) = (
            process,
            directory,
            new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"))
        );

    public Uri Root { get; }

    public static async Task<HaProxy> StartAsync(Uri one, Uri two)
    {
        const string program = "/usr/sbin/haproxy";
        if (!File.Exists(program))
            throw new AssertionException("There is no HAProxy. On Debian: apt-get install haproxy.");
        var port = FreePort();
        var directory = Directory.CreateTempSubdirectory("priorities-haproxy-");
        var file = (await File.ReadAllTextAsync(Repository.Path("deploy/proxy/haproxy.cfg")))
            .Replace("maxconn 2000", $"maxconn 2000\n    stats socket {SocketIn(directory)}", StringComparison.Ordinal)
            .Replace("bind :80", string.Create(CultureInfo.InvariantCulture, $"bind 127.0.0.1:{port}"), StringComparison.Ordinal)
            .Replace("127.0.0.1:8080", one.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:8081", two.Authority, StringComparison.Ordinal);
        var path = Path.Combine(directory.FullName, "haproxy.cfg");
        await File.WriteAllTextAsync(path, file);
        var proxy = new HaProxy(
            Process.Start(new ProcessStartInfo(program) { ArgumentList = { "-q", "-db", "-f", path } })!,
            directory,
            port
        );
        for (var began = Stopwatch.GetTimestamp(); !await proxy.AnswersAsync(); await Task.Delay(50))
            if (proxy.process.HasExited || Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(30))
                throw new AssertionException("HAProxy did not start.");
        return proxy;
    }

    /// <summary>Waits until it sends requests to both.</summary>
    public async Task UntilBothServeAsync()
    {
        for (
            var began = Stopwatch.GetTimestamp();
            (await StateAsync())
                .Split('\n')
                .Count(line => line.StartsWith("priorities,", StringComparison.Ordinal) && line.Contains(",UP,", StringComparison.Ordinal))
                < 3;
            await Task.Delay(100)
        )
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(60))
                throw new AssertionException($"One of them does not serve:\n{await StateAsync()}");
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        directory.Delete(recursive: true);
    }

    private static string SocketIn(DirectoryInfo directory) => Path.Combine(directory.FullName, "state");

    /// <summary>A line for each server, and one for both together.</summary>
    private async Task<string> StateAsync()
    {
        using var asking = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await asking.ConnectAsync(new UnixDomainSocketEndPoint(SocketIn(directory)));
        await using var stream = new NetworkStream(asking);
        await stream.WriteAsync("show stat\n"u8.ToArray());
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var http = new HttpClient();
            return (await http.GetAsync(new Uri(Root, "/health/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
