using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;
using Priorities.Api.Platform.Paging;
using Priorities.Domain.Actions;

namespace Priorities.Benchmarks;

/// <summary>
/// What the service is measured against: the same four answers, byte for byte, by hand: one data source, prepared statements, JSON by
/// generated code, and nothing else, over tables of its own (<see cref="FloorTables"/>). A write is the same rows in one transaction, and it
/// asks only whether the key is the right one.
/// </summary>
internal static class Floor
{
    private const string Columns =
        "id, key, forum_key, area_key, parent_key, position, title_en, title_fr, description_en, description_fr, source_text, source_ref_en, source_ref_fr, status, status_since, "
        + "assessed_status, assessed_at, assessor_organization_key, assessor_name, progress, owners, audience, tags, jurisdiction, starts_on, target_date, original_target_date, "
        + "target_date_note, completed_on, all_reports_note_count, all_reports_last_at, children, continues_key, continued_by, publication, version, created_at, updated_at";

    private const string Actions = $"SELECT {Columns} FROM floor.actions ";

    private const string NoteColumns =
        "SELECT id, action_key, body, language, visibility, progress, evidence, author_organization_key, author_name, status_from, status_to, effective_on, recorded_at FROM floor.notes ";

    public static async Task<int> ServeAsync(string connectionString, string key, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 }.ConnectionString
        );
        await using var app = builder.Build();
        var expected = $"Bearer {key}";
        app.Use(
            (http, next) =>
            {
                if (http.Request.Headers.Authorization == expected)
                    return next(http);
                http.Response.StatusCode = 401;
                return Task.CompletedTask;
            }
        );

        app.MapGet(
            "/api/v1/actions/{action}",
            async (HttpContext http, string action) =>
            {
                await using var command = source.CreateCommand(Actions + "WHERE key = $1");
                command.Parameters.Add(new() { Value = action });
                await using var reader = await command.ExecuteReaderAsync();
                await reader.ReadAsync();
                await WriteAsync(http, 200, Read(reader), Wire.Default.FloorAction);
            }
        );

        app.MapGet(
            "/api/v1/actions",
            async (HttpContext http, string forum, string status, int limit) =>
            {
                await using var command = source.CreateCommand(
                    Actions + "WHERE publication = 'published' AND forum_key = $1 AND status = $2 ORDER BY key LIMIT $3"
                );
                command.Parameters.Add(new() { Value = forum });
                command.Parameters.Add(new() { Value = status, NpgsqlDbType = NpgsqlDbType.Text });
                command.Parameters.Add(new() { Value = limit + 1 });
                await using var reader = await command.ExecuteReaderAsync();
                var items = new List<FloorAction>(limit + 1);
                while (await reader.ReadAsync())
                    items.Add(Read(reader));
                string? next = null;
                if (items.Count > limit)
                {
                    items.RemoveAt(limit);
                    next = Cursor.Encode(
                        Cursor.List(
                            "actions",
                            new Api.Features.Actions.ActionFilter { Forum = [forum], Status = [status] },
                            "key",
                            "en",
                            "Everything"
                        ),
                        items[^1].Key,
                        $"{items[^1].Id}"
                    );
                }

                await WriteAsync(http, 200, new FloorPage(items, next), Wire.Default.FloorPage);
            }
        );

        app.MapPost(
            "/api/v1/actions/{action}/status",
            async (HttpContext http, string action) =>
            {
                var report = (await JsonSerializer.DeserializeAsync(http.Request.Body, Wire.Default.Report))!;
                await using var connection = await source.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                var locked = await LockAsync(connection, action);
                if (!StatusWorkflow.Allows(locked.Status, Enum.Parse<ActionStatus>(report.Status, ignoreCase: true)))
                {
                    http.Response.StatusCode = 409;
                    return;
                }

                var (now, today) = (DateTime.UtcNow, DateOnly.FromDateTime(DateTime.UtcNow));
                var note = Guid.CreateVersion7();
                await using var batch = new NpgsqlBatch(connection, transaction);
                batch.BatchCommands.Add(
                    InsertNote(
                        note,
                        locked,
                        report.Note,
                        JsonNamingPolicy.CamelCase.ConvertName($"{locked.Status}"),
                        report.Status,
                        today,
                        now
                    )
                );
                batch.BatchCommands.Add(
                    Statement(
                        "UPDATE floor.actions SET status = $2, status_since = $3, completed_on = CASE WHEN $2 IN ('completed', 'completedModified') THEN $3 END, "
                            + "all_reports_note_count = all_reports_note_count + 1, all_reports_last_at = $4, version = version + 1, updated_at = $4 WHERE id = $1",
                        locked.Id,
                        report.Status,
                        today,
                        now
                    )
                );
                batch.BatchCommands.Add(
                    InsertChange(
                        locked,
                        "action.statusChanged",
                        note,
                        locked.Version + 1,
                        "public",
                        $"{{\"status\":{{\"from\":\"{JsonNamingPolicy.CamelCase.ConvertName($"{locked.Status}")}\",\"to\":\"{report.Status}\"}}}}",
                        now
                    )
                );
                batch.BatchCommands.Add(InsertAudit(http, "changeStatus", 200, now));
                batch.BatchCommands.Add(Statement(Actions + "WHERE id = $1", locked.Id));
                FloorAction answer;
                await using (var reader = await batch.ExecuteReaderAsync())
                {
                    await reader.ReadAsync();
                    answer = Read(reader);
                }

                await transaction.CommitAsync();
                await WriteAsync(http, 200, answer, Wire.Default.FloorAction);
            }
        );

        app.MapPost(
            "/api/v1/actions/{action}/notes",
            async (HttpContext http, string action) =>
            {
                var draft = (await JsonSerializer.DeserializeAsync(http.Request.Body, Wire.Default.Draft))!;
                await using var connection = await source.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                var locked = await LockAsync(connection, action);
                var (now, today) = (DateTime.UtcNow, DateOnly.FromDateTime(DateTime.UtcNow));
                var note = Guid.CreateVersion7();
                await using var batch = new NpgsqlBatch(connection, transaction);
                batch.BatchCommands.Add(InsertNote(note, locked, draft.Body, null, null, today, now));
                batch.BatchCommands.Add(
                    Statement(
                        "UPDATE floor.actions SET all_reports_note_count = all_reports_note_count + 1, all_reports_last_at = $2 WHERE id = $1",
                        locked.Id,
                        now
                    )
                );
                batch.BatchCommands.Add(InsertChange(locked, "note.added", note, locked.Version, "network", "{}", now));
                batch.BatchCommands.Add(InsertAudit(http, "addNote", 201, now));
                batch.BatchCommands.Add(Statement(NoteColumns + "WHERE id = $1", note));
                FloorNote answer;
                await using (var reader = await batch.ExecuteReaderAsync())
                {
                    await reader.ReadAsync();
                    answer = ReadNote(reader);
                }

                await transaction.CommitAsync();
                http.Response.Headers.Location = $"/api/v1/actions/{answer.Action}/notes/{answer.Id}";
                await WriteAsync(http, 201, answer, Wire.Default.FloorNote);
            }
        );

        await app.RunAsync(cancellationToken);
        return 0;
    }

    private static async Task<Locked> LockAsync(NpgsqlConnection connection, string action)
    {
        await using var command = new NpgsqlCommand(
            "SELECT id, key, forum_id, status, version FROM floor.actions WHERE key = $1 FOR UPDATE",
            connection
        )
        {
            Parameters = { new() { Value = action } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetGuid(2),
            Enum.Parse<ActionStatus>(reader.GetString(3), ignoreCase: true),
            reader.GetInt32(4)
        );
    }

    private static NpgsqlBatchCommand InsertNote(
        Guid id,
        Locked action,
        string body,
        string? from,
        string? to,
        DateOnly today,
        DateTime now
    ) =>
        Statement(
            "INSERT INTO floor.notes (id, action_id, action_key, body, language, visibility, evidence, author_id, author_name, status_from, status_to, effective_on, recorded_at) "
                + "VALUES ($1, $2, $8, $3, 'en', 'network', '[]', 'key:admin', 'Admin', $4, $5, $6, $7)",
            id,
            action.Id,
            body,
            from,
            to,
            today,
            now,
            action.Key
        );

    private static NpgsqlBatchCommand InsertChange(
        Locked action,
        string type,
        Guid note,
        int version,
        string audience,
        string members,
        DateTime now
    ) =>
        Statement(
            "INSERT INTO floor.changes (event_id, type, at, actor_id, actor_name, subject_id, subject_key, forum_id, note_id, version, audience, members) "
                + "VALUES ($10, $1, $2, 'key:admin', 'Admin', $3, $4, $5, $6, $7, $8, $9::jsonb)",
            type,
            now,
            action.Id,
            action.Key,
            action.ForumId,
            note,
            version,
            audience,
            members,
            Guid.CreateVersion7()
        );

    private static NpgsqlBatchCommand InsertAudit(HttpContext http, string operation, int status, DateTime now) =>
        Statement(
            "INSERT INTO floor.audit (id, actor_id, actor_name, address, at, method, operation, request_id, role, status, subject) VALUES ($1, 'key:admin', 'Admin', $2, $3, 'POST', $4, $5, 'admin', $6, $7)",
            Guid.CreateVersion7(),
            $"{http.Connection.RemoteIpAddress}",
            now,
            operation,
            http.TraceIdentifier,
            status,
            http.Request.Path.Value!["/api/v1/".Length..]
        );

    private static NpgsqlBatchCommand Statement(string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(
                value is null or string
                    ? new() { Value = value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
                    : new() { Value = value }
            );
        return command;
    }

    private static FloorAction Read(NpgsqlDataReader row)
    {
        var status = row.GetString(13);
        var open = status is not ("completed" or "completedModified" or "notPursued" or "superseded");
        var owners = JsonSerializer.Deserialize(row.GetString(20), Wire.Default.OwnerRowArray)!;
        DateOnly? target = Value<DateOnly>(row, 25);
        var (heard, made) = (Value<DateTime>(row, 30), row.GetDateTime(36));
        var overdue = open && target < DateOnly.FromDateTime(DateTime.UtcNow);
        var stale = open && (heard ?? made) < DateTime.UtcNow.AddDays(-90);
        var attention = new List<string>(4);
        if (overdue)
            attention.Add("overdue");
        if (stale)
            attention.Add("stale");
        if (status == "onHold")
            attention.Add("onHold");
        if (open && owners.Length == 0)
            attention.Add("unowned");
        var children = JsonSerializer.Deserialize(row.GetString(31), Wire.Default.DictionaryStringInt32)!;
        return new()
        {
            Id = row.GetGuid(0),
            Key = row.GetString(1),
            Forum = row.GetString(2),
            Area = row.GetString(3),
            Parent = Text(row, 4),
            Position = row.GetInt32(5),
            Title = (Text(row, 6) ?? Text(row, 7))!,
            Description = Text(row, 8) ?? Text(row, 9),
            SourceText = Text(row, 10),
            SourceRef = Text(row, 11) ?? Text(row, 12),
            Status = status,
            StatusSince = Value<DateOnly>(row, 14),
            AllowedTransitions = Allowed[status],
            Assessment = Text(row, 15) is { } found ? new(found, row.GetDateTime(16), Text(row, 17), Text(row, 18)) : null,
            Progress = Value<int>(row, 19),
            Owners =
            [
                .. owners.Select(o => new FloorOwner(
                    o.Organization,
                    o.NameEn ?? o.NameFr!,
                    o.Role,
                    (o.ContactName ?? o.ContactEmail) is null ? null : new(o.ContactName, o.ContactEmail)
                )),
            ],
            Audience = row.GetFieldValue<string[]>(21),
            Tags = row.GetFieldValue<string[]>(22),
            Jurisdiction = Text(row, 23),
            StartsOn = Value<DateOnly>(row, 24),
            TargetDate = target,
            OriginalTargetDate = Value<DateOnly>(row, 26),
            TargetDateNote = Text(row, 27),
            CompletedOn = Value<DateOnly>(row, 28),
            NoteCount = row.GetInt32(29),
            LastReportedAt = heard,
            IsOverdue = overdue,
            IsStale = stale,
            Attention = attention,
            Children = children.Count == 0 ? null : new(children.Values.Sum(), children),
            Continues = Text(row, 32),
            ContinuedBy = row.GetFieldValue<string[]>(33),
            Publication = row.GetString(34),
            Version = row.GetInt32(35),
            CreatedAt = made,
            UpdatedAt = row.GetDateTime(37),
        };
    }

    private static FloorNote ReadNote(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetGuid(0),
            Action = row.GetString(1),
            Body = row.GetString(2),
            Language = row.GetString(3),
            Visibility = row.GetString(4),
            Progress = Value<int>(row, 5),
            Evidence = JsonSerializer.Deserialize(row.GetString(6), Wire.Default.EvidenceRowArray)!,
            Author = new(Text(row, 7), Text(row, 8)),
            Status = Text(row, 10) is { } to ? new(Text(row, 9)!, to) : null,
            EffectiveOn = row.GetFieldValue<DateOnly>(11),
            RecordedAt = row.GetDateTime(12),
        };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static T? Value<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static readonly Dictionary<string, string[]> Allowed = StatusWorkflow.All.ToDictionary(
        s => JsonNamingPolicy.CamelCase.ConvertName($"{s}"),
        s => StatusWorkflow.AllowedFrom(s).Select(to => JsonNamingPolicy.CamelCase.ConvertName($"{to}")).ToArray()
    );

    private static Task WriteAsync<T>(HttpContext http, int status, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body).AsTask();
    }

    private sealed record Locked(Guid Id, string Key, Guid ForumId, ActionStatus Status, int Version);
}

