using System.Net;
using System.Net.Sockets;

namespace Priorities.Api.Tests.Harness;

/// <summary>A cable between the service and its database that a test can pull and plug in again.</summary>
public sealed class Cable(string host, int port) : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<TcpClient> ends = [];
    private TcpListener? listener;
    private volatile TaskCompletionSource thawed = Open();

    /// <summary>Where the service connects to.</summary>
    public int Port { get; private set; }

    /// <summary>A service over a database of its own, and the cable between the two.</summary>
    public static async Task<(ApiHost Host, Cable Cable)> ToDatabaseAsync()
    {
        var real = new Npgsql.NpgsqlConnectionStringBuilder(await PostgresServer.CloneAsync());
        var cable = new Cable(real.Host!, real.Port);
        cable.Plug();
        var host = new ApiHost(
            new Npgsql.NpgsqlConnectionStringBuilder(real.ConnectionString) { Host = "127.0.0.1", Port = cable.Port }.ConnectionString
        );
        await host.StartAsync();
        return (host, cable);
    }

    public void Plug()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    public void Pull()
    {
        listener?.Stop();
        lock (gate)
        {
            foreach (var end in ends)
                end.Close();
            ends.Clear();
        }
    }

    /// <summary>Both ends stay connected, and nothing gets through any more: a machine that hangs, a network that swallows.</summary>
    public void Freeze() => thawed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Thaw() => thawed.TrySetResult();

    public void Dispose()
    {
        Pull();
        Thaw();
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                var near = await from.AcceptTcpClientAsync();
                var far = new TcpClient();
                await far.ConnectAsync(host, port);
                lock (gate)
                    ends.AddRange([near, far]);
                _ = PumpAsync(near, far);
                _ = PumpAsync(far, near);
            }
        }
        catch (Exception pulled) when (pulled is SocketException or ObjectDisposedException)
        {
            // That is what pulling does.
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        try
        {
            var buffer = new byte[16_384];
            for (int read; (read = await from.GetStream().ReadAsync(buffer)) > 0; )
            {
                await thawed.Task;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception pulled) when (pulled is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // That is what pulling does.
        }

        to.Close();
    }
}
