using Priorities.Domain.Actions;

namespace Priorities.Domain.Reading;

/// <summary>Why an action needs somebody's attention.</summary>
public enum AttentionReason
{
    /// <summary>Its target date is past, and it is neither done nor ended.</summary>
    Overdue,

    /// <summary>Nothing was heard of it for long, and it is neither done nor ended.</summary>
    Stale,

    /// <summary>It is on hold.</summary>
    OnHold,

    /// <summary>Nobody owns it, and it is neither done nor ended.</summary>
    Unowned,
}

/// <summary>How an action stands on a day: whether it is late, silent or without an owner.</summary>
public static class Standing
{
    /// <summary>The statuses of an action that can be late, silent or without an owner: neither done nor ended.</summary>
    public static readonly IReadOnlyList<ActionStatus> Open = [.. StatusWorkflow.All.Where(s => !StatusWorkflow.IsTerminal(s))];

    public static bool IsOpen(ActionStatus status) => !StatusWorkflow.IsTerminal(status);

    public static bool IsOverdue(ActionStatus status, DateOnly? targetDate, DateOnly day) => IsOpen(status) && targetDate < day;

    /// <param name="status">Its status.</param>
    /// <param name="heard">When it was last reported on, or put on record.</param>
    /// <param name="staleBefore">An open action not heard of since is stale.</param>
    public static bool IsStale(ActionStatus status, DateTimeOffset heard, DateTimeOffset staleBefore) =>
        IsOpen(status) && heard < staleBefore;

    public static bool IsUnowned(ActionStatus status, int owners) => IsOpen(status) && owners == 0;

    /// <summary>Why it needs attention, worst first; nothing where it needs none.</summary>
    public static IEnumerable<AttentionReason> Reasons(ActionStatus status, bool isOverdue, bool isStale, int owners)
    {
        if (isOverdue)
            yield return AttentionReason.Overdue;
        if (isStale)
            yield return AttentionReason.Stale;
        if (status == ActionStatus.OnHold)
            yield return AttentionReason.OnHold;
        if (IsUnowned(status, owners))
            yield return AttentionReason.Unowned;
    }
}
