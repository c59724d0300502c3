using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>What became of an action between two days.</summary>
public enum Movement
{
    /// <summary>It is counted on the later day, and was not on the earlier one: it is new, or has come within the filters.</summary>
    Entered,

    /// <summary>It was counted on the earlier day, and is not on the later one: it is outside the filters now.</summary>
    Left,

    /// <summary>It is counted on both days, and something of it is different.</summary>
    Changed,
}

/// <summary>An action that moved between two days, with what was different. What stayed the same is absent.</summary>
public sealed record ComparedAction
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>The key of its forum.</summary>
    public required string Forum { get; init; }

    /// <summary>The key of its area.</summary>
    public required string Area { get; init; }

    /// <summary>Its title, in the language asked for.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Whether it is new among those that are counted, is no longer among them, or changed.</summary>
    public required Movement Movement { get; init; }

    /// <summary>Where it stood, as its owners report it.</summary>
    public ComparedStatus? Status { get; init; }

    /// <summary>Where it stood, as an assessor found it.</summary>
    public ComparedStatus? AssessedStatus { get; init; }

    /// <summary>The day by which it is to be done.</summary>
    public ComparedDay? TargetDate { get; init; }

    /// <summary>How far it was, in percent, 0 to 100.</summary>
    public ComparedNumber? Progress { get; init; }

    /// <summary>The keys of the organizations that own it.</summary>
    public ComparedOwners? Owners { get; init; }
}

/// <summary>A status on two days.</summary>
/// <param name="From">On the earlier day; absent where there was none.</param>
/// <param name="To">On the later day; absent where there is none.</param>
public sealed record ComparedStatus(ActionStatus? From, ActionStatus? To);

/// <summary>A day that was set, on two days.</summary>
/// <param name="From">On the earlier day; absent where there was none.</param>
/// <param name="To">On the later day; absent where there is none.</param>
public sealed record ComparedDay(DateOnly? From, DateOnly? To);

/// <summary>A number on two days.</summary>
/// <param name="From">On the earlier day; absent where there was none.</param>
/// <param name="To">On the later day; absent where there is none.</param>
public sealed record ComparedNumber(int? From, int? To);

/// <summary>Owners on two days, by their keys.</summary>
/// <param name="From">On the earlier day.</param>
/// <param name="To">On the later day.</param>
public sealed record ComparedOwners(IReadOnlyList<string> From, IReadOnlyList<string> To);
