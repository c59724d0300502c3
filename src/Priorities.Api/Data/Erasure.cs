using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Priorities.Domain;

namespace Priorities.Api.Data;

/// <summary>
/// Takes texts out of everything that is kept beside the row that they stood in: the log, the answers kept for retries, files that were
/// sent, requests for updates, messages to webhooks. Search goes with the row. All of it in the transaction of the redaction; files of the
/// database, and backups, are another matter (<c>deploy/erasure.md</c>).
/// </summary>
internal static class Erasure
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many copies had the words.</summary>
    public sealed record Copies(int StoredAnswers, int Imports, int Deliveries);

    /// <summary>What members of a subject ever said, by their names in the log.</summary>
    public static Task<List<string>> TextsInLogAsync(
        this PrioritiesContext db,
        Guid subject,
        string[] names,
        CancellationToken cancellationToken
    ) =>
        db
            .Database.SqlQuery<string>(
                $$"""
                SELECT DISTINCT said #>> '{}' AS "Value" FROM changes c, jsonb_each(c.members) m(name, change), LATERAL jsonb_path_query(change, 'lax $.**') said
                WHERE c.subject_id = {{subject}} AND c.members ?| {{names}} AND m.name = ANY({{names}}) AND jsonb_typeof(said) = 'string'
                """
            )
            .ToListAsync(cancellationToken);

    /// <summary>Takes the words out of the log of a subject; that there was a change, when and by whom, stays.</summary>
    public static Task RedactLogAsync(this PrioritiesContext db, Guid subject, string[] names, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT redact_changes({subject}, {names})", cancellationToken);

    /// <summary>
    /// Takes texts out of the copies, wherever one stands as a whole text. Another text with some of the same words is left as it is, and
    /// so is every copy without them.
    /// </summary>
    public static async Task<Copies> EraseCopiesAsync(
        this PrioritiesContext db,
        IEnumerable<string?> texts,
        CancellationToken cancellationToken
    )
    {
        var words = texts
            .OfType<string>()
            .Where(text => text.Length > 0 && text is not (Redacted.En or Redacted.Fr))
            .ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0)
            return new(0, 0, 0);
        string[] said = [.. words];
        string[] spelled =
        [
            .. words
                .SelectMany(word => new[] { Plain, JsonSerializerOptions.Default }, (word, how) => JsonSerializer.Serialize(word, how))
                .Distinct(),
        ];

        // An answer with a secret is sealed, and none of these bytes are in it.
        var answers = await db
            .StoredAnswers.FromSql(
                $"SELECT * FROM stored_answers WHERE EXISTS (SELECT FROM unnest({spelled}) s WHERE position(convert_to(s, 'UTF8') IN body) > 0)"
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        foreach (var answer in answers)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(Without(JsonNode.Parse(answer.Body), words), Plain);
            await db
                .StoredAnswers.Where(a => a.CallerId == answer.CallerId && a.Key == answer.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Body, body), cancellationToken);
        }

        var imports = await db
            .Database.SqlQuery<ImportText>(
                $"""
                SELECT id, rows::text, areas::text, results::text FROM imports i
                WHERE EXISTS (SELECT FROM unnest({said}) s WHERE position(to_jsonb(s)::text IN concat(i.rows, i.areas, i.results)) > 0)
                """
            )
            .ToListAsync(cancellationToken);
        foreach (var (id, rows, areas, results) in imports)
        {
            string[] without =
            [
                .. new[] { rows, areas, results }.Select(json => Without(JsonNode.Parse(json), words)!.ToJsonString(Plain)),
            ];
            await db.Database.ExecuteSqlAsync(
                $"UPDATE imports SET rows = {without[0]}::jsonb, areas = {without[1]}::jsonb, results = {without[2]}::jsonb WHERE id = {id}",
                cancellationToken
            );
        }

        var messages = await db
            .Deliveries.FromSql($"SELECT * FROM deliveries WHERE EXISTS (SELECT FROM unnest({spelled}) s WHERE position(s IN body) > 0)")
            .Select(d => new { d.Id, d.Body })
            .ToListAsync(cancellationToken);
        foreach (var message in messages)
        {
            var body = Without(JsonNode.Parse(message.Body), words)!.ToJsonString(Plain);
            await db.Database.ExecuteSqlAsync($"UPDATE deliveries SET body = {body} WHERE id = {message.Id}", cancellationToken);
        }

        // One that is being answered at this moment is forgotten with its answer: whoever answers has its row, and waits for the action
        // that is locked here.
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE update_requests r SET "to" = CASE WHEN r."to" = ANY({said}) THEN NULL ELSE r."to" END, message = CASE WHEN r.message = ANY({said}) THEN NULL ELSE r.message END
            WHERE r.id IN (SELECT id FROM update_requests WHERE "to" = ANY({said}) OR message = ANY({said}) FOR UPDATE SKIP LOCKED)
            """,
            cancellationToken
        );
        return new(answers.Count, imports.Count, messages.Count);
    }

    /// <summary>The same JSON, with what says that it was redacted in the place of each text.</summary>
    private static JsonNode? Without(JsonNode? json, HashSet<string> words) =>
        json switch
        {
            JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Without(m.Value, words, m.Key)))),
            JsonArray entries => new JsonArray([.. entries.Select(entry => Without(entry, words))]),
            _ => Without(json, words, ""),
        };

    private static JsonNode? Without(JsonNode? json, HashSet<string> words, string member) =>
        json switch
        {
            JsonObject or JsonArray => Without(json, words),
            JsonValue value when value.TryGetValue<string>(out var text) && words.Contains(text) => member is "fr"
            || member.EndsWith("Fr", StringComparison.Ordinal)
                ? Redacted.Fr
                : Redacted.En,
            _ => json?.DeepClone(),
        };

    private sealed record ImportText(Guid Id, string Rows, string Areas, string Results);
}
