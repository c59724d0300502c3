using System.Globalization;
using Npgsql;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Reads;

/// <summary>The next rows of <c>change_reads</c> by plain Npgsql: what is asked most, and planned once.</summary>
internal static class ChangeColumns
{
    private const string All =
        "position, id, event_id, type, at, actor_name, actor_organization_key, subject_kind, subject_id, subject_key, forum_id, forum_key, version, audience, members, organization_id, note_id, note_visibility, publication, was_published, hidden_keys";

    /// <param name="db">Where they are read.</param>
    /// <param name="position">Those behind this place in the log.</param>
    /// <param name="id">Among those of one position, behind this one.</param>
    /// <param name="take">How many. In the statement's text: as a parameter, PostgreSQL would take it for a tenth of the log.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<List<ChangeRead>> ReadNextAsync(
        this PrioritiesContext db,
        long position,
        long id,
        int take,
        CancellationToken cancellationToken
    )
    {
        var limit = take.ToString(CultureInfo.InvariantCulture);
        var next = new NpgsqlBatchCommand(
            $"SELECT {All} FROM change_reads WHERE (position, id) > ($1, $2) ORDER BY position, id LIMIT {limit}"
        )
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = position },
                new NpgsqlParameter<long> { TypedValue = id },
            },
        };
        return db.ReadAsync(next, Planning.Once, Row, cancellationToken);
    }

    private static ChangeRead Row(NpgsqlDataReader reader)
    {
        var row = new RowReader(reader);
        return new()
        {
            Position = row.Value<long>(),
            Id = row.Value<long>(),
            EventId = row.Value<Guid>(),
            Type = row.Text()!,
            At = row.Value<DateTimeOffset>(),
            ActorName = row.Text()!,
            ActorOrganizationKey = row.Text(),
            SubjectKind = row.Value<SubjectKind>(),
            SubjectId = row.Value<Guid>(),
            SubjectKey = row.Text()!,
            ForumId = row.Maybe<Guid>(),
            ForumKey = row.Text(),
            Version = row.Value<int>(),
            Audience = row.Value<ChangeAudience>(),
            Members = row.Json<Dictionary<string, MemberChange>>() ?? [],
            OrganizationId = row.Maybe<Guid>(),
            NoteId = row.Maybe<Guid>(),
            NoteVisibility = row.Maybe<NoteVisibility>(),
            Publication = row.Maybe<Publication>(),
            WasPublished = row.Value<bool>(),
            HiddenKeys = row.Object<string[]>(),
        };
    }
}
