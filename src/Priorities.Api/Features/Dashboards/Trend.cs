using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>
/// How a set of actions moved, period by period. Each action adds what changes from one period to the next, and what stands in each period
/// is the sum of that; so the cost is that of the moves, however many periods there are.
/// </summary>
internal sealed class Trend
{
    private static readonly int Statuses = StatusWorkflow.All.Count;

    private readonly int periods;

    /// <summary>
    /// For each period what each status gains and loses, then, period by period, what was started, completed and reopened.
    /// </summary>
    private readonly int[] numbers;

    private Trend(int periods) => (this.periods, numbers) = (periods, new int[((periods + 1) * Statuses) + (periods * 3)]);

    /// <summary>How many of each status at each period's end.</summary>
    public int[][] ByStatus { get; private set; } = [];

    public ReadOnlySpan<int> Started => Moves(0);

    public ReadOnlySpan<int> Completed => Moves(1);

    public ReadOnlySpan<int> Regressed => Moves(2);

    /// <param name="blockSums">Where the sums of what has not changed since are found.</param>
    /// <param name="question">Everything that the trend depends on but the reader's circle and day.</param>
    /// <param name="facts">Everything that is counted.</param>
    /// <param name="selection">Which of it.</param>
    /// <param name="periods">Which periods.</param>
    /// <param name="point">As of when; the last period ends then, at the latest.</param>
    /// <param name="reader">Who asks, and when.</param>
    public static (Trend Trend, DateTime Until) Of(
        BlockSums blockSums,
        string question,
        Facts facts,
        Selection selection,
        Periods periods,
        PointInTime point,
        Reader reader
    )
    {
        var ends = Enumerable
            .Range(0, periods.Count)
            .Select(i => PointInTime.On(periods.End(i) < point.Day ? periods.End(i) : point.Day, point.KnownOn, reader))
            .ToArray();
        var (sums, until) = blockSums.Add(
            $"{question}\n{periods.Start(0):yyyy-MM-dd}\n{periods.End(periods.Count - 1):yyyy-MM-dd}\n{periods.Count}",
            facts,
            selection,
            point,
            reader,
            OfBlock,
            sum => sum.numbers.Length * sizeof(int)
        );
        var trend = new Trend(periods.Count);
        foreach (var (_, sum) in sums)
            for (var i = 0; i < sum.numbers.Length; i++)
                trend.numbers[i] += sum.numbers[i];
        trend.ByStatus = [.. trend.numbers.Take(periods.Count * Statuses).Chunk(Statuses)];
        for (var i = 1; i < periods.Count; i++)
        for (var s = 0; s < Statuses; s++)
            trend.ByStatus[i][s] += trend.ByStatus[i - 1][s];
        return (trend, until);

        Trend OfBlock(Block block, Expiry expiry)
        {
            var sum = new Trend(periods.Count);
            foreach (var action in block.Actions)
                if (selection.Includes(action) && ends[^1].IsOnRecord(action, block.HeldOn))
                    sum.Add(action, block.HeldOn, selection, periods, ends);
            return sum;
        }
    }

    private void Add(ActionFacts action, DateOnly heldOn, Selection selection, Periods calendar, PointInTime[] ends)
    {
        var last = ends[^1];
        var since = Math.Clamp(calendar.IndexOf(action.ExistsFrom(heldOn, last.KnownBefore)), 0, periods - 1);
        var isIn =
            selection.Owners is null && action.PublicationBefore.Length == 0
                ? null
                : Array.ConvertAll(
                    ends,
                    end => action.OpenBefore(end.Before) is not null && selection.IsOwned(action.OwnersAt(end.Before))
                );
        var (status, begun) = (action.FirstStatus, false);
        foreach (var step in action.Steps)
        {
            if (step.EffectiveOn > last.LastEffective || step.RecordedAt >= last.KnownBefore)
                continue;
            var index = Math.Min(calendar.IndexOf(step.EffectiveOn), periods - 1);
            var until = Math.Max(index, since);
            Stand(status, since, until, isIn);
            if (index >= 0 && isIn?[index] != false)
            {
                if (step.Status == ActionStatus.InProgress && !begun)
                    Moves(0)[index]++;
                if (StatusWorkflow.CountsAsDone(step.Status))
                    Moves(1)[index]++;
                if (StatusWorkflow.CountsAsDone(status) && !StatusWorkflow.CountsAsDone(step.Status))
                    Moves(2)[index]++;
            }

            begun |= step.Status == ActionStatus.InProgress;
            (status, since) = (step.Status, until);
        }

        Stand(status, since, periods, isIn);
    }

    /// <summary>The action is of this status at the ends of the periods from one to another, without the other.</summary>
    private void Stand(ActionStatus status, int from, int to, bool[]? isIn)
    {
        if (isIn is null)
        {
            Change(from, status, 1);
            Change(to, status, -1);
            return;
        }

        for (var i = from; i < to; i++)
        {
            if (!isIn[i])
                continue;
            Change(i, status, 1);
            Change(i + 1, status, -1);
        }
    }

    private void Change(int period, ActionStatus status, int by) => numbers[(period * Statuses) + (int)status] += by;

    private Span<int> Moves(int kind) => numbers.AsSpan(((periods + 1) * Statuses) + (kind * periods), periods);
}
