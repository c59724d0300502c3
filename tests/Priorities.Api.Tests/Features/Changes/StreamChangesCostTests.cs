using System.Net;
using System.Net.Sockets;
using System.Text;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Changes;

/// <summary>Alone, because it measures.</summary>
[NonParallelizable]
public sealed class StreamChangesCostTests : ApiFixture
{
    private const int Streams = 1_000;

    [Test]
    public async Task A_thousand_idle_streams_cost_less_than_50_MB_and_no_connection_to_the_database()
    {
        await IdleAsync(50); // what is made once, whoever comes
        var before = Settled();
        var sockets = await OpenAsync(Streams);
        var cost = Settled() - before;
        await TestContext.Out.WriteLineAsync(
            $"{Streams} idle streams: {cost / 1024.0 / 1024.0:N1} MB in this process, sockets of the readers included; statements under way on the database: {await BusyAsync()}"
        );

        Assert.That(cost, Is.LessThan(50L * 1024 * 1024));
        Assert.That(await BusyAsync(), Is.LessThanOrEqualTo(2), "one tail looks for all of them");

        await Host.ReportAsync("ccr-2016-k1", "planned");
        await Task.WhenAll(sockets.Select(s => UntilAsync(s, "action.statusChanged")));
        foreach (var socket in sockets)
            socket.Dispose();
    }

    private async Task IdleAsync(int count)
    {
        foreach (var socket in await OpenAsync(count))
            socket.Dispose();
    }

    /// <summary>Bare sockets: what the readers need is not what is measured.</summary>
    private async Task<List<Socket>> OpenAsync(int count)
    {
        var sockets = new List<Socket>();
        foreach (var some in Enumerable.Range(0, count).Chunk(50))
        {
            sockets.AddRange(
                await Task.WhenAll(
                    some.Select(async _ =>
                    {
                        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                        await socket.ConnectAsync(IPAddress.Loopback, Host.Root.Port);
                        await socket.SendAsync("GET /api/v1/changes/stream HTTP/1.1\r\nHost: test\r\n\r\n"u8.ToArray());
                        await UntilAsync(socket, "retry: 2000");
                        return socket;
                    })
                )
            );
        }

        return sockets;
    }

    private static async Task UntilAsync(Socket socket, string text)
    {
        var (seen, buffer) = ("", new byte[2048]);
        while (!seen.Contains(text, StringComparison.Ordinal))
        {
            var count = await socket.ReceiveAsync(buffer);
            Assert.That(count, Is.GreaterThan(0), "the stream is open");
            seen += Encoding.UTF8.GetString(buffer, 0, count);
        }
    }

    private Task<long> BusyAsync() =>
        Host.ScalarAsync<long>(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
        );

    private static long Settled()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }
}
