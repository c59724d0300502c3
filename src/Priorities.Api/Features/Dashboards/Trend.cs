using Priorities.Api.Data.Facts;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>
/// How a set of actions moved, period by period. Each action adds what changes from one period to the next, and what stands in each period
/// is the sum of that; so the cost is that of the moves, however many periods there are.
/// </summary>
internal sealed class Trend
{
    private readonly Periods periods;
    private readonly Moment[] ends;
    private readonly Scope scope;
    private readonly int[][] changes;

    private Trend(Periods periods, Moment[] ends, Scope scope)
    {
        (this.periods, this.ends, this.scope) = (periods, ends, scope);
        changes = [.. Enumerable.Range(0, periods.Count + 1).Select(_ => new int[StatusWorkflow.All.Count])];
        (Started, Completed, Regressed) = (new int[periods.Count], new int[periods.Count], new int[periods.Count]);
    }

    /// <summary>How many of each status at each period's end.</summary>
    public int[][] ByStatus => changes;

    public int[] Started { get; }

    public int[] Completed { get; }

    public int[] Regressed { get; }

    /// <param name="facts">Everything that is counted.</param>
    /// <param name="scope">Which of it.</param>
    /// <param name="periods">Which periods.</param>
    /// <param name="ends">The moment at which each of them ends; the last one ends, at the latest, as of when it is asked.</param>
    public static Trend Of(Facts facts, Scope scope, Periods periods, Moment[] ends)
    {
        var trend = new Trend(periods, ends, scope);
        foreach (var action in facts.Actions)
        {
            var forum = facts.Forums[facts.Areas[action.Area].Forum];
            if (scope.Includes(action) && ends[^1].Counts(action, forum)) trend.Add(action, forum);
        }

        for (var i = 1; i < periods.Count; i++)
            for (var s = 0; s < StatusWorkflow.All.Count; s++) trend.changes[i][s] += trend.changes[i - 1][s];
        return trend;
    }

    private void Add(ActionFacts action, ForumFacts forum)
    {
        var last = ends[^1];
        var since = Math.Clamp(periods.IndexOf(action.ExistsFrom(forum.HeldOn, last.KnownBefore)), 0, periods.Count - 1);
        var isIn = scope.Owners is null ? null : Array.ConvertAll(ends, end => scope.IsOwned(action.OwnersAt(end.Before)));
        var (status, begun) = (action.FirstStatus, false);
        foreach (var step in action.Steps)
        {
            if (step.EffectiveOn > last.LastEffective || step.RecordedAt >= last.KnownBefore) continue;
            var index = Math.Min(periods.IndexOf(step.EffectiveOn), periods.Count - 1);
            var until = Math.Max(index, since);
            Stand(status, since, until, isIn);
            if (index >= 0 && isIn?[index] != false)
            {
                if (step.Status == ActionStatus.InProgress && !begun) Started[index]++;
                if (StatusWorkflow.CountsAsDone(step.Status)) Completed[index]++;
                if (StatusWorkflow.CountsAsDone(status) && !StatusWorkflow.CountsAsDone(step.Status)) Regressed[index]++;
            }

            begun |= step.Status == ActionStatus.InProgress;
            (status, since) = (step.Status, until);
        }

        Stand(status, since, periods.Count, isIn);
    }

    /// <summary>The action is of this status at the ends of the periods from one to another, without the other.</summary>
    private void Stand(ActionStatus status, int from, int to, bool[]? isIn)
    {
        if (isIn is null)
        {
            changes[from][(int)status]++;
            changes[to][(int)status]--;
            return;
        }

        for (var i = from; i < to; i++)
        {
            if (!isIn[i]) continue;
            changes[i][(int)status]++;
            changes[i + 1][(int)status]--;
        }
    }
}
