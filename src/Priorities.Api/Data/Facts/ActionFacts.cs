using System.Runtime.InteropServices;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Data.Facts;

/// <summary>A change of status: what it became, from which day, and when we heard of it. There are millions of them: twelve bytes each.</summary>
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

/// <summary>Whether an organization (by its place in <see cref="Facts.Organizations"/>) was an owner before a change.</summary>
public readonly record struct UndoOwner(DateTime At, int Organization, bool Before);

/// <summary>
/// What the figures need of one action, now and in the past. What changed is kept as what has to be undone, so that what an action is
/// comes from its row, and what it was comes from the change log.
/// </summary>
public sealed class ActionFacts
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required LocalizedText Title { get; init; }

    /// <summary>Its area's place in <see cref="Facts.Areas"/>.</summary>
    public required int Area { get; init; }

    /// <summary>What it is a suggestion under.</summary>
    public required Guid? Parent { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>The day on which it was put on record.</summary>
    public required DateOnly CreatedOn { get; init; }

    public required Publication Publication { get; init; }
    public required DateOnly? TargetDate { get; init; }
    public required int? Progress { get; init; }
    public required ActionStatus? Assessed { get; init; }

    /// <summary>What it was before its first step.</summary>
    public required ActionStatus FirstStatus { get; set; }

    public int[] Owners { get; set; } = [];

    /// <summary>By the day from which they hold; those of one day in the order in which they were recorded.</summary>
    public Step[] Steps { get; set; } = [];

    /// <summary>Oldest first, as all that follow.</summary>
    public Report[] Reports { get; set; } = [];

    public Undo<Publication>[] PublicationBefore { get; set; } = [];
    public Undo<DateOnly?>[] TargetDateBefore { get; set; } = [];
    public Undo<int?>[] ProgressBefore { get; set; } = [];
    public Undo<ActionStatus?>[] AssessedBefore { get; set; } = [];
    public UndoOwner[] OwnersBefore { get; set; } = [];

    /// <summary>The last change of status that holds on a day, by what was recorded before an instant.</summary>
    public Step? StepOn(DateOnly day, DateTime recordedBefore)
    {
        for (var i = Steps.Length - 1; i >= 0; i--)
            if (Steps[i].EffectiveOn <= day && Steps[i].RecordedAt < recordedBefore) return Steps[i];
        return null;
    }

    /// <summary>The first day on which it is counted: when its forum was held, when it was put on record or when it first moved, whichever is earliest.</summary>
    public DateOnly ExistsFrom(DateOnly heldOn, DateTime recordedBefore)
    {
        var day = CreatedOn;
        if (heldOn < day) day = heldOn;
        foreach (var step in Steps)
        {
            if (step.RecordedAt >= recordedBefore) continue;
            return step.EffectiveOn < day ? step.EffectiveOn : day;
        }

        return day;
    }

    /// <summary>When something was last heard of it that a circle of readers knows of.</summary>
    public DateTime? LastReport(Circle circle, DateTime before)
    {
        for (var i = Reports.Length - 1; i >= 0; i--)
            if (Reports[i].Circle <= circle && Reports[i].At < before) return Reports[i].At;
        return null;
    }

    public Publication PublicationAt(DateTime before) => At(Publication, PublicationBefore, before);

    public DateOnly? TargetDateAt(DateTime before) => At(TargetDate, TargetDateBefore, before);

    /// <summary>The first target date that had been set.</summary>
    public DateOnly? FirstTargetDate(DateTime before)
    {
        foreach (var change in TargetDateBefore)
        {
            if (change.At >= before) return change.Before;
            if (change.Before is not null) return change.Before;
        }

        return TargetDate;
    }

    public int? ProgressAt(DateTime before) => At(Progress, ProgressBefore, before);

    public ActionStatus? AssessedAt(DateTime before) => At(Assessed, AssessedBefore, before);

    public int[] OwnersAt(DateTime before)
    {
        if (OwnersBefore.Length == 0 || OwnersBefore[^1].At < before) return Owners;
        var owners = Owners.ToHashSet();
        for (var i = OwnersBefore.Length - 1; i >= 0 && OwnersBefore[i].At >= before; i--)
        {
            if (OwnersBefore[i].Before) owners.Add(OwnersBefore[i].Organization);
            else owners.Remove(OwnersBefore[i].Organization);
        }

        return [.. owners];
    }

    private static T At<T>(T now, Undo<T>[] undo, DateTime before)
    {
        foreach (var change in undo)
            if (change.At >= before) return change.Before;
        return now;
    }
}

/// <summary>A forum, as the figures need it.</summary>
public sealed record ForumFacts(Guid Id, string Key, DateOnly HeldOn, LocalizedText Title, bool IsRemoved);

/// <summary>An area, as the figures need it; <paramref name="Forum"/> is the place in <see cref="Facts.Forums"/>.</summary>
public sealed record AreaFacts(Guid Id, string Key, int Forum, int Position, LocalizedText Title, bool IsRemoved);

/// <summary>An organization, as the figures need it.</summary>
public sealed record OrganizationFacts(Guid Id, string Key, LocalizedText Name, bool IsRemoved);

/// <summary>
/// Some actions of one area, which are counted together. A block never changes: where one of its actions does, another block takes its place.
/// So whatever was added up of a block holds for as long as the block is there.
/// </summary>
public sealed class Block(int area, DateOnly heldOn, ActionFacts[] actions)
{
    /// <summary>The area's place in <see cref="Facts.Areas"/>.</summary>
    public int Area => area;

    /// <summary>The day on which the area's forum was held.</summary>
    public DateOnly HeldOn => heldOn;

    public ActionFacts[] Actions => actions;
}

/// <summary>Everything that is counted, as it stood at one instant. It never changes; <see cref="Version"/> goes up by one with each newer state.</summary>
public sealed record Facts(long Version, IReadOnlyList<ForumFacts> Forums, IReadOnlyList<AreaFacts> Areas, IReadOnlyList<OrganizationFacts> Organizations, IReadOnlyList<Block> Blocks)
{
    /// <summary>The action of this key or id.</summary>
    public ActionFacts? Find(string reference)
    {
        var named = IdOrKey.Of(reference);
        foreach (var block in Blocks)
            if (Array.Find(block.Actions, a => named.Names(a.Id, a.Key)) is { } found) return found;
        return null;
    }

    /// <summary>The keys of the published actions that some actions are suggestions under.</summary>
    public IReadOnlyDictionary<Guid, string> ParentsOf(IEnumerable<ActionFacts> suggestions)
    {
        var ids = suggestions.Select(a => a.Parent).OfType<Guid>().ToHashSet();
        return ids.Count == 0 ? [] : Blocks.SelectMany(b => b.Actions).Where(a => a.Publication == Publication.Published && ids.Contains(a.Id)).ToDictionary(a => a.Id, a => a.Key);
    }
}
