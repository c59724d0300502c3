using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Changes;

/// <summary>
/// Follows the end of the feed, once for all who wait on this instance: one short query while anybody waits, none while nobody does.
/// The last rows are kept in memory, so that a change goes out to a thousand streams without a thousand queries.
/// </summary>
public sealed class ChangeTail(ChangeFeed feed, FeedCursors cursors, LogNumbers numbers, ILogger<ChangeTail> logger) : BackgroundService
{
    /// <summary>
    /// How often it looks. An entry may become readable without a new one being written, when a transaction ends, so a signal at each write
    /// would not do.
    /// </summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(1);
    private const int Batch = 500;
    private const int Kept = 2_000;

    private readonly SemaphoreSlim wake = new(0);
    private volatile Window window = new(FeedPlace.Beginning, []);
    private int waiting;

    /// <summary>The rows after a place, from memory; null where memory does not reach back that far.</summary>
    public IReadOnlyList<ChangeRead>? After(FeedPlace place) => window.After(place);

    /// <summary>Ends when the feed reaches beyond a place.</summary>
    public async Task BeyondAsync(FeedPlace place, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref waiting) == 1)
            wake.Release();
        try
        {
            for (var seen = window; seen.End <= place; seen = window)
                await seen.Next.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await feed.WithAsync(async db =>
        {
            await FeedOrder.MendAsync(db, cancellationToken);
            await cursors.LoadAsync(db, cancellationToken);
            await numbers.LoadAsync(db, cancellationToken);
            return true;
        });
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await wake.WaitAsync(stoppingToken);
            for (var fresh = true; Volatile.Read(ref waiting) > 0; )
            {
                try
                {
                    var full = fresh ? await BeginAsync(stoppingToken) : await AdvanceAsync(stoppingToken);
                    fresh = false;
                    if (!full)
                        await Task.Delay(Interval, stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    logger.LogWarning("The change feed cannot be followed for now: {Reason}", failure.GetBaseException().Message);
                    await Task.Delay(WhileAway, stoppingToken);
                }
            }

            Publish(new(window.End, [])); // who may see it could change unnoticed while nobody looks
        }
    }

    /// <summary>Nobody waited for a while: what came since is read from the database by those who want it.</summary>
    private async Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        var end = await feed.EndAsync(cancellationToken);
        if (end > window.End)
            Publish(new(end, []));
        return false;
    }

    private async Task<bool> AdvanceAsync(CancellationToken cancellationToken)
    {
        var before = window;
        var rows = await feed.ReadAsync(before.End, ChangeCriteria.Everything, Batch, cancellationToken);
        if (rows.Count == 0)
            return false;

        // Who may see an action's changes depends on what it is today: when that turns, what was remembered before is no longer to be
        // trusted. What was redacted is gone from the rows before it, too.
        var remembers =
            !rows.Exists(r => r.Members.ContainsKey(LoggedMember.Publication) || r.Type.EndsWith("edacted", StringComparison.Ordinal))
            && before.Rows.Count + rows.Count <= Kept;
        Publish(remembers ? new(before.Start, [.. before.Rows, .. rows]) : new(before.End, rows));
        return rows.Count == Batch;
    }

    private void Publish(Window next)
    {
        var before = window;
        window = next;
        before.Next.TrySetResult();
    }

    /// <summary>The rows after <paramref name="Start"/>, to the end.</summary>
    private sealed record Window(FeedPlace Start, IReadOnlyList<ChangeRead> Rows)
    {
        public FeedPlace End { get; } = Rows.Count == 0 ? Start : FeedPlace.Of(Rows[^1]);

        /// <summary>Ends when there is a later window.</summary>
        public TaskCompletionSource Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<ChangeRead>? After(FeedPlace place)
        {
            if (place < Start)
                return null;
            var (low, high) = (0, Rows.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (FeedPlace.Of(Rows[middle]) <= place)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low == 0 ? Rows : [.. Rows.Skip(low)];
        }
    }
}
