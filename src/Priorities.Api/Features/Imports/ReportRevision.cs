using Priorities.Api.Data;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Pairs the rows of a report with the actions that came from an earlier edition of it, in the same language: what says the same; what has
/// the same number, or stands in the same place, and is alike; and what is very much alike, wherever it stands. Says what is gone.
/// </summary>
internal sealed class ReportRevision(IReadOnlyList<ReportPairs.Known> known, bool inFrench)
{
    /// <summary>Where fewer of ten actions of an earlier report are found again, this is another report.</summary>
    private const int EnoughOfTen = 4;

    /// <summary>Of the words of two texts, so many have to be the same: with the same number, at the same place, anywhere.</summary>
    private const double AlikeByNumber = 0.3,
        AlikeInPlace = 0.25,
        AlikeAnywhere = 0.6;

    /// <summary>All are held against all only where that is quick; else they stand as new and gone.</summary>
    private const int MostCompared = 250_000;

    private readonly Dictionary<int, ReportPairs.Known> pairs = [];
    private readonly HashSet<Guid> taken = [];
    private readonly Dictionary<string, HashSet<string>> wordsOf = [];

    /// <summary>What came of it.</summary>
    internal sealed record Came(IReadOnlyDictionary<int, ReportPairs.Known> Pairs, IReadOnlyList<ReportPairs.Known> Gone);

    public Came Pair(IReadOnlyList<ImportRow> rows)
    {
        Same([.. rows.OrderBy(r => r.LeftOut is not null)], known); // what is left out takes nothing from what is in
        var same = pairs.Keys.ToHashSet();
        var tops = rows.Where(r => r is { Under: null, LeftOut: null }).ToList();
        Alike(tops, [.. known.Where(k => k.Parent is null)]);
        foreach (var top in tops.Where(t => pairs.ContainsKey(t.Line)).ToList())
            Alike([.. rows.Where(r => r.Under == top.Line && r.LeftOut is null)], [.. known.Where(k => k.Parent == pairs[top.Line].Id)]);

        var editions = known
            .GroupBy(k => k.Origin)
            .Where(g => g.Count(k => taken.Contains(k.Id)) * 10 >= Math.Min(g.Count(), rows.Count(r => r.LeftOut is null)) * EnoughOfTen)
            .ToList();
        var found = editions.Select(e => e.Key).ToHashSet();
        return new(
            pairs.Where(p => same.Contains(p.Key) || found.Contains(p.Value.Origin)).ToDictionary(),
            [.. editions.SelectMany(e => e).Where(k => !taken.Contains(k.Id))]
        );
    }

    /// <summary>How much of their words two texts have in common, from 0 to 1.</summary>
    internal double Likeness(ImportRow row, ReportPairs.Known action) =>
        Math.Max(
            Likeness(row.Cells[inFrench ? "titleFr" : "title"], TitleOf(action) ?? ""),
            Likeness(row.Cells["sourceText"], action.Said ?? action.SourceText ?? "")
        );

    public string? TitleOf(ReportPairs.Known action) => inFrench ? action.Title.Fr : action.Title.En;

    public double Likeness(string one, string other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private HashSet<string> WordsOf(string text) =>
        wordsOf.TryGetValue(text, out var words)
            ? words
            : wordsOf[text] = [.. Words.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Word for word; of a sentence that stands twice, each in its order.</summary>
    private void Same(IReadOnlyList<ImportRow> rows, IReadOnlyList<ReportPairs.Known> actions)
    {
        foreach (var by in new[] { "sourceText", inFrench ? "titleFr" : "title" })
        {
            var texts = actions
                .Where(a => !taken.Contains(a.Id))
                .Select(a => (Action: a, Text: by == "sourceText" ? a.Said ?? a.SourceText : TitleOf(a)))
                .Where(a => a.Text is not null)
                .GroupBy(a => Words.Text(a.Text!), a => a.Action)
                .ToDictionary(g => g.Key, g => g.ToList());
            foreach (var row in rows.Where(r => !pairs.ContainsKey(r.Line)))
                if (
                    texts.TryGetValue(Words.Text(row.Cells[by]), out var alike)
                    && alike.Where(a => !taken.Contains(a.Id)).MinBy(a => a.Area == row.Cells["area"] ? 0 : 1) is { } action
                )
                    Take(row, action);
        }
    }

    private void Alike(List<ImportRow> rows, List<ReportPairs.Known> actions)
    {
        var numbered = ReportPairs.Alone(actions, a => ReportPairs.Number(inFrench ? a.Ref.Fr : a.Ref.En));
        foreach (var (number, row) in ReportPairs.Alone(rows, r => ReportPairs.Number(r.Number)))
            if (numbered.TryGetValue(number, out var action))
                Take(row, action, AlikeByNumber);

        var (left, free) = (rows.FindAll(r => !pairs.ContainsKey(r.Line)), actions.FindAll(a => !taken.Contains(a.Id)));
        if ((long)left.Count * free.Count <= MostCompared)
            foreach (
                var (row, action, _) in left.SelectMany(r => free.Select(a => (r, a, Likeness: Likeness(r, a))))
                    .Where(p => p.Likeness >= AlikeAnywhere)
                    .OrderByDescending(p => p.Likeness)
            )
                Take(row, action);

        // What stands behind the same entry as it did.
        var places = actions.Index().ToDictionary(a => a.Item.Id, a => a.Index);
        foreach (var (before, row) in rows.Zip(rows.Skip(1)))
            if (
                pairs.TryGetValue(before.Line, out var earlier)
                && places.TryGetValue(earlier.Id, out var place)
                && place + 1 < actions.Count
            )
                Take(row, actions[place + 1], AlikeInPlace);
    }

    private void Take(ImportRow row, ReportPairs.Known action, double least = 0)
    {
        if (pairs.ContainsKey(row.Line) || taken.Contains(action.Id) || (least > 0 && Likeness(row, action) < least))
            return;
        pairs[row.Line] = action;
        taken.Add(action.Id);
    }
}
