using System.Text.Json.Nodes;

namespace Priorities.Api.Tests.Features.Dashboards;

/// <summary>Something that was done to an action, and when it was heard of.</summary>
internal abstract record Deed(DateTime At);

internal sealed record Reported(DateTime At, string Status, DateOnly On) : Deed(At);

internal sealed record Noted(DateTime At, int Circle) : Deed(At);

internal sealed record Progressed(DateTime At, int Percent) : Deed(At);

internal sealed record Assessed(DateTime At, string Status) : Deed(At);

internal sealed record Aimed(DateTime At, DateOnly? Target) : Deed(At);

internal sealed record Owned(DateTime At, string Owner) : Deed(At);

internal sealed record Disowned(DateTime At, string Owner) : Deed(At);

internal sealed record Opened(DateTime At, string Publication) : Deed(At);

/// <summary>An action as the recount knows it: everything that was ever done to it, in order.</summary>
internal sealed record Told(string Key, string Area, string[] Tags, DateTime CreatedAt)
{
    public List<Deed> Deeds { get; } = [];

    /// <summary>What the last deed of a kind says among those that are in; none where there is none.</summary>
    public T? Last<T>(Func<T, bool> isIn)
        where T : Deed => Deeds.OfType<T>().LastOrDefault(isIn);

    public string Publication => Last<Opened>(_ => true)!.Publication;

    /// <summary>The status by the reports that were known, of a day.</summary>
    public string Status(DateOnly day, DateOnly known) => Last<Reported>(r => r.On <= day && DayOf(r.At) <= known)?.Status ?? "notStarted";

    public static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(at);
}

/// <summary>
/// The figures again, the slow and plain way: for each question the whole story of each action is gone through from its beginning.
/// It shares nothing with the service but the words.
/// </summary>
internal sealed class Recount(IReadOnlyList<Told> actions, DateOnly heldOn, Func<DateTime> now, int staleAfterDays)
{
    private static readonly string[] Statuses =
    [
        "notStarted",
        "planned",
        "inProgress",
        "onHold",
        "completed",
        "completedModified",
        "notPursued",
        "superseded",
    ];
    private static readonly string[] Outside = ["notPursued", "superseded"];
    private static readonly string[] DoneOnes = ["completed", "completedModified"];

    public sealed record Question(DateOnly Day, DateOnly? Known, int Circle, string[] Areas, string[] Owners, string[] Tags);

    public JsonObject Totals(Question q) => Figures([.. Counted(q)], q);

    public JsonArray Areas(Question q, IEnumerable<string> areas) =>
        [
            .. areas
                .Where(a => q.Areas.Length == 0 || q.Areas.Contains(a))
                .Select(area => With(Figures([.. Counted(q).Where(a => a.Area == area)], q), "area", area)),
        ];

    public JsonArray Owners(Question q) =>
        [
            .. Counted(q)
                .SelectMany(a => OwnersOf(a, q))
                .Distinct()
                .Where(o => q.Owners.Length == 0 || q.Owners.Contains(o))
                .Order(StringComparer.Ordinal)
                .Select(owner => With(Figures([.. Counted(q).Where(a => OwnersOf(a, q).Contains(owner))], q), "organization", owner)),
        ];

    public JsonArray Attention(Question q) =>
        [
            .. Counted(q)
                .Select(a => (Action: a, Reasons: Reasons(a, q)))
                .Where(a => a.Reasons.Count > 0)
                .OrderBy(a => Array.IndexOf(["overdue", "stale", "onHold", "unowned"], a.Reasons[0].Reason))
                .ThenBy(a => a.Reasons[0].Since)
                .ThenBy(a => a.Action.Key, StringComparer.Ordinal)
                .Select(a => new JsonObject
                {
                    ["key"] = a.Action.Key,
                    ["reasons"] = string.Join(' ', a.Reasons.Select(r => r.Reason)),
                    ["since"] = $"{a.Reasons[0].Since:yyyy-MM-dd}",
                    ["days"] = q.Day.DayNumber - Told.DayOf(a.Reasons[0].Since).DayNumber,
                }),
        ];

