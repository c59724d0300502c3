using static Priorities.Domain.Actions.ActionStatus;

namespace Priorities.Domain.Actions;

/// <summary>Which status may follow which: the one table, and what each status means for the figures.</summary>
public static class StatusWorkflow
{
    /// <summary>All statuses, in the order in which people list them.</summary>
    public static IReadOnlyList<ActionStatus> All { get; } = Enum.GetValues<ActionStatus>();

    /// <summary>The statuses that may follow this one, in their usual order.</summary>
    public static IReadOnlyList<ActionStatus> AllowedFrom(ActionStatus status) =>
        status switch
        {
            NotStarted => [Planned, InProgress, NotPursued, Superseded],
            Planned => [InProgress, OnHold, NotPursued, Superseded],
            InProgress => [OnHold, Completed, CompletedModified, NotPursued, Superseded],
            OnHold => [Planned, InProgress, NotPursued, Superseded],
            Completed => [InProgress],
            CompletedModified => [InProgress],
            NotPursued => [NotStarted],
            Superseded => [NotStarted],
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
        };

    public static bool Allows(ActionStatus from, ActionStatus to) => AllowedFrom(from).Contains(to);

    /// <summary>Done: completed as agreed, or in a changed form.</summary>
    public static bool CountsAsDone(ActionStatus status) => status is Completed or CompletedModified;

    /// <summary>Neither expected to move nor able to be late: done, given up or replaced.</summary>
    public static bool IsTerminal(ActionStatus status) => CountsAsDone(status) || IsOutsideTheCount(status);

    /// <summary>Given up or replaced: outside the denominator of a completion rate.</summary>
    public static bool IsOutsideTheCount(ActionStatus status) => status is NotPursued or Superseded;
}
