using Npgsql;

namespace Priorities.Api.Data;

/// <summary>How many connections the service keeps and what they are told, from what the server that it is given can do.</summary>
internal static class Connections
{
    /// <summary>
    /// Who waits for a row that somebody else holds is told after so many milliseconds, and whose row is another one goes on. One waits in
    /// two steps, for the place in front of the row and for the row: three seconds in all.
    /// </summary>
    private const string LockTimeoutOption = $"-c {LockTimeout}=1500";

    private const string LockTimeout = "lock_timeout";

    /// <summary>More connections at once make two processors no faster.</summary>
    private const int Most = 50;

    private const int Few = 10;

    /// <summary>
    /// For what is done once, migrations and commands: statements take the time they take. Nothing is prepared, since that would be worth
    /// nothing, and in front of the server there may be a pooler that gives each transaction another session.
    /// </summary>
    public static string ForOnce(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 0 }.ConnectionString;

    /// <summary>
    /// For serving: as many connections as there are for one instance of two, unless <c>Maximum Pool Size</c> says otherwise.
    /// </summary>
    public static async Task<string> ForServingAsync(string connectionString, Action<string> say, CancellationToken cancellationToken)
    {
        var (given, isPooler) = await AskAsync(connectionString, cancellationToken);
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (isPooler)
        {
            settings.MaxAutoPrepare = 0;
            say("A pooler stands before the database: statements are not prepared, and no setting is left in a session.");
        }
        else if (settings.Options?.Contains(LockTimeout, StringComparison.Ordinal) is not true)
            settings.Options = $"{settings.Options} {LockTimeoutOption}".Trim();
        if (settings.ShouldSerialize("Maximum Pool Size"))
            return settings.ConnectionString;

        settings.MaxPoolSize = Math.Clamp(given / 2, 1, Most);
        if (settings.MaxPoolSize < Few)
        {
            say(
                $"The database has {given} connections for its users, so this instance takes {settings.MaxPoolSize} at the most. "
                    + "More (max_connections, or the limit of the database or of its user) let it serve more at once."
            );
        }

        return settings.ConnectionString;
    }

    /// <summary>
    /// How many connections the server has for this user; and whether it is the server itself that answers, whose process it then names.
    /// </summary>
    private static async Task<(int Given, bool IsPooler)> AskAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Database.WithDefaults(connectionString).ConnectionString) { Pooling = false }
        );
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            SELECT least(
                current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int - coalesce(current_setting('reserved_connections', true), '0')::int,
                (SELECT nullif(rolconnlimit, -1) FROM pg_roles WHERE rolname = current_user),
                (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database())), pg_backend_pid()
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt32(0), reader.GetInt32(1) != connection.ProcessID);
    }
}
