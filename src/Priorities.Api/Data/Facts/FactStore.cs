using System.Data;
using Npgsql;
using NpgsqlTypes;
using Priorities.Domain;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Facts;

/// <summary>
/// What is counted, in memory: read once, then kept up by the change log. Every read asks the log first, in one statement over an index
/// that mostly finds nothing, so whoever wrote on whichever instance sees their own write at once, and nobody who writes waits for anybody.
/// Readers who come while that statement is under way share the next one.
/// </summary>
public sealed partial class FactStore(NpgsqlDataSource source, LocalCalendar calendar) : IDisposable
{
    /// <summary>The members that figures need of the past.</summary>
    private const string Counted =
        $"'{LoggedMember.Publication}', '{LoggedMember.TargetDate}', '{LoggedMember.Progress}', '{LoggedMember.AssessedStatus}'";

    private const string Log = """
        SELECT change_horizon(), (SELECT count(*) FROM forums), c.id
        FROM (SELECT 1) always LEFT JOIN changes c ON c.position > @settled
        """;

    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, int> organizationKeys = [];

    private Blocks blocks = new();
    private PlacedRows<ForumFacts> forums = new();
    private PlacedRows<AreaFacts> areas = new();
    private PlacedRows<OrganizationFacts> organizations = new();
    private Facts? facts;
    private long version;
    private int begun;

    // Of the log: nothing can come at or before the position `settled` any more; `seen` are the entries after it that are known already.
    private long settled = long.MaxValue;
    private HashSet<long> seen = [];

    public void Dispose() => gate.Dispose();

    /// <summary>Everything as it stands now: no earlier than the moment of asking.</summary>
    public async ValueTask<Facts> ReadAsync(CancellationToken cancellationToken)
    {
        var next = Volatile.Read(ref begun) + 1;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (begun >= next && facts is not null)
                return facts; // begun, and ended, after this reader had come
            begun++;
            if (facts is null || await IsNewsAsync(cancellationToken))
                facts = await LoadAsync(cancellationToken);
            return facts;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<bool> IsNewsAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Log);
        command.CommandTimeout = Database.StatementSeconds;
        command.Parameters.Add(Settled());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var log = await ReadLogAsync(reader, cancellationToken);
        if (!log.Ids.IsSubsetOf(seen) || log.Forums != forums.Rows.Count)
            return true;
        (settled, seen) = (log.Settled, log.Ids);
        return false;
    }

    private static async Task<(long Settled, long Forums, HashSet<long> Ids)> ReadLogAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var (until, rows, ids) = (0L, 0L, new HashSet<long>());
        while (await reader.ReadAsync(cancellationToken))
        {
            (until, rows) = (reader.GetInt64(0), reader.GetInt64(1));
            if (!await reader.IsDBNullAsync(2, cancellationToken))
                ids.Add(reader.GetInt64(2));
        }

        return (until, rows, ids);
    }

    /// <summary>
    /// Reads what the log says has changed since the last time, or everything the first time: one round trip, one snapshot.
    /// </summary>
    private async Task<Facts> LoadAsync(CancellationToken cancellationToken)
    {
        var whole = facts is null;
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.Timeout = whole ? 120 : Database.StatementSeconds; // the whole is read once, for all that follow
        if (whole)
            batch.BatchCommands.Add(new("SET LOCAL work_mem = '64MB'")); // what is sorted once is sorted in memory
        Add(Log);
        Add("SELECT id, key, held_on, title_en, title_fr, deleted_at IS NOT NULL FROM forums WHERE id");
        Add("SELECT id, key, forum_id, position, title_en, title_fr, deleted_at IS NOT NULL FROM areas WHERE forum_id");
        // Also those that own nothing any more: the log tells that they did.
        Add(
            $"""
            SELECT id, key, name_en, name_fr, deleted_at IS NOT NULL FROM organizations
            WHERE id IN (SELECT organization_id FROM ownerships WHERE action_id IN (SELECT subject_id FROM changes WHERE position > @settled))
               OR key IN (SELECT substr(m.key, {LoggedMember.Owners.Length + 1}) FROM changes c, jsonb_object_keys(c.members) m(key)
                          WHERE c.position > @settled AND c.type LIKE 'action.owner%')
               OR id
            """
        );
        Add(
            "SELECT id, key, title_en, title_fr, area_id, tags, created_at, publication, target_date, progress, assessed_status, status, parent_id FROM actions WHERE id"
        );
        Add("SELECT action_id, organization_id FROM ownerships WHERE action_id", "ORDER BY 1");
        Add("SELECT action_id, status_from, status_to, effective_on, recorded_at, visibility, id FROM notes WHERE action_id", "ORDER BY 1");
        Add(
            $"""
            SELECT c.subject_id, c.id, c.at, m.key, m.value ->> 'from' FROM changes c, jsonb_each(c.members) m
            WHERE c.subject_kind = 'action' AND (c.members ?| ARRAY[{Counted}] OR c.type LIKE 'action.owner%')
              AND (m.key IN ({Counted}) OR m.key LIKE '{LoggedMember.Owners}%') AND c.subject_id
            """,
            "ORDER BY 1"
        );

        void Add(string sql, string? order = null)
        {
            var which =
                sql == Log ? ""
                : whole ? " IS NOT NULL"
                : " IN (SELECT subject_id FROM changes WHERE position > @settled)";
            var command = new NpgsqlBatchCommand($"{sql}{which} {order}");
            if (command.CommandText.Contains('@'))
                command.Parameters.Add(Settled());
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var log = await ReadLogAsync(reader, cancellationToken);
        await ReadTablesAsync(reader, cancellationToken);
        var actions = await ReadActionsAsync(reader, cancellationToken);
        await reader.DisposeAsync();
        await transaction.CommitAsync(cancellationToken);
        (settled, seen) = (log.Settled, log.Ids);
        if (!whole && log.Forums != forums.Rows.Count)
            return await LoadAgainAsync(cancellationToken);
        return new(
            ++version,
            forums.Rows,
            areas.Rows,
            organizations.Rows,
            blocks.Put(actions.Values, area => forums.Rows[areas.Rows[area].Forum].HeldOn)
        );
    }

    /// <summary>Rows are gone (a demonstration that was taken away, with its part of the log): begins anew.</summary>
    private Task<Facts> LoadAgainAsync(CancellationToken cancellationToken)
    {
        (facts, blocks, forums, areas, organizations, settled) = (null, new(), new(), new(), new(), long.MaxValue);
        organizationKeys.Clear();
        return LoadAsync(cancellationToken);
    }

    private NpgsqlParameter Settled() => new("settled", NpgsqlDbType.Bigint) { Value = settled };
}
