using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Data.Embedded;

/// <summary>
/// A PostgreSQL server of our own, in the data directory, on a loopback port: what makes `./run` one command. It lives in
/// a session of its own, so that Ctrl-C reaches the service first; it outlives a killed service, and the next start
/// stops it and starts anew.
/// </summary>
public sealed partial class EmbeddedServer : IAsyncDisposable
{
    private const string User = "priorities";
    private const int StartAttempts = 12;

    private readonly string cluster;
    private readonly EmbeddedServerOptions options;
    private readonly PostgresPrograms programs;
    private readonly DataDirectoryLock held;
    private readonly Action<string> progress;
    private readonly CancellationTokenSource stopping = new();
    private Task watch = Task.CompletedTask;
    private int port;

    private EmbeddedServer(
        string cluster,
        EmbeddedServerOptions options,
        PostgresPrograms programs,
        DataDirectoryLock held,
        Action<string> progress
    ) => (this.cluster, this.options, this.programs, this.held, this.progress) = (cluster, options, programs, held, progress);

    /// <summary>How to reach the database as its owner; stays good until the server is disposed of.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>
    /// Makes the server at the first start, recovers it after a crash, and answers when it accepts connections.
    /// What takes long is told to <paramref name="progress"/>.
    /// </summary>
    public static async Task<EmbeddedServer> StartAsync(
        string dataDirectory,
        EmbeddedServerOptions options,
        Action<string> progress,
        CancellationToken cancellationToken
    )
    {
        var root = MakeDirectory(dataDirectory);
        var held = DataDirectoryLock.Take(root);
        EmbeddedServer? server = null;
        try
        {
            var cluster = Path.Combine(root, "postgres");
            var passwordFile = Path.Combine(root, "postgres.password");
            int? major = File.Exists(Path.Combine(cluster, "PG_VERSION"))
                ? int.Parse(File.ReadAllText(Path.Combine(cluster, "PG_VERSION")), CultureInfo.InvariantCulture)
                : null;
            var binaries = PostgresBinaries.Find(major);
            if (major is null)
            {
                progress($"Making a database with PostgreSQL {binaries.Major} in {cluster} (once, some seconds)…");
                await InitializeAsync(binaries, cluster, passwordFile, options, cancellationToken);
            }

            server = new EmbeddedServer(cluster, options, new PostgresPrograms(binaries, cluster), held, progress);
            await server.StopLeftoverAsync(cancellationToken);
            var password =
                await PrivateFile.ReadAsync(passwordFile, cancellationToken)
                ?? await SetPasswordAsync(server.programs, passwordFile, [], cancellationToken);
            await server.StartPostmasterAsync(samePort: null, cancellationToken);
            server.ConnectionString = ConnectionTo(server.port, password, options);
            server.watch = server.WatchAsync();
            return server;
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync();
            held.Dispose();
            throw;
        }
    }

    /// <summary>How to reach the server of this directory while a service has it up; null where none is.</summary>
    public static async Task<string?> FindRunningAsync(
        string dataDirectory,
        EmbeddedServerOptions options,
        CancellationToken cancellationToken
    )
    {
        var root = Path.GetFullPath(dataDirectory);
        var cluster = Path.Combine(root, "postgres");
        if (!IsRunning(cluster))
            return null;
        // The fourth line of the file is the port; it is there once the server has begun to listen.
        var lines = await File.ReadAllLinesAsync(Path.Combine(cluster, "postmaster.pid"), cancellationToken);
        var password = await PrivateFile.ReadAsync(Path.Combine(root, "postgres.password"), cancellationToken);
        return lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) && password is not null
            ? ConnectionTo(port, password, options)
            : throw new StartupException($"The database in {root} is just starting or stopping. Try again in a moment.");
    }

    /// <summary>Ends every session, writes a last checkpoint and stops; nothing that was acknowledged is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watch;
        await StopPostmasterAsync(CancellationToken.None);
        held.Dispose();
        stopping.Dispose();
    }

    private static string ConnectionTo(int port, string password, EmbeddedServerOptions options) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Database = options.Database,
            Username = User,
            Password = password,
            // Loopback: encryption would only cost, and a look for Kerberos would only take time.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            MaxPoolSize = Math.Max(1, options.MaxConnections - 20),
        }.ConnectionString;

    /// <summary>What a killed service left behind: a server that still runs, or the pid file of one that does not.</summary>
    private async Task StopLeftoverAsync(CancellationToken cancellationToken)
    {
        if (IsRunning())
        {
            progress("Stopping the database that an earlier run left behind…");
            await StopPostmasterAsync(cancellationToken);
        }
        // The number in it may be another process's by now; PostgreSQL would take that for its own server.
        File.Delete(Path.Combine(cluster, "postmaster.pid"));
    }

    private async Task StartPostmasterAsync(int? samePort, CancellationToken cancellationToken)
    {
        var log = new FileInfo(Path.Combine(cluster, "server.log"));
        var reason = "";
        // More than once: another program may take the port in between, and the sessions of a killed server need a moment to end.
        for (var attempt = 0; attempt < StartAttempts; attempt++)
        {
            port = samePort ?? FreePort();
            await File.WriteAllTextAsync(Path.Combine(cluster, "postgresql.conf"), Configuration(), cancellationToken);
            log.Refresh();
            var before = log.Exists ? log.Length : 0;
            var (succeeded, output) = await programs.RunAsync(
                "pg_ctl",
                "start",
                ["--silent", "--wait", "--timeout=300", programs.LogArgument],
                input: null,
                cancellationToken
            );
            if (succeeded)
                return;
            reason = LastLine(ReadFrom(log, before) is { Length: > 0 } told ? told : output);
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
        }
        throw new StartupException($"PostgreSQL did not start: {reason} (its log is {log.FullName})");
    }

    private async Task StopPostmasterAsync(CancellationToken cancellationToken)
    {
        // Immediate is a crash to recover from, not a loss: for a server that hangs.
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (!IsRunning())
                return;
            await programs.RunAsync(
                "pg_ctl",
                "stop",
                ["--silent", "--wait", "--timeout=3", $"--mode={mode}"],
                input: null,
                cancellationToken
            );
        }
    }

    /// <summary>Starts the server again, on its port, should it end while the service runs.</summary>
    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                if (!IsRunning())
                {
                    progress("The database has ended unexpectedly: starting it again…");
                    File.Delete(Path.Combine(cluster, "postmaster.pid"));
                    await StartPostmasterAsync(port, stopping.Token);
                    progress("The database is back.");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops, and stops the server next.
        }
        catch (Exception failure) when (failure is StartupException or IOException)
        {
            progress($"The database did not come back: {failure.Message}");
        }
    }

    /// <summary>Whether the process of the pid file lives and is this directory's server, not one that got the number later.</summary>
    private bool IsRunning() => IsRunning(cluster);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string ReadFrom(FileInfo log, long offset)
    {
        log.Refresh();
        if (!log.Exists)
            return "";
        using var stream = log.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(Math.Min(offset, stream.Length), SeekOrigin.Begin);
        return new StreamReader(stream).ReadToEnd();
    }

    private static string LastLine(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.LastOrDefault(line =>
                line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("ERROR", StringComparison.Ordinal)
            )
            ?? lines.LastOrDefault()
            ?? "no reason was given";
    }
}
