using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Does what the rows of an import say, to aggregates that are tracked. Looking an import through and applying it are the same work;
/// the one forgets what came of it, the other saves it. What is shown beforehand is therefore what is done.
/// </summary>
internal sealed partial class ImportPlan(
    PrioritiesContext db,
    Reader reader,
    Import import,
    ImportGround ground,
    IReadOnlyList<MeantRow> rows
)
{
    private readonly RowNames names = new(db, ground, import.Options, reader.Stamp);
    private readonly Dictionary<int, Action> byLine = [];
    private readonly Dictionary<Guid, int> lineOf = [];
    private readonly Dictionary<int, ImportArea> titled = [];

    /// <summary>What comes of the rows, and the areas that come with them.</summary>
    /// <param name="Results">Row by row.</param>
    /// <param name="Areas">Those that are new.</param>
    /// <param name="Titled">Those that get a title in the other language.</param>
    public sealed record Came(IReadOnlyList<ImportResult> Results, IReadOnlyList<ImportArea> Areas, IReadOnlyList<ImportArea> Titled);

    public static async Task<Came> RunAsync(
        PrioritiesContext db,
        Reader reader,
        Import import,
        bool isForWriting,
        CancellationToken cancellationToken
    )
    {
        var ground = new ImportGround(db, isForWriting);
        var rows = TableRows.Of(import);
        await ground.LoadAsync(import, rows, cancellationToken);
        return new ImportPlan(db, reader, import, ground, rows).Run();
    }

    /// <summary>Each row after the row that it is a suggestion under, wherever that stands.</summary>
    private Came Run()
    {
        MakeAreas();
        TitleAreas();
        var results = rows.Where(r => r.IsSkipped)
            .Select(r =>
                new RowReading(r).Came(RowOutcome.Unchanged, null, null, []) with
                {
                    IsSkipped = true,
                    Outcome = RowOutcome.Unchanged,
                }
            )
            .ToList();
        var waiting = rows.Where(r => !r.IsSkipped).ToList();
        while (waiting.Count > 0)
        {
            var keys = waiting.Select(r => r["key"]).Where(k => k.Length > 0).ToHashSet();
            var lines = waiting.Select(r => r.Line).ToHashSet();
            var ready = waiting.Where(r => !(r.Under is { } line && lines.Contains(line)) && !keys.Contains(r["parent"])).ToList();
            if (ready.Count == 0)
                ready = waiting; // in a circle: the domain says so of each
            results.AddRange(ready.Select(Place));
            waiting = [.. waiting.Except(ready)];
        }

        return new([.. results.OrderBy(r => r.Line)], [.. names.Made.Select(a => new ImportArea(a.Key, a.Title))], [.. titled.Values]);
    }

    /// <summary>Those that a report has and the forum does not; a table's come with the first row that names them.</summary>
    private void MakeAreas()
    {
        if (
            import.Table is not null
            || import.ForumId is not { } id
            || ground.Forums.Find(f => f.Id == id && f.DeletedAt is null) is not { } forum
        )
            return;
        foreach (var area in rows.Where(r => !r.IsSkipped && r.IsOfReport).Select(Heading).OfType<ImportArea>().DistinctBy(a => a.Key))
        {
            if (
                ground.Areas.Exists(a => a.ForumId == id && a.Key == area.Key)
                || forum.AddArea(area.Key, null, area.Title, null, reader.Stamp) is not { Refusal: null } added
            )
                continue;
            ground.Areas.Add(added.Value);
            names.Made.Add(added.Value);
        }
    }

    /// <summary>
    /// An area whose actions all come from under one heading of the report in the other language is called that in this one, where it has
    /// no title in it yet.
    /// </summary>
    private void TitleAreas()
    {
        var inFrench = import.Options.InFrench;
        foreach (
            var under in rows.Where(r => r is { IsSkipped: false, IsPaired: true, Heading: not null })
                .GroupBy(r => r["area"])
                .Where(g => g.Select(r => r.Heading).Distinct().Count() == 1)
        )
        {
            if (
                ground.Areas.Find(a => a.ForumId == import.ForumId && a.Key == under.Key && a.DeletedAt is null) is not { } area
                || (inFrench ? area.Title.Fr : area.Title.En) is not null
            )
                continue;
            var (line, heading) = (under.First().Line, under.First().Heading);
            LocalizedText title = inFrench ? new(area.Title.En, heading) : new(heading, area.Title.Fr);
            ground.Forum(area.ForumId).ReviseArea(area, title, area.Position, reader.Stamp);
            titled[line] = new(area.Key, title);
        }
    }

    private ImportArea? Heading(MeantRow row)
    {
        if (row.Heading is { } title)
            return new(row["area"], import.Options.InFrench ? new(null, title) : new(title, null));
        return import.Areas.FirstOrDefault(a => a.Key == row["area"]);
    }

    private ImportResult Place(MeantRow row)
    {
        var reading = new RowReading(row);
        if (titled.ContainsKey(row.Line))
            reading.Doubt("area", $"The area is called '{row.Heading}' in this language from now on.");
        var parent = row.Under is { } line ? byLine.GetValueOrDefault(line) : null;
        if (row.Under is not null && parent is null)
            reading.Add("parent", $"The row that it hangs under, line {row.Under}, has to be put right first.");
        if (names.Forum(reading, import) is not { } forum)
            return reading.Came(RowOutcome.Error, null, null, []);

        var title = reading["area"];
        names.TakeArea(reading, forum);
        var action = names.Action(reading, forum, parent);
        if (action is not null && lineOf.TryGetValue(action.Id, out var first))
        {
            if (reading["key"] is not null)
                reading.Add("key", $"Line {first} is about this action already. Leave one of the two out.");
            else
                reading.Doubt("row", $"Line {first} says the same. The two are taken for one.");
            byLine[row.Line] = action;
            return reading.Came(RowOutcome.Unchanged, action, action.Version, []);
        }

        if (reading.HasErrors)
            return reading.Came(RowOutcome.Error, action, null, []);
        var version = action?.Version;
        var before = action?.Recorded.Count ?? 0;
        var made = action is null ? Propose(reading, forum, parent, title) : action;
        if (action is not null && (import.Kind == ImportKind.Actions || reading.IsPaired))
            Revise(reading, forum, action, parent, title);
        if (made is not null && !reading.HasErrors)
            Report(reading, made, isNew: action is null);
        if (made is null || reading.HasErrors)
            return reading.Came(RowOutcome.Error, made, null, []);

        byLine[row.Line] = made;
        lineOf[made.Id] = row.Line;
        if (action is null)
            return reading.Came(RowOutcome.Create, made, null, []) with { After = made.Version, Notes = made.AllReports.NoteCount };
        string[] changes = [.. made.Recorded.Skip(before).SelectMany(c => c.Members.Keys).Distinct().Order(StringComparer.Ordinal)];
        return reading.Came(changes.Length == 0 ? RowOutcome.Unchanged : RowOutcome.Update, action, version, changes) with
        {
            After = made.Version,
            Notes = made.AllReports.NoteCount,
        };
    }

    private static string Wire(object word) => Platform.Wire.Name(word);
}
