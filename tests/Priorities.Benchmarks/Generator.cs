using System.Globalization;
using System.Text;
using Npgsql;
using Priorities.Domain.Actions;

namespace Priorities.Benchmarks;

/// <summary>
/// Fills a migrated database with made-up forums, organizations, actions, owners, notes and changes, as if they had been reported one by
/// one: every status was reached by steps of the status table, and what an action says of its notes is what its notes say. The same seed
/// gives the same data. With <paramref name="steps"/>, every note is a change of status, and every action has the same number of them.
/// </summary>
public sealed class Generator(NpgsqlDataSource source, int actions, int notesPerAction, int seed, TextWriter progress, bool steps = false)
{
    private const int Forums = 10;
    private const int AreasPerForum = 5;
    private const int Organizations = 200;
    private const int Batch = 5_000;

    private static readonly string[] Words =
    [
        "shelter",
        "training",
        "housing",
        "funding",
        "outreach",
        "policy",
        "network",
        "survivor",
        "legal",
        "health",
        "school",
        "border",
        "labour",
        "rights",
        "inventory",
        "protocol",
    ];

    private static readonly string[] Mots =
    [
        "hébergement",
        "formation",
        "logement",
        "financement",
        "approche",
        "politique",
        "réseau",
        "droits",
        "juridique",
        "santé",
        "école",
        "frontière",
        "travail",
        "inventaire",
        "protocole",
        "accueil",
    ];

    private readonly Random random = new(seed);
    private readonly DateTime start = new(2017, 1, 2, 9, 0, 0, DateTimeKind.Utc);

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var organizations = Enumerable.Range(0, Organizations).Select(_ => NewId(start)).ToArray();
        await CopyAsync(
            connection,
            "organizations (id, key, kind, regions, name_en, name_fr, version, created_at, updated_at)",
            organizations.Select(
                (id, n) => Row(id, $"load-org-{n}", "ngo", "{ON,QC}", $"Organization {n}", $"Organisme {n}", 1, At(start), At(start))
            ),
            cancellationToken
        );
        var forums = Enumerable.Range(0, Forums).Select(_ => NewId(start)).ToArray();
        await CopyAsync(
            connection,
            "forums (id, key, held_on, regions, objectives, programme, topics, title_en, title_fr, version, created_at, updated_at)",
            forums.Select(
                (id, n) =>
                    Row(id, $"load-{n}", $"{2008 + n}-06-01", "{}", "[]", "[]", "[]", $"Forum {n}", $"Forum {n}", 1, At(start), At(start))
            ),
            cancellationToken
        );
        var areas = forums
            .SelectMany(
                (forum, f) =>
                    Enumerable
                        .Range(0, AreasPerForum)
                        .Select(a => (Id: NewId(start), Forum: forum, Number: f, Key: $"area-{a}", Code: $"{(char)('a' + a)}"))
            )
            .ToArray();
        await CopyAsync(
            connection,
            "areas (id, forum_id, key, code, position, version, last_number, title_en, title_fr)",
            areas.Select(
                (a, n) => Row(a.Id, a.Forum, a.Key, a.Code, (n % AreasPerForum) + 1, 1, actions, $"Area {a.Key}", $"Domaine {a.Key}")
            ),
            cancellationToken
        );

