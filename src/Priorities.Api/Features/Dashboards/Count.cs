using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Features.Dashboards;

/// <summary>All actions of a scope added up, as they were at one moment, by area.</summary>
internal sealed class Count
{
    private readonly Watch watch;

    private Count(Moment moment) => (watch, Totals) = (new(moment), new(moment));

    public Tally Totals { get; }

    /// <summary>By area, forum by forum in the order of their keys.</summary>
    public IReadOnlyList<(AreaFacts Area, Tally Tally)> Areas { get; private init; } = [];

    public static Count Of(Facts facts, Scope scope, Moment moment)
    {
        var byArea = facts.Areas.Select((a, i) => scope.Areas[i] ? new Tally(moment) : null).ToArray();
        var count = new Count(moment)
        {
            Areas = [.. facts.Areas.Zip(byArea).Where(a => a.Second is not null)
                .OrderBy(a => facts.Forums[a.First.Forum].Key, StringComparer.Ordinal).ThenBy(a => a.First.Position).ThenBy(a => a.First.Key, StringComparer.Ordinal)
                .Select(a => (a.First, a.Second!))],
        };
        foreach (var (action, owners) in moment.Counted(facts, scope))
        {
            count.Totals.Add(action, owners);
            byArea[action.Area]!.Add(action, owners);
            count.watch.Add(action);
        }

        return count;
    }

    /// <summary>The last instant at which the figures are still right if nothing else happens.</summary>
    public DateTime Until(Reader reader) => watch.Until(reader);
}
