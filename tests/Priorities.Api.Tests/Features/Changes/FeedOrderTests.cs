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
        if (commits)
            await slow.CommitAsync();
        else
            await slow.RollbackAsync();

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
        // As a claim of an Idempotency-Key does: the number is taken before the lock.
        await new NpgsqlCommand("SELECT pg_current_xact_id()", first).ExecuteScalarAsync();
        await using (var has = await second.BeginTransactionAsync())
        {
            await new NpgsqlCommand("SELECT 1 FROM actions WHERE key = 'ccr-2016-k1' FOR UPDATE", second).ExecuteScalarAsync();
            await Feed.Entry(second, "k1", type: "action.revised").ExecuteScalarAsync();
            await has.CommitAsync();
        }

        await new NpgsqlCommand("SELECT 1 FROM actions WHERE key = 'ccr-2016-k1' FOR UPDATE", first).ExecuteScalarAsync();
        await Feed.Entry(first, "k1", type: "action.archived").ExecuteScalarAsync();
        await waits.CommitAsync();

        Assert.That(
            (await Admin.FollowAsync(now, 2)).Items.Select(i => i.Of("type")),
            Is.EqualTo(new[] { "action.revised", "action.archived" })
        );
    }

    [Test]
    public async Task After_a_restore_into_a_server_that_counts_from_the_beginning_the_feed_goes_on_behind_what_is_there()
    {
        var database = await PostgresServer.CloneAsync();
        await using var before = new ApiHost(database);
        // As if it came from a server with a billion transactions behind it.
        await before.ExecuteAsync("UPDATE changes SET position = position + 1000000000");
        await before.StartAsync();
        var now = await before.NowAsync();
        await before.ReportAsync("ccr-2016-k1", "planned");

        var (items, _) = await before.Admin.FollowAsync(now, 1);

        Assert.That(items.Single().Of("type"), Is.EqualTo("action.statusChanged"));
        Assert.That((await before.Admin.GetAsync("changes?limit=200")).Items[^1].Of("id"), Is.EqualTo(items.Single().Of("id")));
    }

    [Test]
    public async Task A_cursor_of_a_feed_that_was_restored_to_an_earlier_point_is_gone()
    {
        await Host.ReportAsync("ccr-2016-p3", "planned");
        var now = await Host.NowAsync();
        await Host.ReportAsync("ccr-2016-p3", "inProgress");
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
