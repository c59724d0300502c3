using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Features.Dashboards;

/// <summary>All actions of a selection added up, as they were at one point in time, by area.</summary>
/// <param name="Totals">All of them.</param>
/// <param name="Areas">By area, forum by forum in the order of their keys.</param>
/// <param name="Until">The last instant at which the figures are still right if nothing else happens.</param>
internal sealed record AreaTotals(Totals Totals, IReadOnlyList<(AreaFacts Area, Totals Totals)> Areas, DateTime Until)
{
    public static AreaTotals Of(
        BlockSums blockSums,
        DashboardFilter filter,
        Facts facts,
        Selection selection,
        PointInTime point,
        Reader reader
    )
    {
        var (sums, until) = blockSums.Add(filter.Question, facts, selection, point, reader, OfBlock, _ => Totals.Bytes);
        var (totals, byArea) = (new Totals(point), facts.Areas.Select((a, i) => selection.Areas[i] ? new Totals(point) : null).ToArray());
        foreach (var (block, sum) in sums)
        {
            totals.Add(sum);
            byArea[block.Area]!.Add(sum);
        }

        return new(
            totals,
            [
                .. facts
                    .Areas.Zip(byArea)
                    .Where(a => a.Second is not null)
                    .OrderBy(a => facts.Forums[a.First.Forum].Key, StringComparer.Ordinal)
                    .ThenBy(a => a.First.Position)
                    .ThenBy(a => a.First.Key, StringComparer.Ordinal)
                    .Select(a => (a.First, a.Second!)),
            ],
            until
        );

        Totals OfBlock(Block block, Expiry expiry)
        {
            var sum = new Totals(point);
            foreach (var (action, owners) in point.Counted(block, selection))
            {
                sum.Add(action, owners);
                expiry.Add(action);
            }

            return sum;
        }
    }
}
