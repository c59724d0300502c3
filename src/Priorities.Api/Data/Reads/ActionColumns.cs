using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Priorities.Domain.Actions;

namespace Priorities.Api.Data.Reads;

/// <summary>
/// A page of <c>action_reads</c> by plain Npgsql: no more of each row than is answered, by a plan of its own. A statement that comes often
/// is planned once, for values that PostgreSQL does not look at: what suits a forum of half the actions would then be done for one of
/// sixteen too, a walk through all of them. By one process: several of them read ahead of a page that is full already.
/// </summary>
internal static class ActionColumns
{
    /// <summary>
    /// In the order in which <see cref="Row"/> takes them, each with the members of the answer that need it; always, where it names none.
    /// </summary>
    private static readonly (string Column, string[] For)[] All =
    [
        ("id", []),
        ("key", []),
        ("forum_id", []),
        ("forum_key", ["forum"]),
        ("area_id", []),
        ("area_key", ["area"]),
        ("parent_id", []),
        ("parent_key", ["parent"]),
        ("continues_key", ["continues"]),
        ("hidden_parent_key", ["parent"]),
        ("hidden_continues_key", ["continues"]),
        ("continued_by", ["continuedBy"]),
        ("position", []),
        ("title_en", []),
        ("title_fr", []),
        ("description_en", ["description"]),
        ("description_fr", ["description"]),
        ("source_text", ["sourceText"]),
        ("source_ref_en", ["sourceRef"]),
        ("source_ref_fr", ["sourceRef"]),
        ("status", []),
        ("status_since", []),
        ("assessed_status", ["assessment"]),
        ("assessed_at", ["assessment"]),
        ("assessor_name", ["assessment"]),
        ("assessor_organization_key", ["assessment"]),
        ("progress", []),
        ("audience", ["audience"]),
        ("tags", ["tags"]),
        ("jurisdiction", []),
        ("starts_on", []),
        ("target_date", []),
        ("original_target_date", []),
        ("target_date_note", ["targetDateNote"]),
        ("completed_on", []),
        ("publication", []),
        ("owners", ["owners", "attention"]),
        ("children", ["children"]),
        ("public_reports_note_count", []),
        ("public_reports_last_at", []),
        ("network_reports_note_count", []),
        ("network_reports_last_at", []),
        ("all_reports_note_count", []),
        ("all_reports_last_at", []),
        ("version", []),
        ("created_at", []),
        ("updated_at", []),
    ];

    /// <summary>The rows of these ids, in their order; what they are sorted by is left empty.</summary>
    /// <param name="page">A question for the ids of a page, put by EF Core: it becomes part of the one statement that reads the
    /// rows.</param>
    /// <param name="members">The members of the answer that are wanted; all of them, where it is null.</param>
    public static async Task<List<ActionRead>> ReadPageAsync(
        this PrioritiesContext db,
        IQueryable<Guid> page,
        IReadOnlySet<string>? members,
        CancellationToken cancellationToken
    )
    {
        var columns = All.Select(c => c.For.Length == 0 || members is null || c.For.Any(members.Contains) ? $"a.{c.Column}" : "NULL");
        await using var asked = page.CreateDbCommand();
        var read = new NpgsqlBatchCommand(
            $"""
            SELECT {string.Join(", ", columns)} FROM unnest(ARRAY(
            {asked.CommandText}
            )) WITH ORDINALITY AS page (id, place) JOIN action_reads a ON a.id = page.id ORDER BY page.place
            """
        );
        foreach (NpgsqlParameter parameter in asked.Parameters)
            read.Parameters.Add(parameter.Clone());
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection())
            {
                BatchCommands =
                {
                    new("SET plan_cache_mode = force_custom_plan"),
                    new("SET max_parallel_workers_per_gather = 0"),
                    read,
                    new("RESET plan_cache_mode"),
                    new("RESET max_parallel_workers_per_gather"),
                },
            };
            var rows = new List<ActionRead>();
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                rows.Add(new Row(reader).Read());
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Takes the columns one after the other.</summary>
    private ref struct Row(NpgsqlDataReader reader)
    {
        private int next = 0;

        public ActionRead Read() =>
            new()
            {
                Id = Value<Guid>(),
                Key = Text()!,
                ForumId = Value<Guid>(),
                ForumKey = Text() ?? "",
                AreaId = Value<Guid>(),
                AreaKey = Text() ?? "",
                ParentId = Maybe<Guid>(),
                ParentKey = Text(),
                ContinuesKey = Text(),
                HiddenParentKey = Text(),
                HiddenContinuesKey = Text(),
                ContinuedBy = Object<string[]>() ?? [],
                Position = Value<int>(),
                TitleEn = Text(),
                TitleFr = Text(),
                DescriptionEn = Text(),
                DescriptionFr = Text(),
                SourceText = Text(),
                SourceRefEn = Text(),
                SourceRefFr = Text(),
                Status = Value<ActionStatus>(),
                StatusSince = Maybe<DateOnly>(),
                AssessedStatus = Maybe<ActionStatus>(),
                AssessedAt = Maybe<DateTimeOffset>(),
                AssessorName = Text(),
                AssessorOrganizationKey = Text(),
                Progress = Maybe<int>(),
                Audience = Object<Audience[]>() ?? [],
                Tags = Object<string[]>() ?? [],
                Jurisdiction = Maybe<Jurisdiction>(),
                StartsOn = Maybe<DateOnly>(),
                TargetDate = Maybe<DateOnly>(),
                OriginalTargetDate = Maybe<DateOnly>(),
                TargetDateNote = Text(),
                CompletedOn = Maybe<DateOnly>(),
                Publication = Value<Publication>(),
                Owners = Json<OwnerRead[]>() ?? [],
                Children = Json<Dictionary<ActionStatus, int>>() ?? [],
                PublicReportsNoteCount = Value<int>(),
                PublicReportsLastAt = Maybe<DateTimeOffset>(),
                NetworkReportsNoteCount = Value<int>(),
                NetworkReportsLastAt = Maybe<DateTimeOffset>(),
                AllReportsNoteCount = Value<int>(),
                AllReportsLastAt = Maybe<DateTimeOffset>(),
                Version = Value<int>(),
                CreatedAt = Value<DateTimeOffset>(),
                UpdatedAt = Value<DateTimeOffset>(),
                SortTargetDate = default,
                SortProgress = 0,
                SortTitleEn = "",
                SortTitleFr = "",
                SortPublicReport = default,
                SortNetworkReport = default,
                SortReport = default,
            };

        private T Value<T>()
            where T : struct => reader.GetFieldValue<T>(next++);

        private T? Maybe<T>()
            where T : struct => reader.IsDBNull(next) ? Nothing<T?>() : reader.GetFieldValue<T>(next++);

        private string? Text() => reader.IsDBNull(next) ? Nothing<string>() : reader.GetString(next++);

        private T? Object<T>()
            where T : class => reader.IsDBNull(next) ? Nothing<T>() : reader.GetFieldValue<T>(next++);

        private T? Json<T>()
            where T : class => Text() is { } json ? JsonSerializer.Deserialize<T>(json, Configurations.Columns.Json) : null;

        private T? Nothing<T>()
        {
            next++;
            return default;
        }
    }
}
