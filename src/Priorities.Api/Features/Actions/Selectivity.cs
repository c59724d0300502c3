using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Paging;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// Whether a filter finds so few actions that a page is made sooner by sorting these than by going along the order until the page is full.
/// PostgreSQL takes the walk where both seem to cost about the same; but a walk that finds less than was expected goes through the whole
/// table, while few rows stay few. How many a filter finds is PostgreSQL's own estimate from its statistics: nothing is counted, and it is
/// remembered for a few seconds.
/// </summary>
internal sealed class Selectivity(TimeProvider clock)
{
    private readonly ShortLivedCache<string, Estimate> known = new(clock);

    /// <summary>What the filter finds, fenced off where it is little, so that it is found before it is sorted.</summary>
    /// <param name="filter">What names the filter and who asks, without the order.</param>
    /// <param name="limit">How many rows the page takes.</param>
    public async Task<IQueryable<ActionRead>> FenceAsync(
        PrioritiesContext db,
        string filter,
        IQueryable<ActionRead> found,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var estimate = await known.FindAsync(Cursor.Brief(filter), () => EstimateAsync(db, found, cancellationToken));

        // The walk looks at limit × all / found rows until it has a page, sorting at all that is found: this is where the two cost the
        // same.
        if (estimate is null || estimate.Found * estimate.Found > limit * estimate.All)
            return found;
        var none = 0;
        return found.Skip(none); // PostgreSQL looks for no order behind an OFFSET
    }

    private static async Task<Estimate?> EstimateAsync(
        PrioritiesContext db,
        IQueryable<ActionRead> found,
        CancellationToken cancellationToken
    )
    {
        await using var asked = found.Select(a => a.Id).CreateDbCommand();
        var explain = new NpgsqlBatchCommand($"EXPLAIN (FORMAT JSON) {asked.CommandText}");
        foreach (NpgsqlParameter parameter in asked.Parameters)
            explain.Parameters.Add(parameter.Clone());
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection())
            {
                BatchCommands = { new("SELECT reltuples::float8 FROM pg_class WHERE oid = 'actions'::regclass"), explain },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var all = reader.GetDouble(0);
            await reader.NextResultAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return new((double)JsonNode.Parse(reader.GetString(0))![0]!["Plan"]!["Plan Rows"]!, all);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private sealed record Estimate(double Found, double All);
}
