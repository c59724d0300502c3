using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Priorities.Api.Data.Reads;

/// <summary>
/// Reads ids by a plan of their own. A statement that comes often is planned once, for values that PostgreSQL does not look at: what suits a forum of half
/// the actions would then be done for one of sixteen too, a walk through all of them. Planning for the values themselves costs a twentieth of a millisecond.
/// </summary>
internal static class PlannedAfresh
{
    public static async Task<List<Guid>> ReadIdsAsync(this PrioritiesContext db, IQueryable<Guid> rows, CancellationToken cancellationToken)
    {
        await using var command = rows.CreateDbCommand();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
            batch.BatchCommands.Add(new("SET plan_cache_mode = force_custom_plan"));
            var query = new NpgsqlBatchCommand(command.CommandText);
            foreach (NpgsqlParameter parameter in command.Parameters) query.Parameters.Add(parameter.Clone());
            batch.BatchCommands.Add(query);
            batch.BatchCommands.Add(new("RESET plan_cache_mode"));

            var ids = new List<Guid>();
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) ids.Add(reader.GetGuid(0));
            return ids;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
