using Priorities.Domain.Actions;

namespace Priorities.Domain.Reading;

/// <summary>
/// The end of a day, by what was on record at the end of another. A status has two clocks: it holds from the day on which it happened, once
/// it was recorded. All else has one: it counts from when it was recorded, so the earlier of the two days decides.
/// </summary>
public record AsOf
{
    /// <summary>The day that is asked for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day of whose record it is asked; none for today's.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>What is not of before this was not known.</summary>
    public DateTime KnownBefore { get; init; } = DateTime.MaxValue;

    /// <summary>What has one clock and is not of before this does not count.</summary>
    public DateTime Before { get; init; } = DateTime.MaxValue;

    /// <summary>The last day from which a status can hold.</summary>
    public DateOnly LastEffective { get; init; } = DateOnly.MaxValue;

    /// <summary>An open action not heard of since is stale.</summary>
    public DateTime StaleBefore { get; init; }

    /// <summary>Whether time alone can change what is said of it.</summary>
    public bool IsToday { get; init; }

    public required Circle Circle { get; init; }

    /// <summary>
    /// Whether it is counted: it is published and was so then, so that nothing hidden shows in a figure of any day; it was on record and
    /// published when it is asked what was known; and it existed.
    /// </summary>
    public bool Counts(ActionPast action, DateOnly heldOn) => action.OpenBefore(Before) is not null && IsOnRecord(action, heldOn);

    /// <summary>Whether it may be counted of this day, or of one before: of which, <see cref="ActionPast.OpenBefore"/> says.</summary>
    public bool IsOnRecord(ActionPast action, DateOnly heldOn) =>
        action.Publication == Publication.Published
        && (KnownOn is null || (action.CreatedAt < KnownBefore && action.PublicationAt(KnownBefore) == Publication.Published))
        && Existed(action, heldOn);

    public bool Existed(ActionPast action, DateOnly heldOn) => IsToday || action.ExistsFrom(heldOn, KnownBefore) <= Day;

    /// <summary>
    /// What has one clock is told of this action by what was recorded before this; of one that does not count, as of the day.
    /// </summary>
    public DateTime BeforeOf(ActionPast action) => action.PublicationBefore.Length == 0 ? Before : action.OpenBefore(Before) ?? Before;

    public Step? StepOf(ActionPast action) => action.StepOn(LastEffective, KnownBefore);

    public ActionStatus StatusOf(ActionPast action) => StepOf(action)?.Status ?? action.FirstStatus;

    public DateOnly? TargetDateOf(ActionPast action) => action.TargetDateAt(BeforeOf(action));

    public DateOnly? FirstTargetDateOf(ActionPast action) => action.FirstTargetDate(BeforeOf(action));

    public int? ProgressOf(ActionPast action) => action.ProgressAt(BeforeOf(action));

    public ActionStatus? AssessedOf(ActionPast action) => action.AssessedAt(Before);

    public bool IsOverdue(ActionPast action, ActionStatus status) => Standing.IsOverdue(status, TargetDateOf(action), Day);

    public bool IsStale(ActionPast action, ActionStatus status) => Standing.IsStale(status, LastHeard(action), StaleBefore);

    public bool IsAssessedDifferently(ActionPast action, ActionStatus status) => AssessedOf(action) is { } found && found != status;

    /// <summary>When it was last reported on, or put on record.</summary>
    public DateTime LastHeard(ActionPast action) => action.LastReport(Circle, Before) ?? action.CreatedAt;

    /// <summary>Why an action needed attention, worst first.</summary>
    public IEnumerable<AttentionReason> ReasonsOf(ActionPast action, int owners, ActionStatus status) =>
        Standing.Reasons(status, IsOverdue(action, status), IsStale(action, status), owners);
}
