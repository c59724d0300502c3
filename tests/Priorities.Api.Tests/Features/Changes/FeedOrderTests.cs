using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Changes;

/// <summary>That the feed misses nothing, shows nothing twice and swaps nothing, with transactions that overlap on purpose.</summary>
public sealed class FeedOrderTests : ApiFixture
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_later_number_that_commits_first_waits_for_the_earlier_one(bool commits)
    {
        var now = await Host.NowAsync();
        await using var early = await OpenAsync();
        await using var late = await OpenAsync();
        var slow = await early.BeginTransactionAsync();
        await Feed.Entry(early, $"slow{commits}").ExecuteScalarAsync();
        await using (var quick = await late.BeginTransactionAsync())
        {
            await Feed.Entry(late, $"quick{commits}").ExecuteScalarAsync();
            await quick.CommitAsync();
        }

        Assert.That((await Admin.GetAsync($"changes?after={now}")).Items, Is.Empty, "somebody may still come before it");
        if (commits) await slow.CommitAsync();
        else await slow.RollbackAsync();

        var (items, _) = await Admin.FollowAsync(now, commits ? 2 : 1);
        Assert.That(items.Select(i => i.Of("subject.key")), Is.EqualTo(commits ? new[] { "slowTrue", "quickTrue" } : ["quickFalse"]));
    }

    [Test]
    public async Task A_heldtransaction_holds_back_what_came_after_it_began_and_nothing_else()
    {
        var now = await Host.NowAsync();
        await using var patient = await OpenAsync();
        await using var other = await OpenAsync();
        await Feed.Entry(other, "before").ExecuteScalarAsync();
        await Host.NowAsync();
        await using var held = await patient.BeginTransactionAsync();
        await Feed.Entry(patient, "long").ExecuteScalarAsync();
        await Feed.Entry(other, "during").ExecuteScalarAsync();

        var (items, cursor) = await Admin.FollowAsync(now, 1);
        Assert.That(items.Select(i => i.Of("subject.key")), Is.EqualTo(new[] { "before" }));

        await held.CommitAsync();
        var (rest, _) = await Admin.FollowAsync(cursor, 2);
        Assert.That(rest.Select(i => i.Of("subject.key")), Is.EquivalentTo(new[] { "long", "during" }));
    }

    [Test]
    public async Task A_transaction_that_merely_reads_holds_back_nothing()
    {
        var now = await Host.NowAsync();
        await using var reading = await OpenAsync();
        await using var writing = await OpenAsync();
        await using var reads = await reading.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await new NpgsqlCommand("SELECT count(*) FROM changes", reading).ExecuteScalarAsync();
        await Feed.Entry(writing, "free").ExecuteScalarAsync();

        Assert.That((await Admin.FollowAsync(now, 1)).Items.Single().Of("subject.key"), Is.EqualTo("free"));
    }

    [Test]
    public async Task Who_waited_for_a_row_stands_behind_whoever_had_it_though_their_transaction_began_first()
    {
        var now = await Host.NowAsync();
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        await using var waits = await first.BeginTransactionAsync();
        await new NpgsqlCommand("SELECT pg_current_xact_id()", first).ExecuteScalarAsync(); // as a claim of an Idempotency-Key does: the number is taken before the lock
        await using (var has = await second.BeginTransactionAsync())
        {
            await new NpgsqlCommand("SELECT 1 FROM actions WHERE key = 'ccr-2016-k1' FOR UPDATE", second).ExecuteScalarAsync();
            await Feed.Entry(second, "k1", type: "action.revised").ExecuteScalarAsync();
            await has.CommitAsync();
        }

        await new NpgsqlCommand("SELECT 1 FROM actions WHERE key = 'ccr-2016-k1' FOR UPDATE", first).ExecuteScalarAsync();
        await Feed.Entry(first, "k1", type: "action.archived").ExecuteScalarAsync();
        await waits.CommitAsync();

        Assert.That((await Admin.FollowAsync(now, 2)).Items.Select(i => i.Of("type")), Is.EqualTo(new[] { "action.revised", "action.archived" }));
    }

    [Test]
    public async Task After_a_restore_into_a_server_that_counts_from_the_beginning_the_feed_goes_on_behind_what_is_there()
    {
        var database = await PostgresServer.CloneAsync();
        await using var before = new ApiHost(database);
        await before.ExecuteAsync("UPDATE changes SET position = position + 1000000000"); // as if it came from a server with a billion transactions behind it
        await before.StartAsync();
        var now = await before.NowAsync();
        await before.ReportAsync("ccr-2016-k1", "planned");

        var (items, _) = await before.Admin.FollowAsync(now, 1);

        Assert.That(items.Single().Of("type"), Is.EqualTo("action.statusChanged"));
        Assert.That((await before.Admin.GetAsync("changes?limit=200")).Items.Last().Of("id"), Is.EqualTo(items.Single().Of("id")));
    }

    [Test]
    public async Task A_cursor_of_a_feed_that_was_restored_to_an_earlier_point_is_gone()
    {
        await Host.ReportAsync("ccr-2016-c4", "planned");
        var now = await Host.NowAsync();
        await Host.ReportAsync("ccr-2016-c4", "inProgress");
        var last = (await Admin.FollowAsync(now, 1)).Items.Single().Of("cursor");
        await Host.ExecuteAsync("DELETE FROM changes WHERE id = (SELECT max(id) FROM changes)");

        (await Admin.GetAsync($"changes?after={last}")).ShouldBe(410, "cursorGone").ShouldName("after");
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(Host.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}

/// <summary>
/// The feed under load: 16 writers whose transactions overlap, fail and dawdle; two instances that are restarted in turn; four readers that page,
/// wait, stream and reconnect at random. <c>PRIORITIES_FEED_CHANGES</c> sets how many changes: 20,000, or 200,000 for the whole proof.
/// </summary>
[NonParallelizable]
public sealed class FeedProofTests
{
    private const int Writers = 16;
    private const int Subjects = 50;

    private static readonly int Changes = int.Parse(Environment.GetEnvironmentVariable("PRIORITIES_FEED_CHANGES") ?? "20000", CultureInfo.InvariantCulture);

    private readonly ApiHost[] hosts = new ApiHost[2];
    private readonly Client[] clients = new Client[2];
    private string database = "";
    private int seed;
    private int written;

    [Test]
    public async Task Each_reader_sees_each_change_exactly_once_and_none_swapped()
    {
        (database, seed) = (await PostgresServer.CloneAsync(), Environment.TickCount);
        await TestContext.Progress.WriteLineAsync($"{Changes} changes, seed {seed}");
        for (var i = 0; i < hosts.Length; i++) await StartAsync(i);
        var start = await hosts[0].NowAsync();
        using var over = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Task.Run(() => WriteAsync(new Random(seed + n)))));
        var readers = Enumerable.Range(0, 4).Select(n => new Reader(n, this, start)).ToList();
        var reading = readers.Select(r => Task.Run(() => r.RunAsync(over.Token))).ToList();

        for (var i = 0; i < hosts.Length; i++)
        {
            while (Volatile.Read(ref written) < Changes * (i + 1) / 3) await Task.Yield();
            await hosts[i].DisposeAsync();
            await StartAsync(i);
        }

        await writing;
        var all = await IdsAsync();
        foreach (var reader in readers) await reader.HasSeenAsync(all.Count);
        await over.CancelAsync();
        await Task.WhenAll(reading);

        Assert.That(all, Has.Count.GreaterThanOrEqualTo(Changes));
        foreach (var reader in readers)
        {
            Assert.That(reader.Seen.Select(s => s.Id).Distinct().Count(), Is.EqualTo(reader.Seen.Count), $"reader {reader.Number} saw something twice");
            Assert.That(reader.Seen.Select(s => s.Id).ToHashSet().SetEquals(all), $"reader {reader.Number} missed something, or saw what never was");
            foreach (var subject in reader.Seen.GroupBy(s => s.Subject))
                Assert.That(subject.Select(s => s.Version), Is.EqualTo(Enumerable.Range(1, subject.Count())), $"reader {reader.Number}, {subject.Key}");
            await TestContext.Out.WriteLineAsync($"reader {reader.Number}: {reader.Seen.Count} changes, {reader.Requests} requests, {reader.Broken} of them cut off");
        }

        foreach (var host in hosts) await host.DisposeAsync();
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
        while (await rows.ReadAsync()) ids.Add(rows.GetString(0));
        return ids;
    }

    /// <summary>
    /// Writes in transactions of some changes each, under the lock of their subject, as commands do. Some take their number long before the lock,
    /// some dawdle with it, some are rolled back.
    /// </summary>
    private async Task WriteAsync(Random random)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        while (Volatile.Read(ref written) < Changes)
        {
            var (subject, count, early, slow, fails) = (random.Next(Subjects), random.Next(1, 40), random.Next(3) == 0, random.Next(20) == 0, random.Next(10) == 0);
            await using var transaction = await connection.BeginTransactionAsync();
            await RunAsync(connection, $"""
                {(early ? "SELECT pg_current_xact_id();" : "")}
                SELECT pg_advisory_xact_lock({subject})
                """);
            await RunAsync(connection, $$"""
                INSERT INTO changes (event_id, type, at, actor_id, actor_name, subject_kind, subject_id, subject_key, version, audience, members)
                SELECT gen_random_uuid(), 'organization.revised', now(), 'test', 'Somebody', 'organization', '00000000-0000-0000-0000-{{subject:D12}}'::uuid, 's{{subject}}',
                    (SELECT count(*) FROM changes WHERE subject_id = '00000000-0000-0000-0000-{{subject:D12}}'::uuid) + n, 'public', '{}'
                FROM generate_series(1, {{count}}) n
                """);
            if (slow) await RunAsync(connection, "SELECT pg_sleep(0.05)");
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
            if (Volatile.Read(ref seen) >= count) reached.TrySetResult();
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
                    if (random.Next(3) == 0) await StreamAsync(client, over);
                    else await PageAsync(client, over);
                }
                catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
                {
                    Broken++; // a restart; what was not seen whole was not seen
                    await Task.Yield();
                }
            }
        }

        private async Task PageAsync(Client client, CancellationToken over)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"changes?after={cursor}&limit={random.Next(1, 201)}");
            if (random.Next(2) == 0) request.Headers.Add("Prefer", "wait=30");
            using var response = await client.Http.SendAsync(request, over);
            if (!response.IsSuccessStatusCode) return;
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync(over))!;
            foreach (var item in page["items"]!.AsArray()) See(item!);
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
                if (Seen.Count >= count) reached.TrySetResult();
        }
    }
}
