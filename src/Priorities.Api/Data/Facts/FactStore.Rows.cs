using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Facts;

/// <summary>How the facts are made from the rows of the database.</summary>
public sealed partial class FactStore
{
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

    /// <summary>What one member was before a change.</summary>
    private sealed record Changed(long Id, DateTime At, string Member, string? From);
}