    public JsonArray Rows(Question q) =>
        [
            .. Counted(q)
                .OrderBy(a => a.Key, StringComparer.Ordinal)
                .Select(a =>
                {
                    var (status, found) = (a.Status(q.Day, KnownBy(q)), a.Last<Assessed>(f => IsIn(f, q))?.Status);
                    return new JsonObject
                    {
                        ["key"] = a.Key,
                        ["status"] = status,
                        ["assessedStatus"] = found,
                        ["assessedDifferently"] = found is not null && found != status,
                        ["progress"] = a.Last<Progressed>(p => IsIn(p, q))?.Percent,
                        ["targetDate"] = Iso(a.Last<Aimed>(t => IsIn(t, q))?.Target),
                        ["originalTargetDate"] = Iso(
                            a.Deeds.OfType<Aimed>().FirstOrDefault(t => t.Target is not null && IsIn(t, q))?.Target
                        ),
                        ["owners"] = string.Join(' ', OwnersOf(a, q).Order(StringComparer.Ordinal)),
                        ["attention"] = string.Join(' ', Reasons(a, q).Select(r => r.Reason)),
                    };
                }),
        ];

    private static string? Iso(DateOnly? day) => day is null ? null : $"{day:yyyy-MM-dd}";

    public JsonArray Trend(Question q, IReadOnlyList<(DateOnly Start, DateOnly End)> periods) =>
        [
            .. periods.Select(p =>
            {
                var end = q with { Day = p.End < q.Day ? p.End : q.Day };
                var counted = Counted(end).ToList();
                var figures = Figures(counted, end);
                var moves = counted.SelectMany(a => Moves(a, end)).Where(m => m.On >= p.Start && m.On <= end.Day).ToList();
                return new JsonObject
                {
                    ["periodStart"] = $"{p.Start:yyyy-MM-dd}",
                    ["periodEnd"] = $"{p.End:yyyy-MM-dd}",
                    ["actions"] = figures["actions"]!.DeepClone(),
                    ["byStatus"] = figures["byStatus"]!.DeepClone(),
                    ["countable"] = figures["countable"]!.DeepClone(),
                    ["done"] = figures["done"]!.DeepClone(),
                    ["completionRate"] = figures["completionRate"]!.DeepClone(),
                    ["started"] = moves.Count(m => m.IsFirstStart),
                    ["completed"] = moves.Count(m => DoneOnes.Contains(m.To)),
                    ["regressed"] = moves.Count(m => DoneOnes.Contains(m.From) && !DoneOnes.Contains(m.To)),
                };
            }),
        ];

    private static IEnumerable<(string From, string To, DateOnly On, bool IsFirstStart)> Moves(Told action, Question q)
    {
        var (from, started) = ("notStarted", false);
        foreach (var report in action.Deeds.OfType<Reported>().Where(r => Told.DayOf(r.At) <= KnownBy(q)))
        {
            yield return (from, report.Status, report.On, report.Status == "inProgress" && !started);
            started |= report.Status == "inProgress";
            from = report.Status;
        }
    }

    private IEnumerable<Told> Counted(Question q) =>
        actions.Where(a =>
            a.Publication == "published"
            && (
                q.Known is null
                || (Told.DayOf(a.CreatedAt) <= q.Known && a.Last<Opened>(o => Told.DayOf(o.At) <= q.Known)!.Publication == "published")
            )
            && Begin(a, q) <= q.Day
            && WasOpen(a, q)
            && (q.Areas.Length == 0 || q.Areas.Contains(a.Area))
            && (q.Tags.Length == 0 || q.Tags.Intersect(a.Tags).Any())
            && (q.Owners.Length == 0 || q.Owners.Intersect(OwnersOf(a, q)).Any())
        );

    /// <summary>Whether it was public on the day, or the day is before anybody wrote it down.</summary>
    private static bool WasOpen(Told action, Question q)
    {
        var day = q.Day < KnownBy(q) ? q.Day : KnownBy(q);
        return Told.DayOf(action.CreatedAt) > day || action.Last<Opened>(o => Told.DayOf(o.At) <= day)!.Publication == "published";
    }

