using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Changes;

/// <summary>
/// The feed under load: 16 writers whose transactions overlap, fail and dawdle; two instances that are restarted in turn; four readers that
/// page, wait, stream and reconnect at random. <c>PRIORITIES_FEED_CHANGES</c> sets how many changes: 20,000, or 200,000 for the whole
/// proof.
/// </summary>
[NonParallelizable]
public sealed class FeedProofTests
{
    private const int Writers = 16;
    private const int Subjects = 50;

    private static readonly int Changes = int.Parse(
        Environment.GetEnvironmentVariable("PRIORITIES_FEED_CHANGES") ?? "20000",
        CultureInfo.InvariantCulture
    );

    private readonly ApiHost[] hosts = new ApiHost[2];
    private readonly Client[] clients = new Client[2];
    private string database = "";
    private int seed;
    private int written;

    [Test]
    public async Task Each_reader_sees_each_change_exactly_once_and_none_swapped()
    {
        (database, seed) = (await PostgresServer.CloneAsync(), Seeded.Of(nameof(FeedProofTests)));
        await TestContext.Progress.WriteLineAsync($"{Changes} changes");
        for (var i = 0; i < hosts.Length; i++)
            await StartAsync(i);
        var start = await hosts[0].NowAsync();
        using var over = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Task.Run(() => WriteAsync(new Random(seed + n)))));
        var readers = Enumerable.Range(0, 4).Select(n => new Reader(n, this, start)).ToList();
        var reading = readers.Select(r => Task.Run(() => r.RunAsync(over.Token))).ToList();

        for (var i = 0; i < hosts.Length; i++)
        {
            while (Volatile.Read(ref written) < Changes * (i + 1) / 3)
                await Task.Yield();
            await hosts[i].DisposeAsync();
            await StartAsync(i);
        }

        await writing;
        var all = await IdsAsync();
        foreach (var reader in readers)
            await reader.HasSeenAsync(all.Count);
        await over.CancelAsync();
        await Task.WhenAll(reading);

        Assert.That(all, Has.Count.GreaterThanOrEqualTo(Changes));
        foreach (var reader in readers)
        {
            Assert.That(
                reader.Seen.Select(s => s.Id).Distinct().Count(),
                Is.EqualTo(reader.Seen.Count),
                $"reader {reader.Number} saw something twice"
            );
            Assert.That(
                reader.Seen.Select(s => s.Id).ToHashSet().SetEquals(all),
                $"reader {reader.Number} missed something, or saw what never was"
            );
            foreach (var subject in reader.Seen.GroupBy(s => s.Subject))
                Assert.That(
                    subject.Select(s => s.Version),
                    Is.EqualTo(Enumerable.Range(1, subject.Count())),
                    $"reader {reader.Number}, {subject.Key}"
                );
            await TestContext.Out.WriteLineAsync(
                $"reader {reader.Number}: {reader.Seen.Count} changes, {reader.Requests} requests, {reader.Broken} of them cut off"
            );
        }

        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    private async Task StartAsync(int instance)
    {
        hosts[instance] = new ApiHost(database);
        await hosts[instance].StartAsync();
        clients[instance] = hosts[instance].Anonymous;
    }

    private async Task<HashSet<string>> IdsAsync()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT event_id::text FROM changes WHERE actor_id = 'test'", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var ids = new HashSet<string>();
        while (await rows.ReadAsync())
            ids.Add(rows.GetString(0));
        return ids;
    }

    /// <summary>
    /// Writes in transactions of some changes each, under the lock of their subject, as commands do. Some take their number long before the
    /// lock, some dawdle with it, some are rolled back.
    /// </summary>
    private async Task WriteAsync(Random random)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        while (Volatile.Read(ref written) < Changes)
        {
            var (subject, count, early, slow, fails) = (
                random.Next(Subjects),
                random.Next(1, 40),
                random.Next(3) == 0,
                random.Next(20) == 0,
                random.Next(10) == 0
            );
            await using var transaction = await connection.BeginTransactionAsync();
            await RunAsync(
                connection,
                $"""
                {(early ? "SELECT pg_current_xact_id();" : "")}
                SELECT pg_advisory_xact_lock({subject})
                """
            );
            await RunAsync(
                connection,
                $$"""
                INSERT INTO changes (event_id, type, at, actor_id, actor_name, subject_kind, subject_id, subject_key, version, audience, members)
                SELECT gen_random_uuid(), 'organization.revised', now(), 'test', 'Somebody', 'organization', '00000000-0000-0000-0000-{{subject:D12}}'::uuid, 's{{subject}}',
                    (SELECT count(*) FROM changes WHERE subject_id = '00000000-0000-0000-0000-{{subject:D12}}'::uuid) + n, 'public', '{}'
                FROM generate_series(1, {{count}}) n
                """
            );
            if (slow)
                await RunAsync(connection, "SELECT pg_sleep(0.05)");
            if (fails)
            {
                await transaction.RollbackAsync();
                continue;
            }

            await transaction.CommitAsync();
            Interlocked.Add(ref written, count);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Follows the feed by whichever means and instance come up, from the last cursor it has.</summary>
    private sealed class Reader(int number, FeedProofTests proof, string start)
    {
        private readonly Random random = new(proof.seed + 100 + number);
        private readonly ConcurrentDictionary<int, TaskCompletionSource> awaited = [];
        private string cursor = start;

        public int Number => number;

        public List<(string Id, string Subject, int Version)> Seen { get; } = [];

        public int Requests { get; private set; }

        public int Broken { get; private set; }

        public Task HasSeenAsync(int count)
        {
            var reached = awaited.GetOrAdd(count, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            if (Volatile.Read(ref seen) >= count)
                reached.TrySetResult();
            return reached.Task;
        }

        private int seen;

        public async Task RunAsync(CancellationToken over)
        {
            while (!over.IsCancellationRequested)
            {
                Requests++;
                try
                {
                    var client = proof.clients[random.Next(2)];
                    if (random.Next(3) == 0)
                        await StreamAsync(client, over);
                    else
                        await PageAsync(client, over);
                }
                catch (Exception cut)
                    when (cut is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
                {
                    Broken++; // a restart; what was not seen whole was not seen
                    await Task.Yield();
                }
            }
        }

        private async Task PageAsync(Client client, CancellationToken over)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"changes?after={cursor}&limit={random.Next(1, 201)}");
            if (random.Next(2) == 0)
                request.Headers.Add("Prefer", "wait=30");
            using var response = await client.Http.SendAsync(request, over);
            if (!response.IsSuccessStatusCode)
                return;
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync(over))!;
            foreach (var item in page["items"]!.AsArray())
                See(item!);
            cursor = (string)page["nextCursor"]!;
        }

        private async Task StreamAsync(Client client, CancellationToken over)
        {
            using var stream = await EventReader.OpenAsync(client, "changes/stream", cursor, over);
            for (var left = random.Next(1, 1_000); left > 0 && await stream.NextAsync(over) is { } change; left--)
            {
                See(change.Change);
                cursor = change.Id!;
            }
        }

        private void See(JsonNode change)
        {
            Seen.Add((change.Of("id"), change.Of("subject.key"), (int)change["data"]!["version"]!));
            Volatile.Write(ref seen, Seen.Count);
            foreach (var (count, reached) in awaited)
                if (Seen.Count >= count)
                    reached.TrySetResult();
        }
    }
}
