using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Two points in time, and the actions that are different between them.</summary>
internal sealed class Comparison
{
    private readonly Facts facts;
    private readonly Selection selection;

    private Comparison(Facts facts, Selection selection, PointInTime before, PointInTime after) =>
        (this.facts, this.selection, Before, After) = (facts, selection, before, after);

    public PointInTime Before { get; }

    public PointInTime After { get; }

    public static Outcome<Comparison> Of(ComparisonFilter filter, Facts facts, Reader reader)
    {
        var (selection, span) = (filter.In(facts), filter.Span(reader));
        if ((selection.Refusal ?? span.Refusal) is { } refusal)
            return refusal;
        var (before, after) = (PointInTime.Of(filter.At(span.Value.From), reader), PointInTime.Of(filter.At(span.Value.To), reader));
        return (before.Refusal ?? after.Refusal) is { } wrong ? wrong : new Comparison(facts, selection.Value, before.Value, after.Value);
    }

    /// <summary>The figures of one of the two points in time.</summary>
    public AreaTotals TotalsAt(PointInTime point, ComparisonFilter filter, BlockSums blockSums, Reader reader) =>
        AreaTotals.Of(blockSums, filter.At(point.Day), facts, selection, point, reader);

    /// <summary>The actions that are different, by their keys, those after a key alone.</summary>
    public IEnumerable<ComparedAction> Actions(string after = "") =>
        facts
            .Blocks.Where(b => selection.Areas[b.Area])
            .SelectMany(Moved)
            .Where(m => string.CompareOrdinal(m.Action.Key, after) > 0)
            .OrderBy(m => m.Action.Key, StringComparer.Ordinal)
            .Select(Describe)
            .OfType<ComparedAction>();

    private IEnumerable<(ActionFacts Action, int[]? Before, int[]? After)> Moved(Block block)
    {
        var then = Before.Counted(block, selection).ToDictionary(c => c.Action, c => c.Owners);
        foreach (var (action, owners) in After.Counted(block, selection))
        {
            then.Remove(action, out var earlier);
            yield return (action, earlier, owners);
        }

        foreach (var (action, owners) in then)
            yield return (action, owners, null);
    }

    /// <summary>What is different; null where nothing is.</summary>
    private ComparedAction? Describe((ActionFacts Action, int[]? Before, int[]? After) moved)
    {
        var (action, before, after) = moved;
        var status = Step(before, after, p => (ActionStatus?)p.StatusOf(action));
        var assessed = Step(before, after, p => p.AssessedOf(action));
        var target = Step(before, after, p => p.TargetDateOf(action));
        var progress = Step(before, after, p => p.ProgressOf(action));
        var (ownedBefore, ownedAfter) = (Keys(before), Keys(after));
        var owners = ownedBefore.SequenceEqual(ownedAfter) ? null : new ComparedOwners(ownedBefore, ownedAfter);
        if (
            before is not null
            && after is not null
            && status is null
            && assessed is null
            && target is null
            && progress is null
            && owners is null
        )
            return null;
        var area = facts.Areas[action.Area];
        return new()
        {
            Id = action.Id,
            Key = action.Key,
            Forum = facts.Forums[area.Forum].Key,
            Area = area.Key,
            Title = action.Title,
            Movement =
                before is null ? Movement.Entered
                : after is null ? Movement.Left
                : Movement.Changed,
            Status = status is { } s ? new(s.From, s.To) : null,
            AssessedStatus = assessed is { } a ? new(a.From, a.To) : null,
            TargetDate = target is { } t ? new(t.From, t.To) : null,
            Progress = progress is { } p ? new(p.From, p.To) : null,
            Owners = owners,
        };
    }

    private (T? From, T? To)? Step<T>(int[]? before, int[]? after, Func<PointInTime, T?> read)
        where T : struct
    {
        var (from, to) = (before is null ? null : read(Before), after is null ? null : read(After));
        return Nullable.Equals(from, to) ? null : (from, to);
    }

    private string[] Keys(int[]? owners) => [.. (owners ?? []).Select(o => facts.Organizations[o].Key).Order(StringComparer.Ordinal)];
}