internal sealed record Report(string Status, string Note);

internal sealed record Draft(string Body);

internal sealed record OwnerRow(
    string Organization,
    string? NameEn,
    string? NameFr,
    string Role,
    string? ContactName,
    string? ContactEmail
);

internal sealed record EvidenceRow(string Title, string Url);

internal sealed record FloorContact(string? Name, string? Email);

internal sealed record FloorOwner(string Organization, string Name, string Role, FloorContact? Contact);

internal sealed record FloorAssessment(string Status, DateTime AssessedAt, string? Organization, string? Assessor);

internal sealed record FloorChildren(int Total, Dictionary<string, int> ByStatus);

internal sealed record FloorAuthor(string? Organization, string? Name);

internal sealed record FloorStep(string From, string To);

internal sealed record FloorPage(List<FloorAction> Items, string? NextCursor);

internal sealed class FloorAction
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required string Forum { get; init; }
    public required string Area { get; init; }
    public string? Parent { get; init; }
    public int Position { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
    public string? SourceText { get; init; }
    public string? SourceRef { get; init; }
    public required string Status { get; init; }
    public DateOnly? StatusSince { get; init; }
    public required string[] AllowedTransitions { get; init; }
    public FloorAssessment? Assessment { get; init; }
    public int? Progress { get; init; }
    public required FloorOwner[] Owners { get; init; }
    public required string[] Audience { get; init; }
    public required string[] Tags { get; init; }
    public string? Jurisdiction { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? TargetDate { get; init; }
    public DateOnly? OriginalTargetDate { get; init; }
    public string? TargetDateNote { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public int NoteCount { get; init; }
    public DateTime? LastReportedAt { get; init; }
    public bool IsOverdue { get; init; }
    public bool IsStale { get; init; }
    public required List<string> Attention { get; init; }
    public FloorChildren? Children { get; init; }
    public string? Continues { get; init; }
    public required string[] ContinuedBy { get; init; }
    public required string Publication { get; init; }
    public int Version { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime UpdatedAt { get; init; }
}

internal sealed class FloorNote
{
    public required Guid Id { get; init; }
    public required string Action { get; init; }
    public required string Body { get; init; }
    public string[] Corrections { get; init; } = [];
    public required string Language { get; init; }
    public required string Visibility { get; init; }
    public int? Progress { get; init; }
    public required EvidenceRow[] Evidence { get; init; }
    public required FloorAuthor Author { get; init; }
    public FloorStep? Status { get; init; }
    public DateOnly EffectiveOn { get; init; }
    public DateTime RecordedAt { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(FloorAction))]
[JsonSerializable(typeof(FloorPage))]
[JsonSerializable(typeof(FloorNote))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(OwnerRow[]))]
[JsonSerializable(typeof(EvidenceRow[]))]
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class Wire : JsonSerializerContext;
