using Priorities.Api.Data.Facts;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>
/// What an action was at the end of a day, by what was on record at the end of another. A status has two clocks: it holds from the day it happened,
/// once it was recorded. All else has one: it counts from when it was recorded, so the earlier of the two days decides.
/// </summary>
internal sealed record PointInTime
{
    /// <summary>The day that is asked for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day of whose record it is asked; none for today's.</summary>
    public DateOnly? KnownOn { get; private init; }

    /// <summary>What is not of before this was not known.</summary>
    public DateTime KnownBefore { get; private init; } = DateTime.MaxValue;

    /// <summary>What has one clock and is not of before this does not count.</summary>
    public DateTime Before { get; private init; } = DateTime.MaxValue;

    /// <summary>The last day from which a status can hold.</summary>
    public DateOnly LastEffective { get; private init; } = DateOnly.MaxValue;

    /// <summary>An open action not heard of since is stale.</summary>
    public DateTime StaleBefore { get; private init; }

    /// <summary>Whether time alone can change what is said of it.</summary>
    public bool IsToday { get; private init; }

    public required Circle Circle { get; init; }

    /// <summary>From a request; a day that has not come yet is refused.</summary>
    public static Outcome<PointInTime> Of(DashboardFilter filter, Reader reader)
    {
        var known = Values.Day(filter.KnownOn);
        var day = Values.Day(filter.AsOf) ?? known ?? reader.Today;
        if (known > reader.Today) return NotYet("knownOn", reader);
        if (day > reader.Today) return NotYet("asOf", reader);
        return On(day, known, reader);
    }

    public static PointInTime On(DateOnly day, DateOnly? known, Reader reader)
    {
        var isToday = day >= reader.Today;
        var knownBefore = known is null || known >= reader.Today ? DateTime.MaxValue : reader.Calendar.EndOf(known.Value);
        var end = isToday ? DateTime.MaxValue : reader.Calendar.EndOf(day);
        return new()
        {
            Day = day,
            KnownOn = known,
            KnownBefore = knownBefore,
            Before = knownBefore < end ? knownBefore : end,
            LastEffective = isToday ? DateOnly.MaxValue : day,
            StaleBefore = (isToday ? reader.Now.UtcDateTime : end).AddDays(-reader.StaleAfterDays),
            IsToday = isToday,
            Circle = reader.Caller.Circle,
        };
    }

    /// <summary>
    /// Whether it is counted: it is published, so that nothing hidden shows in a figure of any day; it was on record and published when it is asked
    /// what was known; and it existed.
    /// </summary>
    public bool Counts(ActionFacts action, DateOnly heldOn) =>
        action.Publication == Publication.Published
        && (KnownOn is null || (action.CreatedAt < KnownBefore && action.PublicationAt(KnownBefore) == Publication.Published))
        && (IsToday || action.ExistsFrom(heldOn, KnownBefore) <= Day);

    public Step? StepOf(ActionFacts action) => action.StepOn(LastEffective, KnownBefore);

    public ActionStatus StatusOf(ActionFacts action) => StepOf(action)?.Status ?? action.FirstStatus;

    public bool IsOverdue(ActionFacts action, ActionStatus status) => !StatusWorkflow.IsTerminal(status) && action.TargetDateAt(Before) < Day;

    public bool IsStale(ActionFacts action, ActionStatus status) => !StatusWorkflow.IsTerminal(status) && LastHeard(action) < StaleBefore;

    public bool IsAssessedDifferently(ActionFacts action, ActionStatus status) => action.AssessedAt(Before) is { } found && found != status;

    /// <summary>When it was last reported on, or put on record.</summary>
    public DateTime LastHeard(ActionFacts action) => action.LastReport(Circle, Before) ?? action.CreatedAt;

    /// <summary>Why an action needed attention, worst first.</summary>
    public IEnumerable<AttentionReason> ReasonsOf(ActionFacts action, int[] owners, ActionStatus status)
    {
        if (StatusWorkflow.IsTerminal(status)) yield break;
        if (IsOverdue(action, status)) yield return AttentionReason.Overdue;
        if (IsStale(action, status)) yield return AttentionReason.Stale;
        if (status == ActionStatus.OnHold) yield return AttentionReason.OnHold;
        if (owners.Length == 0) yield return AttentionReason.Unowned;
    }

    /// <summary>The actions of a block that are counted, each with who owned it.</summary>
    public IEnumerable<(ActionFacts Action, int[] Owners)> Counted(Block block, Selection selection)
    {
        foreach (var action in block.Actions)
        {
            if (!selection.Includes(action) || !Counts(action, block.HeldOn)) continue;
            var owners = action.OwnersAt(Before);
            if (selection.IsOwned(owners)) yield return (action, owners);
        }
    }

    /// <summary>The last instant at which what is said of this point in time is still right if nothing else happens.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="nextStale">When the action that becomes stale next was last heard of.</param>
    public DateTime Until(Reader reader, DateTime nextStale)
    {
        if (!IsToday) return DateTime.MaxValue;
        var midnight = reader.Calendar.EndOf(reader.Today).AddTicks(-1);
        var stale = nextStale == DateTime.MaxValue ? nextStale : nextStale.AddDays(reader.StaleAfterDays);
        return stale < midnight ? stale : midnight;
    }

    private static InvalidMember NotYet(string member, Reader reader) =>
        new(member, $"A day that has not come yet. Today is {reader.Today:yyyy-MM-dd} ({reader.Calendar.TimeZone}).");
}
