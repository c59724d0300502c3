using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Features.Dashboards;

/// <summary>All actions of a scope added up, as they were at one moment, by area.</summary>
/// <param name="Totals">All of them.</param>
/// <param name="Areas">By area, forum by forum in the order of their keys.</param>
/// <param name="Until">The last instant at which the figures are still right if nothing else happens.</param>
internal sealed record Count(Tally Totals, IReadOnlyList<(AreaFacts Area, Tally Tally)> Areas, DateTime Until)
{
    public static Count Of(Ledger ledger, DashboardFilter filter, Facts facts, Scope scope, Moment moment, Reader reader)
    {
        var (sums, until) = ledger.Add(filter.Question, facts, scope, moment, reader, OfBlock, _ => Tally.Bytes);
        var (totals, byArea) = (new Tally(moment), facts.Areas.Select((a, i) => scope.Areas[i] ? new Tally(moment) : null).ToArray());
        foreach (var (block, sum) in sums)
        {
            totals.Add(sum);
            byArea[block.Area]!.Add(sum);
        }

        return new(totals, [.. facts.Areas.Zip(byArea).Where(a => a.Second is not null)
            .OrderBy(a => facts.Forums[a.First.Forum].Key, StringComparer.Ordinal).ThenBy(a => a.First.Position).ThenBy(a => a.First.Key, StringComparer.Ordinal)
            .Select(a => (a.First, a.Second!))], until);

        Tally OfBlock(Block block, Watch watch)
        {
            var tally = new Tally(moment);
            foreach (var (action, owners) in moment.Counted(block, scope))
            {
                tally.Add(action, owners);
                watch.Add(action);
            }

            return tally;
        }
    }
}
