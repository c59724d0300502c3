using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>What people write about an action. Its status is not here: that changes by a report, with a note that says why.</summary>
[Either(nameof(Title), nameof(TitleFr), "Say what is to be done, in `title` (English), in `titleFr` (French), or in both.")]
public record ActionMembers : IMayBePublic
{
    /// <summary>The area that it is in: a key of the forum, or an id.</summary>
    [Needed, IdOrKey]
    public string? Area { get; init; }

    /// <summary>The action that it is a suggestion under: a key or an id, of the same area.</summary>
    [IdOrKey]
    public string? Parent { get; init; }

    /// <summary>The action of an earlier forum that it carries on: a key or an id.</summary>
    [IdOrKey]
    public string? Continues { get; init; }

    /// <summary>Its place among its neighbours, from 1. Default: the last.</summary>
    [Between(1, 10_000)]
    public int? Position { get; init; }

    /// <summary>What is to be done, in English. One of `title` and `titleFr` has to be there.</summary>
    [Text(300)]
    public string? Title { get; init; }

    /// <summary>What is to be done, in French.</summary>
    [Text(300)]
    public string? TitleFr { get; init; }

    /// <summary>More about it, in English.</summary>
    [Text(20_000, Lines = true)]
    public string? Description { get; init; }

    /// <summary>More about it, in French.</summary>
    [Text(20_000, Lines = true)]
    public string? DescriptionFr { get; init; }

    /// <summary>The report's own wording. Set once, never edited.</summary>
    [Text(20_000, Lines = true)]
    public string? SourceText { get; init; }

    /// <summary>The place in the report (section and bullet), in English.</summary>
    [Text(300)]
    public string? SourceRef { get; init; }

    /// <summary>The place in the report, in French.</summary>
    [Text(300)]
    public string? SourceRefFr { get; init; }

    /// <summary>Whom it is meant to guide.</summary>
    [Entries(20)]
    public IReadOnlyList<Audience>? Audience { get; init; }

    /// <summary>Words to find it by: lower-case letters and digits, with single hyphens.</summary>
    [
        Entries(50),
        Words(
            "^[a-z0-9]+(-[a-z0-9]+)*$",
            50,
            "A tag has lower-case letters and digits with single hyphens between them, up to 50, such as housing."
        )
    ]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The level of government that it is addressed to.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>The day on which work is to begin.</summary>
    [Day]
    public DateOnly? StartsOn { get; init; }

    /// <summary>The day by which it is to be done; not before `startsOn`.</summary>
    [Day]
    public DateOnly? TargetDate { get; init; }

    /// <summary>What is to be said about the target date.</summary>
    [Text(300)]
    public string? TargetDateNote { get; init; }

    /// <summary>How far it is, in percent, 0 to 100.</summary>
    [Between(0, 100)]
    public int? Progress { get; init; }

    /// <summary>
    /// `draft` while only coordinators are to see it. Default: `published`. Sent as `null` in an edit, it stays what it is. To archive an
    /// action, delete it.
    /// </summary>
    public virtual Publication? Publication { get; init; }

    /// <summary>
    /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
    /// answered with `confirmationRequired`.
    /// </summary>
    public bool? ConfirmPublic { get; init; }

    /// <param name="position">Its place, where none is given.</param>
    /// <param name="publication">Whether it is out in the open, where it is not said.</param>
    internal ActionDetails Details(int position, Publication publication) =>
        new()
        {
            Title = new(Title, TitleFr),
            Description = new(Description, DescriptionFr),
            SourceText = SourceText,
            SourceRef = new(SourceRef, SourceRefFr),
            Audience = Audience ?? [],
            Tags = Tags ?? [],
            Jurisdiction = Jurisdiction,
            StartsOn = StartsOn,
            TargetDate = TargetDate,
            TargetDateNote = TargetDateNote,
            Progress = Progress,
            Position = Position ?? position,
            Publication = Publication ?? publication,
        };

    internal static ActionMembers Of(Action action, Placement place) =>
        new()
        {
            Area = place.Area.Key,
            Parent = place.Parent?.Key,
            Continues = place.Continues?.Key,
            Position = action.Position,
            Title = action.Title.En,
            TitleFr = action.Title.Fr,
            Description = action.Description.En,
            DescriptionFr = action.Description.Fr,
            SourceText = action.SourceText,
            SourceRef = action.SourceRef.En,
            SourceRefFr = action.SourceRef.Fr,
            Audience = action.Audience,
            Tags = action.Tags,
            Jurisdiction = action.Jurisdiction,
            StartsOn = action.StartsOn,
            TargetDate = action.TargetDate,
            TargetDateNote = action.TargetDateNote,
            Progress = action.Progress,
            Publication = action.Publication,
        };
}
