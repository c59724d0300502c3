using System.Net.Sockets;
using Npgsql;

namespace Priorities.Api.Platform.Problems;

/// <summary>
/// What the database could not do for now. It is no fault of the caller's nor of the service's, and the same request may do in a moment:
/// 503.
/// </summary>
internal static class DatabaseFaults
{
    /// <summary>What is away, in words for callers; null where the fault is another one.</summary>
    public static FormattableString? Of(Exception exception)
    {
        if (Find<PostgresException>(exception) is { } refused)
            return OfState(refused.SqlState) ?? (refused.InvariantSeverity is "FATAL" or "PANIC" ? Away : null); // the whole session
        if (Find<NpgsqlException>(exception) is null && Find<SocketException>(exception) is null)
            return null;
        return Find<TimeoutException>(exception) is null ? Away : Slow;
    }

    /// <summary>Whether waiting does not help: somebody has to change a setting, of the service or of the database.</summary>
    public static bool IsForGood(Exception exception) => Find<PostgresException>(exception)?.SqlState is [('2' or '3'), not '5', ..];

    /// <summary>Whether the database is there, whatever it said; false where nothing came from it.</summary>
    public static bool Answered(Exception exception) => Of(exception) is null || Find<PostgresException>(exception) is not null;

    /// <summary>Whether changes are refused, and what there is can be read.</summary>
    public static bool IsOfWriting(Exception exception) =>
        Find<PostgresException>(exception)?.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull;

    /// <summary>Whether the server ended the session, or the way to it broke: then it is so with the other sessions too.</summary>
    public static bool IsOfSessions(Exception exception) =>
        Find<PostgresException>(exception) is { } refused
            ? refused.InvariantSeverity is "FATAL" or "PANIC" && refused.SqlState is not ['5', '3', ..]
            : Find<NpgsqlException>(exception) is not null && Find<IOException>(exception) is not null;

    /// <summary>The first exception of this kind, from the outside in.</summary>
    public static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is T found)
                return found;
        return null;
    }

    public static FormattableString Away => $"The database does not answer. What was confirmed before is safe; ask again in a moment.";

    public static FormattableString Locked =>
        $"Somebody else is changing the same thing and has not finished. Nothing was changed; send it again in a moment.";

    private static FormattableString Slow =>
        $"The database did not answer in time. Whether a change was made shows when it is sent again with the same `Idempotency-Key`.";

    private static FormattableString? OfState(string state) =>
        state switch
        {
            PostgresErrorCodes.ReadOnlySqlTransaction => $"The database takes no changes for now, and can be read. Nothing was changed.",
            PostgresErrorCodes.DiskFull =>
                $"The disk of the database is full: it can be read, and takes no changes until there is room. Nothing was changed.",
            PostgresErrorCodes.LockNotAvailable => Locked,
            PostgresErrorCodes.QueryCanceled => $"The database took too long over it. Nothing was changed; send it again in a moment.",
            "25P03" or "25P04" => $"The database ended the request in the middle. Nothing was changed; send it again in a moment.",
            PostgresErrorCodes.TooManyConnections =>
                $"All connections that the database has are taken. Nothing was changed; send it again in a moment.",
            PostgresErrorCodes.CannotConnectNow =>
                $"The database is starting or stopping. What was confirmed before is safe; ask again in a moment.",
            ['2', '8', ..] =>
                $"The database does not let the service in. What was confirmed before is safe; whoever runs the service has to look at the database's user.",
            PostgresErrorCodes.InvalidCatalogName =>
                $"The database is not there for now: it may be being restored. Whoever runs the service has to look at it.",
            ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] => Away,
            _ => null,
        };
}
