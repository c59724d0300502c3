using System.Text.Json.Serialization;
using Priorities.Api.Data.Facts;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>
/// What there is to say in numbers of a set of actions. Each action counts once: one with suggestions under it, and each of the
/// suggestions.
/// </summary>
public record Figures
{
    /// <summary>How many actions.</summary>
    public int Actions { get; init; }

    /// <summary>How many of each status, as the owners report it. All eight are always there.</summary>
    public IReadOnlyDictionary<ActionStatus, int> ByStatus { get; init; } = new Dictionary<ActionStatus, int>();

    /// <summary>The denominator of the rates: all but those that are `notPursued` or `superseded`.</summary>
    public int Countable { get; init; }

    /// <summary>How many are done: `completed` or `completedModified`.</summary>
    public int Done { get; init; }

    /// <summary>How many of those that are done were done in a changed form.</summary>
    public int CompletedModified { get; init; }

    /// <summary>`done` of `countable`, 0 to 1; 0 where there is nothing to count.</summary>
    public double CompletionRate { get; init; }

    /// <summary>The mean progress in percent, 0 to 100, of the countable actions that have a figure; null where none has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? AverageProgress { get; init; }

    /// <summary>How many countable actions have no figure for progress, and so are not in the mean.</summary>
    public int WithoutProgress { get; init; }

    /// <summary>How many have a target date that is past, and are neither done nor ended.</summary>
    public int Overdue { get; init; }

    /// <summary>Of how many nothing was heard for `staleAfterDays` that you may know of, and they are neither done nor ended.</summary>
    public int Stale { get; init; }

    /// <summary>How many nobody owns, and they are neither done nor ended.</summary>
    public int Unowned { get; init; }

    /// <summary>Of how many an assessor found a status.</summary>
    public int Assessed { get; init; }

    /// <summary>Of how many an assessor found another status than the owners report.</summary>
    public int AssessedDifferently { get; init; }
}

/// <summary>Adds actions up, as each was at one point in time.</summary>
internal sealed class Totals(PointInTime point)
{
    /// <summary>About how much memory one takes.</summary>
    public const int Bytes = 160;

    private readonly int[] byStatus = new int[StatusWorkflow.All.Count];
    private int overdue,
        stale,
        unowned,
        assessed,
        assessedDifferently,
        withProgress;
    private long progress;

    /// <param name="action">The action.</param>
    /// <param name="owners">Who owned it then.</param>
    public void Add(ActionFacts action, int[] owners)
    {
        var status = point.StatusOf(action);
        byStatus[(int)status]++;
        if (!StatusWorkflow.IsOutsideTheCount(status) && point.ProgressOf(action) is { } percent)
        {
            withProgress++;
            progress += percent;
        }

        if (point.AssessedOf(action) is { } found)
        {
            assessed++;
            if (found != status)
                assessedDifferently++;
        }

        if (StatusWorkflow.IsTerminal(status))
            return;
        if (owners.Length == 0)
            unowned++;
        if (point.IsOverdue(action, status))
            overdue++;
        if (point.IsStale(action, status))
            stale++;
    }

    /// <param name="other">The totals of other actions at the same point in time.</param>
    public void Add(Totals other)
    {
        for (var i = 0; i < byStatus.Length; i++)
            byStatus[i] += other.byStatus[i];
        (overdue, stale, unowned) = (overdue + other.overdue, stale + other.stale, unowned + other.unowned);
        (assessed, assessedDifferently) = (assessed + other.assessed, assessedDifferently + other.assessedDifferently);
        (progress, withProgress) = (progress + other.progress, withProgress + other.withProgress);
    }

    public T Into<T>(T row)
        where T : Figures
    {
        var actions = byStatus.Sum();
        var done = StatusWorkflow.All.Where(StatusWorkflow.CountsAsDone).Sum(s => byStatus[(int)s]);
        var countable = StatusWorkflow.All.Where(s => !StatusWorkflow.IsOutsideTheCount(s)).Sum(s => byStatus[(int)s]);
        return row with
        {
            Actions = actions,
            ByStatus = ByStatusOf(byStatus),
            Countable = countable,
            Done = done,
            CompletedModified = byStatus[(int)ActionStatus.CompletedModified],
            CompletionRate = countable == 0 ? 0 : (double)done / countable,
            AverageProgress = withProgress == 0 ? null : (double)progress / withProgress,
            WithoutProgress = countable - withProgress,
            Overdue = overdue,
            Stale = stale,
            Unowned = unowned,
            Assessed = assessed,
            AssessedDifferently = assessedDifferently,
        };
    }

    public static IReadOnlyDictionary<ActionStatus, int> ByStatusOf(int[] counts) =>
        StatusWorkflow.All.ToDictionary(s => s, s => counts[(int)s]);
}
