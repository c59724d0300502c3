using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>A step on the way of an action.</summary>
[Either(nameof(Title), nameof(TitleFr), "Say what is to be reached, in `title` (English), in `titleFr` (French), or in both.")]
public sealed record MilestoneBody : IMayBePublic
{
    /// <summary>What is to be reached, in English. One of `title` and `titleFr` has to be there.</summary>
    [Text(300)]
    public string? Title { get; init; }

    /// <summary>What is to be reached, in French.</summary>
    [Text(300)]
    public string? TitleFr { get; init; }

    /// <summary>The day by which.</summary>
    [Day]
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which it was reached; not in the future. Giving it ticks the milestone, clearing it opens it again.</summary>
    [Day]
    public DateOnly? DoneOn { get; init; }

    /// <summary>Its place among the milestones, from 1. Default: the last.</summary>
    [Between(1, 10_000)]
    public int? Position { get; init; }

    /// <summary>
    /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
    /// answered with `confirmationRequired`.
    /// </summary>
    public bool? ConfirmPublic { get; init; }

    internal MilestoneDetails Details(int position) => new(new(Title, TitleFr), DueOn, DoneOn, Position ?? position);

    internal static MilestoneBody Of(Milestone milestone) =>
        new()
        {
            Title = milestone.Title.En,
            TitleFr = milestone.Title.Fr,
            DueOn = milestone.DueOn,
            DoneOn = milestone.DoneOn,
            Position = milestone.Position,
        };

    internal InvalidMember? NotYet(Stamp stamp) =>
        DoneOn > stamp.Today
            ? new(
                "doneOn",
                $"`doneOn` {DoneOn:yyyy-MM-dd} is in the future. Give today ({stamp.Today:yyyy-MM-dd}, {stamp.Calendar.TimeZone}) or an earlier day."
            )
            : null;
}

/// <summary>A step on the way of an action.</summary>
public sealed class MilestoneResponse : IVersioned
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What is to be reached, in the language asked for.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The day by which.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which it was reached; absent while it is open.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Its place among the milestones, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Counts up by one with every change.</summary>
    public required int Version { get; init; }

    internal static MilestoneResponse Of(Milestone milestone, string action) =>
        new()
        {
            Id = milestone.Id,
            Action = action,
            Title = milestone.Title,
            DueOn = milestone.DueOn,
            DoneOn = milestone.DoneOn,
            Position = milestone.Position,
            Version = milestone.Version,
        };
}
