using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Priorities.Api.Platform.Edge;

/// <summary>
/// Who connects and says nothing is let go, and one address has so many connections and no more: the others find room. A proxy that is
/// trusted speaks for many; the streams of each whom it speaks for are counted by <see cref="Streams"/>.
/// </summary>
internal sealed class ConnectionLimits(EdgeSettings settings)
{
    private readonly Bound connections = new(settings.ConnectionsPerAddress);

    /// <summary>Streams that are open at once.</summary>
    public Bound Streams { get; } = new(settings.StreamsPerAddress);

    public async Task HoldAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        var isCounted = settings.RateLimited && address is not null && !settings.IsTrustedProxy(address);
        var who = RateLimits.AddressOf(address);
        if (isCounted && !connections.TryEnter(who))
        {
            connection.Abort();
            return;
        }

        try
        {
            if (await SpeaksAsync(connection))
                await next(connection);
        }
        finally
        {
            if (isCounted)
                connections.Leave(who);
        }
    }

    /// <summary>Whether something comes in time. What comes is left for whoever reads the request.</summary>
    private async Task<bool> SpeaksAsync(ConnectionContext connection)
    {
        using var patience = new CancellationTokenSource(settings.FirstBytes);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, connection.ConnectionClosed);
        try
        {
            var read = await connection.Transport.Input.ReadAsync(ends.Token);
            connection.Transport.Input.AdvanceTo(read.Buffer.Start, read.Buffer.Start);
            return true;
        }
        catch (Exception silent) when (silent is OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
