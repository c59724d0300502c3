using Microsoft.EntityFrameworkCore;
using Npgsql;
using Priorities.Domain.Actions;

namespace Priorities.Api.Data.Reads;

/// <summary>
/// A page of <c>action_reads</c> by plain Npgsql: no more of each row than is answered.
/// </summary>
internal static class ActionColumns
{
    /// <summary>
    /// In the order in which they are taken, each with the members of the answer that need it; always, where it names none.
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

    /// <summary>
    /// The rows of a page, in their order; what they are sorted by is left empty. Where the rows have to be searched for, their ids are
    /// found first, so that what is looked up for a row is looked up for those of the page alone. Where an index gives them in order, they
    /// are read as it gives them: PostgreSQL keeps the order of a question within the question, and has nothing else to do there.
    /// </summary>
    /// <param name="db">Where they are read.</param>
    /// <param name="page">Which rows, in order and no more than a page has, by EF Core: it becomes part of the statement.</param>
    /// <param name="planning">How the statement is planned.</param>
    /// <param name="members">The members of the answer that are wanted; all of them, where it is null.</param>
    public static async Task<List<ActionRead>> ReadPageAsync(
        this PrioritiesContext db,
        IQueryable<ActionRead> page,
        Planning planning,
        IReadOnlySet<string>? members,
        CancellationToken cancellationToken
    )
    {
        var columns = All.Select(c => c.For.Length == 0 || members is null || c.For.Any(members.Contains) ? $"a.{c.Column}" : "NULL");
        var isInOrder = planning == Planning.Once;
        await using var asked = isInOrder ? page.CreateDbCommand() : page.Select(a => a.Id).CreateDbCommand();
        var rows = isInOrder
            ? $"({asked.CommandText}) a"
            : $"unnest(ARRAY({asked.CommandText})) WITH ORDINALITY AS page (id, place) JOIN action_reads a ON a.id = page.id ORDER BY page.place";
        var read = new NpgsqlBatchCommand($"SELECT {string.Join(", ", columns)} FROM {rows}");
        foreach (NpgsqlParameter parameter in asked.Parameters)
            read.Parameters.Add(parameter.Clone());
        return await db.ReadAsync(read, planning, Row, cancellationToken);
    }

    private static ActionRead Row(NpgsqlDataReader reader)
    {
        var row = new RowReader(reader);
        return new()
        {
            Id = row.Value<Guid>(),
            Key = row.Text()!,
            ForumId = row.Value<Guid>(),
            ForumKey = row.Text() ?? "",
            AreaId = row.Value<Guid>(),
            AreaKey = row.Text() ?? "",
            ParentId = row.Maybe<Guid>(),
            ParentKey = row.Text(),
            ContinuesKey = row.Text(),
            HiddenParentKey = row.Text(),
            HiddenContinuesKey = row.Text(),
            ContinuedBy = row.Object<string[]>() ?? [],
            Position = row.Value<int>(),
            TitleEn = row.Text(),
            TitleFr = row.Text(),
            DescriptionEn = row.Text(),
            DescriptionFr = row.Text(),
            SourceText = row.Text(),
            SourceRefEn = row.Text(),
            SourceRefFr = row.Text(),
            Status = row.Value<ActionStatus>(),
            StatusSince = row.Maybe<DateOnly>(),
            AssessedStatus = row.Maybe<ActionStatus>(),
            AssessedAt = row.Maybe<DateTimeOffset>(),
            AssessorName = row.Text(),
            AssessorOrganizationKey = row.Text(),
            Progress = row.Maybe<int>(),
            Audience = row.Object<Audience[]>() ?? [],
            Tags = row.Object<string[]>() ?? [],
            Jurisdiction = row.Maybe<Jurisdiction>(),
            StartsOn = row.Maybe<DateOnly>(),
            TargetDate = row.Maybe<DateOnly>(),
            OriginalTargetDate = row.Maybe<DateOnly>(),
            TargetDateNote = row.Text(),
            CompletedOn = row.Maybe<DateOnly>(),
            Publication = row.Value<Publication>(),
            Owners = row.Json<OwnerRead[]>() ?? [],
            Children = row.Json<Dictionary<ActionStatus, int>>() ?? [],
            PublicReportsNoteCount = row.Value<int>(),
            PublicReportsLastAt = row.Maybe<DateTimeOffset>(),
            NetworkReportsNoteCount = row.Value<int>(),
            NetworkReportsLastAt = row.Maybe<DateTimeOffset>(),
            AllReportsNoteCount = row.Value<int>(),
            AllReportsLastAt = row.Maybe<DateTimeOffset>(),
            Version = row.Value<int>(),
            CreatedAt = row.Value<DateTimeOffset>(),
            UpdatedAt = row.Value<DateTimeOffset>(),
            SortTargetDate = default,
            SortProgress = 0,
            SortTitleEn = "",
            SortTitleFr = "",
            SortPublicReport = default,
            SortNetworkReport = default,
            SortReport = default,
        };
    }
}
