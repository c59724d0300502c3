using Priorities.Api.Platform.Access;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Data.Facts;

/// <summary>A change of status: what it became, from which day, and when we heard of it.</summary>
public readonly record struct Step(DateOnly EffectiveOn, DateTime RecordedAt, ActionStatus Status);

/// <summary>Something was heard of an action; <paramref name="Circle"/> is the narrowest circle of readers that knows.</summary>
public readonly record struct Report(DateTime At, Circle Circle);

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

    public required IReadOnlyList<string> Tags { get; init; }
    public required DateTime CreatedAt { get; init; }
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
        var day = DateOnly.FromDateTime(CreatedAt);
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

/// <summary>Everything that is counted, as it stood at one instant. It never changes; <see cref="Version"/> goes up by one with each newer state.</summary>
public sealed record Facts(long Version, IReadOnlyList<ForumFacts> Forums, IReadOnlyList<AreaFacts> Areas, IReadOnlyList<OrganizationFacts> Organizations, ActionFacts[] Actions);