    private DateOnly Begin(Told action, Question q) =>
        action
            .Deeds.OfType<Reported>()
            .Where(r => Told.DayOf(r.At) <= KnownBy(q))
            .Select(r => r.On)
            .Append(heldOn)
            .Append(Told.DayOf(action.CreatedAt))
            .Min();

    private JsonObject Figures(List<Told> counted, Question q)
    {
        var by = counted.ToLookup(a => a.Status(q.Day, KnownBy(q)));
        var countable = counted.Where(a => !Outside.Contains(a.Status(q.Day, KnownBy(q)))).ToList();
        var done = DoneOnes.Sum(s => by[s].Count());
        var progress = countable.Select(a => a.Last<Progressed>(p => IsIn(p, q))?.Percent).OfType<int>().ToList();
        var found = counted
            .Select(a => (Reported: a.Status(q.Day, KnownBy(q)), Found: a.Last<Assessed>(f => IsIn(f, q))?.Status))
            .Where(f => f.Found is not null)
            .ToList();
        var reasons = counted.SelectMany(a => Reasons(a, q)).Select(r => r.Reason).ToList();
        return new()
        {
            ["actions"] = counted.Count,
            ["byStatus"] = new JsonObject(Statuses.Select(s => KeyValuePair.Create(s, (JsonNode?)by[s].Count()))),
            ["countable"] = countable.Count,
            ["done"] = done,
            ["completedModified"] = by["completedModified"].Count(),
            ["completionRate"] = countable.Count == 0 ? 0.0 : (double)done / countable.Count,
            ["averageProgress"] = progress.Count == 0 ? null : (double)progress.Sum() / progress.Count,
            ["withoutProgress"] = countable.Count - progress.Count,
            ["overdue"] = reasons.Count(r => r == "overdue"),
            ["stale"] = reasons.Count(r => r == "stale"),
            ["unowned"] = reasons.Count(r => r == "unowned"),
            ["assessed"] = found.Count,
            ["assessedDifferently"] = found.Count(f => f.Found != f.Reported),
        };
    }

    private List<(string Reason, DateTime Since)> Reasons(Told action, Question q)
    {
        var status = action.Status(q.Day, KnownBy(q));
        if (DoneOnes.Contains(status) || Outside.Contains(status))
            return [];
        var target = action.Last<Aimed>(a => IsIn(a, q))?.Target;
        var heard = action.Last<Noted>(n => IsIn(n, q) && n.Circle <= q.Circle)?.At ?? action.CreatedAt;
        var instant = q.Day == Told.DayOf(now()) ? now() : q.Day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var reasons = new List<(string, DateTime)>();
        if (target < q.Day)
            reasons.Add(("overdue", target.Value.ToDateTime(TimeOnly.MinValue)));
        if (heard < instant.AddDays(-staleAfterDays))
            reasons.Add(("stale", heard));
        if (status == "onHold")
            reasons.Add(
                ("onHold", action.Last<Reported>(r => r.On <= q.Day && Told.DayOf(r.At) <= KnownBy(q))!.On.ToDateTime(TimeOnly.MinValue))
            );
        if (OwnersOf(action, q).Count == 0)
            reasons.Add(("unowned", Begin(action, q).ToDateTime(TimeOnly.MinValue)));
        return reasons;
    }

    private static HashSet<string> OwnersOf(Told action, Question q)
    {
        var owners = new HashSet<string>();
        foreach (var deed in action.Deeds.Where(d => IsIn(d, q)))
        {
            if (deed is Owned owned)
                owners.Add(owned.Owner);
            if (deed is Disowned left)
                owners.Remove(left.Owner);
        }

        return owners;
    }

    /// <summary>What has one clock is in from the day on which it was heard of.</summary>
    private static bool IsIn(Deed deed, Question q) => Told.DayOf(deed.At) <= q.Day && Told.DayOf(deed.At) <= KnownBy(q);

    private static DateOnly KnownBy(Question q) => q.Known ?? DateOnly.MaxValue;

    private static JsonObject With(JsonObject figures, string name, string value)
    {
        figures[name] = value;
        return figures;
    }
}