        (Guid Id, string Key)? above = null;
        for (var first = 0; first < actions; first += Batch)
        {
            var (rows, owners, notes, changes) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
            for (var n = first; n < Math.Min(first + Batch, actions); n++)
            {
                var area = areas[n / 20 % areas.Length];
                var isSuggestion = n % 20 != 0 && above is not null && random.Next(10) == 0;
                var key = $"load-{area.Number}-{area.Code}{n}";
                var made = start.AddMinutes(random.Next(60 * 24 * 900));
                var id = NewId(made);
                var story = Story(id, key, area.Forum, made, organizations, notes, changes);
                rows.Add(ActionRow(id, key, area.Forum, area.Id, isSuggestion ? above!.Value.Id : null, n, made, story));
                if (!isSuggestion)
                    above = (id, key);
                foreach (var (index, owner) in Pick(organizations, random.Next(3)).Index())
                    owners.Add(Row(id, owner, index == 0 ? "lead" : "supporting", "Somebody", "somebody@example.org"));
            }

            await CopyAsync(connection, ActionColumns, rows, cancellationToken);
            await CopyAsync(
                connection,
                "ownerships (action_id, organization_id, role, contact_name, contact_email)",
                owners,
                cancellationToken
            );
            await CopyAsync(
                connection,
                "notes (id, action_id, body, language, visibility, progress, evidence, author_id, author_name, author_organization_id, status_from, status_to, effective_on, recorded_at)",
                notes,
                cancellationToken
            );
            await CopyAsync(
                connection,
                "changes (event_id, type, at, actor_id, actor_name, actor_organization_id, subject_kind, subject_id, subject_key, forum_id, note_id, version, audience, members)",
                changes,
                cancellationToken
            );
            Progress(Math.Min(first + Batch, actions));
        }

