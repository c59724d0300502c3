using System.Net;
using System.Net.Sockets;

namespace Priorities.Api.Tests.Harness;

/// <summary>A cable between the service and its database that a test can pull and plug in again.</summary>
public sealed class Cable(string host, int port) : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<TcpClient> ends = [];
    private TcpListener? listener;

    /// <summary>Where the service connects to.</summary>
    public int Port { get; private set; }

    /// <summary>A service over a database of its own, and the cable between the two.</summary>
    public static async Task<(ApiHost Host, Cable Cable)> ToDatabaseAsync()
    {
        var real = new Npgsql.NpgsqlConnectionStringBuilder(await PostgresServer.CloneAsync());
        var cable = new Cable(real.Host!, real.Port);
        cable.Plug();
        var host = new ApiHost(new Npgsql.NpgsqlConnectionStringBuilder(real.ConnectionString) { Host = "127.0.0.1", Port = cable.Port }.ConnectionString);
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
            foreach (var end in ends) end.Close();
            ends.Clear();
        }
    }

    public void Dispose() => Pull();

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                var near = await from.AcceptTcpClientAsync();
                var far = new TcpClient();
                await far.ConnectAsync(host, port);
                lock (gate) ends.AddRange([near, far]);
                _ = PumpAsync(near, far);
                _ = PumpAsync(far, near);
            }
        }
        catch (Exception pulled) when (pulled is SocketException or ObjectDisposedException)
        {
            // That is what pulling does.
        }
    }

    private static async Task PumpAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception pulled) when (pulled is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // That is what pulling does.
        }

        to.Close();
    }
}
