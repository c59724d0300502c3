using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Priorities.Api.Tests.Harness;

/// <summary>
/// PgBouncer in transaction mode in front of the tests' server, with few sessions: each transaction gets whichever of them is free, so that
/// what one leaves behind another one meets.
/// </summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo directory;
    private readonly int port;

    private PgBouncer(Process process, DirectoryInfo directory, int port) =>
        (this.process, this.directory, this.port) = (process, directory, port);

    public static async Task<PgBouncer> StartAsync(string connectionString)
    {
        const string program = "/usr/sbin/pgbouncer";
        if (!File.Exists(program))
            throw new AssertionException("There is no PgBouncer. On Debian: apt-get install pgbouncer.");
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var service = new NpgsqlConnectionStringBuilder(PostgresServer.AsService(connectionString));
        var directory = Directory.CreateTempSubdirectory("priorities-pgbouncer-");
        var port = FreePort();
        await File.WriteAllTextAsync(
            Path.Combine(directory.FullName, "users"),
            $"\"{server.Username}\" \"{server.Password}\"\n\"{service.Username}\" \"{service.Password}\"\n"
        );
        await File.WriteAllTextAsync(
            Path.Combine(directory.FullName, "pgbouncer.ini"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                [databases]
                * = host={server.Host} port={server.Port}
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = {port}
                unix_socket_dir =
                auth_type = trust
                auth_file = {directory.FullName}/users
                pool_mode = transaction
                default_pool_size = 4
                max_client_conn = 200
                server_tls_sslmode = disable
                """
            )
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(directory.FullName, (UnixFileMode)0b111_101_101); // it is another user's who starts it as root
        var start = new ProcessStartInfo(program) { ArgumentList = { Path.Combine(directory.FullName, "pgbouncer.ini") } };
        if (Environment.IsPrivilegedProcess)
            start.ArgumentList.Insert(0, "--user=nobody");
        var bouncer = new PgBouncer(Process.Start(start)!, directory, port);
        for (var began = Stopwatch.GetTimestamp(); !await bouncer.AnswersAsync(); await Task.Delay(50))
            if (bouncer.process.HasExited || Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(30))
                throw new AssertionException("PgBouncer did not start.");
        return bouncer;
    }

    /// <summary>The same database, by way of the pooler.</summary>
    public string Before(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        directory.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
