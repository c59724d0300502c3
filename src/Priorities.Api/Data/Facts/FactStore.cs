using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Facts;

/// <summary>
/// What is counted, in memory: read once, then kept up by the change log. Every read asks the log first, in one statement over an index
/// that mostly finds nothing, so whoever wrote on whichever instance sees their own write at once, and nobody who writes waits for anybody.
/// Readers who come while that statement is under way share the next one.
/// </summary>
public sealed class FactStore(NpgsqlDataSource source, LocalCalendar calendar) : IDisposable
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
    private Table<ForumFacts> forums = new();
    private Table<AreaFacts> areas = new();
    private Table<OrganizationFacts> organizations = new();
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
        Add(
            """
            SELECT id, key, name_en, name_fr, deleted_at IS NOT NULL FROM organizations
            WHERE id IN (SELECT organization_id FROM ownerships WHERE action_id IN (SELECT subject_id FROM changes WHERE position > @settled)) OR id
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

    private async Task ReadTablesAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            forums.Put(
                reader.GetGuid(0),
                new(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2), Text(reader, 3), reader.GetBoolean(5))
            );
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            areas.Put(
                reader.GetGuid(0),
                new(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    forums.PlaceOf(reader.GetGuid(2)),
                    reader.GetInt32(3),
                    Text(reader, 4),
                    reader.GetBoolean(6)
                )
            );
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var organization = new OrganizationFacts(reader.GetGuid(0), reader.GetString(1), Text(reader, 2), reader.GetBoolean(4));
            organizationKeys[organization.Key] = organizations.Put(organization.Id, organization);
        }
    }

    private async Task<Dictionary<Guid, ActionFacts>> ReadActionsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var actions = new Dictionary<Guid, ActionFacts>();
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            actions.Add(
                reader.GetGuid(0),
                new()
                {
                    Id = reader.GetGuid(0),
                    Key = reader.GetString(1),
                    Title = Text(reader, 2),
                    Area = areas.PlaceOf(reader.GetGuid(4)),
                    Parent = reader.IsDBNull(12) ? null : reader.GetGuid(12),
                    Tags = [.. reader.GetFieldValue<string[]>(5).Select(string.Intern)],
                    CreatedAt = reader.GetDateTime(6),
                    CreatedOn = calendar.DayOf(reader.GetDateTime(6)),
                    Publication = reader.GetFieldValue<Publication>(7),
                    TargetDate = reader.IsDBNull(8) ? null : reader.GetFieldValue<DateOnly>(8),
                    Progress = reader.IsDBNull(9) ? null : reader.GetInt32(9),
                    Assessed = reader.IsDBNull(10) ? null : reader.GetFieldValue<ActionStatus>(10),
                    FirstStatus = reader.GetFieldValue<ActionStatus>(11),
                }
            );

        await foreach (var (id, list) in GroupAsync(reader, r => organizations.PlaceOf(r.GetGuid(1)), cancellationToken))
            actions[id].Owners = [.. list];

        var notes = GroupAsync(
            reader,
            r =>
                (
                    From: r.IsDBNull(1) ? (ActionStatus?)null : r.GetFieldValue<ActionStatus>(1),
                    To: r.IsDBNull(2) ? (ActionStatus?)null : r.GetFieldValue<ActionStatus>(2),
                    On: r.GetFieldValue<DateOnly>(3),
                    At: r.GetDateTime(4),
                    Visibility: r.GetFieldValue<NoteVisibility>(5),
                    Id: r.GetGuid(6)
                ),
            cancellationToken
        );
        await foreach (var (id, list) in notes)
        {
            var action = actions[id];
            var steps = list.Where(n => n.To is not null).OrderBy(n => n.On).ThenBy(n => n.At).ThenBy(n => n.Id).ToList();
            if (steps.Count > 0)
                action.FirstStatus = steps[0].From!.Value;
            action.Steps = [.. steps.Select(n => new Step(n.On, n.At, n.To!.Value))];
            // A change of status is a public fact, whoever may read its note.
            action.Reports =
            [
                .. list.Select(n => new Report(n.At, n.To is not null ? Circle.Public : NoteAudience.CircleOf(n.Visibility)))
                    .OrderBy(r => r.At),
            ];
        }

        var changes = GroupAsync(
            reader,
            r => new Changed(r.GetInt64(1), r.GetDateTime(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4)),
            cancellationToken
        );
        await foreach (var (id, list) in changes)
        {
            if (!actions.TryGetValue(id, out var action))
                continue;
            list.Sort((a, b) => a.Id.CompareTo(b.Id));
            action.PublicationBefore = Undo(list, LoggedMember.Publication, from => Enum.Parse<Publication>(from!, ignoreCase: true));
            action.TargetDateBefore = Undo(
                list,
                LoggedMember.TargetDate,
                from => from is null ? (DateOnly?)null : DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
            action.ProgressBefore = Undo(
                list,
                LoggedMember.Progress,
                from => from is null ? (int?)null : int.Parse(from, CultureInfo.InvariantCulture)
            );
            action.AssessedBefore = Undo(
                list,
                LoggedMember.AssessedStatus,
                from => from is null ? (ActionStatus?)null : Enum.Parse<ActionStatus>(from, ignoreCase: true)
            );
            action.OwnersBefore =
            [
                .. list.Where(c => c.Member.StartsWith(LoggedMember.Owners, StringComparison.Ordinal))
                    .Select(c => new UndoOwner(c.At, organizationKeys[c.Member[LoggedMember.Owners.Length..]], c.From is not null)),
            ];
        }

        return actions;
    }

    private static Undo<T>[] Undo<T>(List<Changed> changes, string member, Func<string?, T> read) =>
        [.. changes.Where(c => c.Member == member).Select(c => new Undo<T>(c.At, read(c.From)))];

    /// <summary>
    /// The rows of the next result, action by action (its first column, by which they are sorted). The list is the same each time: take out
    /// of it what is to stay.
    /// </summary>
    private static async IAsyncEnumerable<(Guid Id, List<T> Rows)> GroupAsync<T>(
        NpgsqlDataReader reader,
        Func<NpgsqlDataReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await reader.NextResultAsync(cancellationToken);
        var (id, rows) = (Guid.Empty, new List<T>());
        while (await reader.ReadAsync(cancellationToken))
        {
            if (rows.Count > 0 && reader.GetGuid(0) != id)
            {
                yield return (id, rows);
                rows.Clear();
            }

            id = reader.GetGuid(0);
            rows.Add(read(reader));
        }

        if (rows.Count > 0)
            yield return (id, rows);
    }

    private static LocalizedText Text(NpgsqlDataReader reader, int column) =>
        new(reader.IsDBNull(column) ? null : reader.GetString(column), reader.IsDBNull(column + 1) ? null : reader.GetString(column + 1));

    private NpgsqlParameter Settled() => new("settled", NpgsqlDbType.Bigint) { Value = settled };

    /// <summary>What one member was before a change.</summary>
    private sealed record Changed(long Id, DateTime At, string Member, string? From);

    /// <summary>Rows that keep their place for as long as the service runs.</summary>
    private sealed class Table<T>
    {
        private readonly Dictionary<Guid, int> places = [];
        private readonly List<T> rows = [];
        private T[]? copy;

        /// <summary>The rows as they are now; what is put later does not show in it.</summary>
        public IReadOnlyList<T> Rows => copy ??= [.. rows];

        public int PlaceOf(Guid id) => places[id];

        public int Put(Guid id, T row)
        {
            copy = null;
            if (places.TryGetValue(id, out var place))
            {
                rows[place] = row;
                return place;
            }

            places.Add(id, rows.Count);
            rows.Add(row);
            return rows.Count - 1;
        }
    }
}
