using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Pairs the rows of a report with the actions that came from the same report in the other language: by the report's own numbers, where
/// these are its own throughout; else area by area and entry by entry, in their order. A row that is paired gives its action the words of
/// its language, and makes none. What came from an earlier edition in the same language is paired first: see <see cref="ReportRevision"/>.
/// </summary>
internal sealed partial class ReportPairs(IReadOnlyList<ReportPairs.Known> known, bool inFrench)
{
    /// <summary>Where fewer of ten rows find an action, it is another report, and none is paired.</summary>
    private const int EnoughOfTen = 6;

    /// <summary>So many of ten have to be found by their numbers for these to be the report's own throughout.</summary>
    private const int NearlyAll = 8;

    /// <summary>An action that a report brought in, in the order of its forum.</summary>
    internal sealed record Known(Guid Id, string Key, string Area, Guid? Parent, LocalizedText Title, LocalizedText Ref)
    {
        /// <summary>The words of the report that it came by.</summary>
        public string? SourceText { get; init; }

        /// <summary>What the newest edition in the language said.</summary>
        public string? Said { get; init; }

        /// <summary>The import that it came by, or the one before that its report was an edition of; null where nobody knows.</summary>
        public Guid? Origin { get; init; }
    }

    /// <summary>
    /// The rows, each with the action that it is about; and the actions of an earlier edition that none is about any more.
    /// </summary>
    internal sealed record Came(IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportGone> Gone);

    private readonly Dictionary<int, Known> pairs = [];

    public static async Task<Came> PairAsync(
        PrioritiesContext db,
        Guid forum,
        IReadOnlyList<ImportRow> rows,
        string language,
        CancellationToken cancellationToken
    )
    {
        var inFrench = language == Languages.French;
        var came = await (
            from action in db.Actions.AsNoTracking()
            join area in db.Areas on action.AreaId equals area.Id
            where
                action.ForumId == forum
                && action.Publication != Publication.Archived
                && (action.SourceRef.En != null || action.SourceRef.Fr != null)
            orderby area.Position, action.Position, action.Key
            select new
            {
                action.Id,
                action.Key,
                Area = area.Key,
                action.ParentId,
                action.Title,
                action.SourceRef,
                action.SourceText,
            }
        ).ToListAsync(cancellationToken);
        if (came.Count == 0)
            return new(rows, []);
        var reports = await EarlierReports.ReadAsync(db, forum, inFrench, cancellationToken);
        var all = came.ConvertAll(a => new Known(a.Id, a.Key, a.Area, a.ParentId, a.Title, a.SourceRef)
        {
            SourceText = a.SourceText,
            Said = reports.Said.GetValueOrDefault(a.Key),
            Origin = reports.Origins.TryGetValue(a.Key, out var origin) ? origin : null,
        });
        var earlier = new ReportRevision(all.FindAll(a => (inFrench ? a.Ref.Fr : a.Ref.En) is not null), inFrench);
        var (pairs, gone) = earlier.Pair(rows);
        var others = all.FindAll(a => (inFrench ? a.Ref.En : a.Ref.Fr) is not null && (inFrench ? a.Ref.Fr : a.Ref.En) is null);
        // What is new stands in the area that the others of its heading are in, whatever that is called by now.
        var areas = rows.Where(r => pairs.ContainsKey(r.Line))
            .GroupBy(r => r.Cells["area"], r => pairs[r.Line].Area)
            .ToDictionary(g => g.Key, g => g.GroupBy(a => a).MaxBy(a => a.Count())!.Key);
        rows =
        [
            .. rows.Select(r =>
                pairs.TryGetValue(r.Line, out var action) ? Revised(earlier, r, action, inFrench)
                : r.LeftOut is null && areas.TryGetValue(r.Cells["area"], out var area)
                    ? r with
                    {
                        Cells = new Dictionary<string, string>(r.Cells) { ["area"] = area },
                    }
                : r
            ),
        ];
        return new(new ReportPairs(others, inFrench).Pair(rows), [.. gone.Select(g => new ImportGone(g.Key, g.Title))]);
    }

