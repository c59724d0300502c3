using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Priorities.Api.Data.Reads;

/// <summary>How PostgreSQL plans a statement that comes often.</summary>
internal enum Planning
{
    /// <summary>
    /// Once a session, whatever the values: where one index gives the rows in their order, and nothing else is looked for among them. Left
    /// to itself PostgreSQL plans anew each time where it takes a plan for these values to be a little cheaper, and planning costs more
    /// than reading.
    /// </summary>
    Once,

    /// <summary>
    /// Each time, for these values: planned once, what suits a forum of half the actions would be done for one of sixteen too, a walk
    /// through all of them. And by one process: several of them read ahead of a page that is full already.
    /// </summary>
    Afresh,
}

/// <summary>Statements by plain Npgsql, planned as they should be.</summary>
internal static class Planned
{
    public static async Task<List<T>> ReadAsync<T>(
        this PrioritiesContext db,
        NpgsqlBatchCommand read,
        Planning planning,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
            foreach (var command in Around(read, planning))
                batch.BatchCommands.Add(command);
            var rows = new List<T>();
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                rows.Add(row(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>In one round trip, and nothing is left behind in the session.</summary>
    private static NpgsqlBatchCommand[] Around(NpgsqlBatchCommand read, Planning planning) =>
        planning == Planning.Once
            ? [new("SET plan_cache_mode = force_generic_plan"), read, new("RESET plan_cache_mode")]
            :
            [
                new("SET plan_cache_mode = force_custom_plan"),
                new("SET max_parallel_workers_per_gather = 0"),
                read,
                new("RESET plan_cache_mode"),
                new("RESET max_parallel_workers_per_gather"),
            ];
}