        await using var analyze = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync(cancellationToken);
        await progress.WriteLineAsync();
    }

    private const string ActionColumns =
        "actions (id, key, forum_id, area_id, parent_id, position, title_en, title_fr, description_en, description_fr, source_ref_en, status, status_since, progress, "
        + "audience, tags, jurisdiction, starts_on, target_date, original_target_date, completed_on, publication, last_number, public_reports_note_count, public_reports_last_at, "
        + "network_reports_note_count, network_reports_last_at, all_reports_note_count, all_reports_last_at, version, created_at, updated_at)";

    private string ActionRow(Guid id, string key, Guid forum, Guid area, Guid? parent, int number, DateTime made, Told told)
    {
        DateTime? target = random.Next(10) < 4 ? made.AddDays(random.Next(30, 2_500)) : null;
        var publication = random.Next(100) switch
        {
            < 3 => "draft",
            < 5 => "archived",
            _ => "published",
        };
        var (en, fr) = (Some(Words), Some(Mots));
        return Row(
            id,
            key,
            forum,
            area,
            parent,
            (number % 400) + 1,
            $"Make {en} known in region {number}",
            $"Faire connaître : {fr}, région {number}",
            $"Bring together those who work on {Some(Words)} and {Some(Words)}, and agree on the next steps.",
            $"Réunir celles et ceux qui travaillent sur {Some(Mots)} et {Some(Mots)}.",
            $"Part {number % 9}",
            Name(told.Status),
            told.Since is { } since ? Day(since) : null,
            told.Progress,
            "{ngo,policyMaker}",
            $"{{{Words[random.Next(Words.Length)]},load}}",
            random.Next(3) switch
            {
                0 => "federal",
                1 => "provincial",
                _ => null,
            },
            Day(made),
            target is { } day ? Day(day) : null,
            target is { } first ? Day(first) : null,
            StatusWorkflow.CountsAsDone(told.Status) ? Day(told.Since!.Value) : null,
            publication,
            0,
            told.Public.Count,
            told.Public.Last is { } p ? At(p) : null,
            told.Network.Count,
            told.Network.Last is { } w ? At(w) : null,
            told.All.Count,
            told.All.Last is { } a ? At(a) : null,
            told.Version,
            At(made),
            At(told.Updated)
        );
    }

    /// <summary>Walks the status table and writes a note for each step, and some between.</summary>
    private Told Story(Guid action, string key, Guid forum, DateTime made, Guid[] organizations, List<string> notes, List<string> changes)
    {
        var told = new Told { Updated = made };
        changes.Add(
            Row(
                NewId(made),
                "action.proposed",
                At(made),
                "system",
                "Priorities",
                null,
                "action",
                action,
                key,
                forum,
                null,
                1,
                "public",
                "{}"
            )
        );
        var at = made;
        for (var n = steps ? notesPerAction : random.Next((notesPerAction * 2) + 1); n > 0; n--)
        {
            at = at.AddHours(random.Next(12, 24 * 60));
            var id = NewId(at);
            var visibility = random.Next(3) switch
            {
                0 => "public",
                1 => "network",
                _ => "internal",
            };
            var next = StatusWorkflow.AllowedFrom(told.Status).ToArray();
            ActionStatus? to = steps || random.Next(2) == 0 ? next[random.Next(next.Length)] : null;
            var author = organizations[random.Next(organizations.Length)];
            int? figure = random.Next(4) == 0 ? random.Next(101) : null;
            notes.Add(
                Row(
                    id,
                    action,
                    $"We met about {Some(Words)} and {Some(Words)} and agreed who does what.",
                    "en",
                    visibility,
                    figure,
                    "[]",
                    "key:load",
                    "Load",
                    author,
                    to is null ? null : Name(told.Status),
                    to is { } step ? Name(step) : null,
                    Day(at),
                    At(at)
                )
            );
            told.All = (told.All.Count + 1, at);
            if (visibility != "internal" || to is not null)
                told.Network = (told.Network.Count + (visibility == "internal" ? 0 : 1), at);
            if (visibility == "public" || to is not null)
                told.Public = (told.Public.Count + (visibility == "public" ? 1 : 0), at);
            var members = new StringBuilder();
            if (to is { } status)
            {
                members.Append(CultureInfo.InvariantCulture, $"\"status\":{{\"from\":\"{Name(told.Status)}\",\"to\":\"{Name(status)}\"}}");
                (told.Status, told.Since) = (status, at);
            }

            if (figure is not null && figure != told.Progress)
            {
                if (members.Length > 0)
                    members.Append(',');
                members.Append(
                    CultureInfo.InvariantCulture,
                    $"\"progress\":{{\"from\":{told.Progress?.ToString(CultureInfo.InvariantCulture) ?? "null"},\"to\":{figure}}}"
                );
                told.Progress = figure;
            }

            if (members.Length > 0)
                (told.Version, told.Updated) = (told.Version + 1, at);
            changes.Add(
                Row(
                    NewId(at),
                    to is null ? "note.added" : "action.statusChanged",
                    At(at),
                    "key:load",
                    "Load",
                    author,
                    "action",
                    action,
                    key,
                    forum,
                    id,
                    told.Version,
                    to is null ? visibility : "public",
                    $"{{{members}}}"
                )
            );
        }

        return told;
    }

    private void Progress(int done)
    {
        const int width = 40;
        var filled = (int)((long)width * done / actions);
        progress.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\r[{new string('#', filled)}{new string('.', width - filled)}] {done:N0} of {actions:N0} actions"
            )
        );
        progress.Flush();
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        string into,
        IEnumerable<string> rows,
        CancellationToken cancellationToken
    )
    {
        await using var copy = await connection.BeginTextImportAsync($"COPY {into} FROM STDIN", cancellationToken);
        foreach (var row in rows)
            await copy.WriteAsync(row.AsMemory(), cancellationToken);
    }

    /// <summary>A line of COPY's text format.</summary>
    private static string Row(params object?[] values) =>
        string.Join(
            '\t',
            values.Select(v =>
                v switch
                {
                    null => "\\N",
                    string text => text.Replace("\\", "\\\\", StringComparison.Ordinal)
                        .Replace("\t", "\\t", StringComparison.Ordinal)
                        .Replace("\n", "\\n", StringComparison.Ordinal),
                    _ => string.Create(CultureInfo.InvariantCulture, $"{v}"),
                }
            )
        ) + "\n";

    private Guid NewId(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = new DateTimeOffset(at).ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(milliseconds >> (40 - (8 * i)));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(bytes, bigEndian: true);
    }

    private IEnumerable<Guid> Pick(Guid[] from, int count) =>
        Enumerable.Range(0, count).Select(_ => from[random.Next(from.Length)]).Distinct();

    private string Some(string[] words) => words[random.Next(words.Length)];

    private static string Name(ActionStatus status) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed class Told
    {
        public ActionStatus Status { get; set; }
        public DateTime? Since { get; set; }
        public int? Progress { get; set; }
        public int Version { get; set; } = 1;
        public DateTime Updated { get; set; }
        public (int Count, DateTime? Last) Public { get; set; }
        public (int Count, DateTime? Last) Network { get; set; }
        public (int Count, DateTime? Last) All { get; set; }
    }
}
