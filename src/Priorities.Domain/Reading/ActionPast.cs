using System.Runtime.InteropServices;
using Priorities.Domain.Actions;

namespace Priorities.Domain.Reading;

/// <summary>
/// A change of status: what it became, from which day, and when we heard of it. There are millions of them: twelve bytes each.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly struct Step(DateOnly effectiveOn, DateTime recordedAt, ActionStatus status)
{
    private readonly int day = effectiveOn.DayNumber;
    private readonly long recorded = Packed.Pack(recordedAt, (int)status);

    public DateOnly EffectiveOn => DateOnly.FromDayNumber(day);

    public DateTime RecordedAt => Packed.At(recorded);

    public ActionStatus Status => (ActionStatus)Packed.With(recorded);
}

/// <summary>Something was heard of an action; the circle is the narrowest one of readers that knows. Eight bytes.</summary>
public readonly struct Report(DateTime at, Circle circle)
{
    private readonly long recorded = Packed.Pack(at, (int)circle);

    public DateTime At => Packed.At(recorded);

    public Circle Circle => (Circle)Packed.With(recorded);
}

/// <summary>An instant, to the microsecond that the database knows, with a number below eight.</summary>
internal static class Packed
{
    public static long Pack(DateTime at, int with) => ((at.Ticks / TimeSpan.TicksPerMicrosecond) << 3) | (uint)with;

    public static DateTime At(long packed) => new((packed >> 3) * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    public static int With(long packed) => (int)(packed & 7);
}

/// <summary>What a value was before it was changed.</summary>
public readonly record struct Undo<T>(DateTime At, T Before);

/// <summary>
/// What an action was. What changed is kept as what has to be undone, so that what an action is comes from its row, and what it was comes
/// from the change log. An instant is given as the one before which something has to have been recorded.
/// </summary>
public class ActionPast
{
    public required DateTime CreatedAt { get; init; }

    /// <summary>The day on which it was put on record.</summary>
    public required DateOnly CreatedOn { get; init; }

    public required Publication Publication { get; init; }
    public required DateOnly? TargetDate { get; init; }
    public required int? Progress { get; init; }
    public required ActionStatus? Assessed { get; init; }

    /// <summary>What it was before its first step.</summary>
    public required ActionStatus FirstStatus { get; set; }

    /// <summary>By the day from which they hold; those of one day in the order in which they were recorded.</summary>
    public Step[] Steps { get; set; } = [];

    /// <summary>Oldest first, as all that follow.</summary>
    public Report[] Reports { get; set; } = [];

    public Undo<Publication>[] PublicationBefore { get; set; } = [];
    public Undo<DateOnly?>[] TargetDateBefore { get; set; } = [];
    public Undo<int?>[] ProgressBefore { get; set; } = [];
    public Undo<ActionStatus?>[] AssessedBefore { get; set; } = [];

    /// <summary>The last change of status that holds on a day, by what was recorded before an instant.</summary>
    public Step? StepOn(DateOnly day, DateTime recordedBefore)
    {
        for (var i = Steps.Length - 1; i >= 0; i--)
            if (Steps[i].EffectiveOn <= day && Steps[i].RecordedAt < recordedBefore)
                return Steps[i];
        return null;
    }

    /// <summary>
    /// The first day on which it is counted: when its forum was held, when it was put on record or when it first moved, whichever is
    /// earliest.
    /// </summary>
    public DateOnly ExistsFrom(DateOnly heldOn, DateTime recordedBefore)
    {
        var day = CreatedOn;
        if (heldOn < day)
            day = heldOn;
        foreach (var step in Steps)
        {
            if (step.RecordedAt >= recordedBefore)
                continue;
            return step.EffectiveOn < day ? step.EffectiveOn : day;
        }

        return day;
    }

    /// <summary>When something was last heard of it that a circle of readers knows of.</summary>
    public DateTime? LastReport(Circle circle, DateTime before)
    {
        for (var i = Reports.Length - 1; i >= 0; i--)
            if (Reports[i].Circle <= circle && Reports[i].At < before)
                return Reports[i].At;
        return null;
    }

    /// <summary>
    /// What of its record everybody may be told who asks for an instant: what was recorded before the instant given back; null where
    /// nothing. What was not public then is not public when that instant is asked for, and what is not public now is not public of any. At
    /// an instant before it was put on record there was nothing to hide: it is told as it was when it first came into the open.
    /// </summary>
    public DateTime? OpenBefore(DateTime before)
    {
        if (Publication != Publication.Published)
            return null;
        if (PublicationBefore.Length == 0)
            return before;
        if (CreatedAt < before || PublicationBefore[0].Before == Publication.Published)
            return PublicationAt(before) == Publication.Published ? before : null;
        for (var i = 0; i < PublicationBefore.Length; i++)
            if ((i + 1 < PublicationBefore.Length ? PublicationBefore[i + 1].Before : Publication) == Publication.Published)
                return PublicationBefore[i].At.AddMicroseconds(1);
        return null;
    }

    public Publication PublicationAt(DateTime before) => Timeline.At(Publication, PublicationBefore, before);

    public DateOnly? TargetDateAt(DateTime before) => Timeline.At(TargetDate, TargetDateBefore, before);

    /// <summary>The first target date that had been set.</summary>
    public DateOnly? FirstTargetDate(DateTime before)
    {
        foreach (var change in TargetDateBefore)
        {
            if (change.At >= before)
                return change.Before;
            if (change.Before is not null)
                return change.Before;
        }

        return TargetDate;
    }

    public int? ProgressAt(DateTime before) => Timeline.At(Progress, ProgressBefore, before);

    public ActionStatus? AssessedAt(DateTime before) => Timeline.At(Assessed, AssessedBefore, before);
}
