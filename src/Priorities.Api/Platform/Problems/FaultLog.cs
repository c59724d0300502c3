using Npgsql;

namespace Priorities.Api.Platform.Problems;

/// <summary>
/// Tells the operator that the database is away: a line when it begins, then one every few seconds that says how often it was met in
/// between. A request each would fill a disk. It remembers that changes were refused, too, since nothing but a change finds that out; and
/// where one session broke it lets the others go, so that after a restart of the database one request meets that, and not one for each
/// connection.
/// </summary>
public sealed class FaultLog(NpgsqlDataSource source, TimeProvider clock, ILogger<FaultLog> logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private DateTimeOffset refusedUntil = DateTimeOffset.MinValue;
    private int untold;

    /// <summary>Whether the database refused a change a moment ago, for a reason that holds for every change.</summary>
    public bool WritingRefused
    {
        get
        {
            lock (gate)
                return clock.GetUtcNow() < refusedUntil;
        }
    }

    public void Tell(Exception fault)
    {
        if (DatabaseFaults.IsOfSessions(fault))
            source.Clear();
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (DatabaseFaults.IsOfWriting(fault))
                refusedUntil = now + Remembered;
            untold++;
            if (now < next)
                return;
            logger.LogWarning(
                "The database is away: {Reason} ({Count} times since the last line)",
                fault.GetBaseException().Message,
                untold
            );
            (next, untold) = (now + Between, 0);
        }
    }
}