    /// <summary>What the newer edition says in other words; the rest of the action is left as people made it.</summary>
    private static ImportRow Revised(ReportRevision earlier, ImportRow row, Known action, bool inFrench)
    {
        var (title, description, place) = inFrench ? ("titleFr", "descriptionFr", "sourceRefFr") : ("title", "description", "sourceRef");
        var cells = new Dictionary<string, string> { ["key"] = action.Key, ["area"] = action.Area };
        // The words that an action keeps of its report may be those of the report in the other language.
        var said =
            action.Said ?? (action.SourceText is { } text && earlier.Likeness(row.Cells["sourceText"], text) >= IsTranslated ? text : null);
        var was = said ?? earlier.TitleOf(action);
        var isReworded = Words.Text(row.Cells[said is null ? title : "sourceText"]) != Words.Text(was ?? "");
        foreach (var member in isReworded ? new[] { title, description, place } : [])
            if (row.Cells.TryGetValue(member, out var cell))
                cells[member] = cell;
        if (Number(row.Number) is { } number && Number(inFrench ? action.Ref.Fr : action.Ref.En) != number)
            cells[place] = row.Cells[place];
        return row with
        {
            Under = null,
            Cells = cells,
            PairedWith = earlier.TitleOf(action) ?? action.Key,
            IsRevision = true,
            Was = isReworded ? was : null,
            Alone = row,
        };
    }

    private const double IsTranslated = 0.2;

    internal IReadOnlyList<ImportRow> Pair(IReadOnlyList<ImportRow> rows)
    {
        var tops = rows.Where(r => r is { Under: null, LeftOut: null, PairedWith: null }).ToList();
        var actions = known.Where(k => k.Parent is null).ToList();
        if (tops.Count == 0 || actions.Count == 0)
            return rows;
        if (ByNumber(tops, actions) * 10 < Math.Min(tops.Count, actions.Count) * NearlyAll)
        {
            pairs.Clear();
            var (lists, areas) = (tops.GroupBy(r => r.Cells["area"]).ToList(), actions.GroupBy(k => k.Area).ToList());
            if (lists.Count == areas.Count)
                foreach (var (list, area) in lists.Zip(areas))
                    InOrder([.. list], [.. area]);
        }

        if (pairs.Count * 10 < tops.Count * EnoughOfTen)
            return rows;
        foreach (var (line, action) in pairs.ToList())
            InOrder(
                [.. rows.Where(r => r.Under == line && r is { LeftOut: null, PairedWith: null })],
                [.. known.Where(k => k.Parent == action.Id)]
            );
        return
        [
            .. rows.Select(r =>
                r is { LeftOut: null, PairedWith: null } && pairs.TryGetValue(r.Line, out var action) ? Paired(r, action) : r
            ),
        ];
    }

    /// <summary>Where there are as many, in their order; else by their numbers.</summary>
    private void InOrder(List<ImportRow> rows, List<Known> actions)
    {
        if (rows.Count != actions.Count)
            ByNumber(rows, actions);
        else
            foreach (var (row, action) in rows.Zip(actions))
                pairs[row.Line] = action;
    }

    /// <summary>How many have a number that nobody else has, on either side.</summary>
    private int ByNumber(List<ImportRow> rows, List<Known> actions)
    {
        var numbered = Alone(actions, a => Number(inFrench ? a.Ref.En : a.Ref.Fr));
        var found = Alone(rows, r => Number(r.Cells[inFrench ? "sourceRefFr" : "sourceRef"]))
            .Where(r => numbered.ContainsKey(r.Key))
            .ToList();
        foreach (var (number, row) in found)
            pairs[row.Line] = numbered[number];
        return found.Count;
    }

    /// <summary>By their numbers, those whose number nobody else has.</summary>
    internal static Dictionary<string, T> Alone<T>(List<T> entries, Func<T, string?> number) =>
        entries
            .Select(e => (Entry: e, Number: number(e)))
            .Where(e => e.Number is not null)
            .GroupBy(e => e.Number!)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single().Entry);

    /// <summary>Of "Shelter, Recommendation 7, p. 3", 7.</summary>
    internal static string? Number(string? sourceRef) =>
        sourceRef is null || Last().Match(sourceRef) is not { Success: true } last ? null : last.Groups[1].Value.ToUpperInvariant();

    private ImportRow Paired(ImportRow row, Known action)
    {
        string[] own = inFrench ? ["titleFr", "descriptionFr", "sourceRefFr"] : ["title", "description", "sourceRef"];
        // What it says in this language already, people may have made better since.
        var isSaid = (inFrench ? action.Title.Fr : action.Title.En) is not null;
        var cells = row.Cells.Where(c => !isSaid && own.Contains(c.Key)).ToDictionary();
        (cells["key"], cells["area"]) = (action.Key, action.Area);
        // What is too long for a title is not lost, though the action has the report's own words already.
        if (!isSaid && row.Cells[own[0]].EndsWith('…'))
            cells[own[1]] = row.Cells["sourceText"];
        return row with
        {
            Under = null,
            Cells = cells,
            PairedWith = (inFrench ? action.Title.En : action.Title.Fr) ?? action.Key,
            Alone = row,
        };
    }

    [GeneratedRegex(@"(?:^|[ ,#°])([0-9]{1,3}(?:\.[0-9]{1,3})*[a-z]?|[ivx]+|[a-z])(?:, p\. [0-9]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Last();
}
