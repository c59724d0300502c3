using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Forums;

/// <summary>What people write about an area.</summary>
[Either(nameof(Title), nameof(TitleFr), "Say what it is called, in `title` (English), in `titleFr` (French), or in both.")]
public record AreaMembers : IMayBePublic
{
    /// <summary>What it is called, in English. One of `title` and `titleFr` has to be there.</summary>
    [Text(300)]
    public string? Title { get; init; }

    /// <summary>What it is called, in French.</summary>
    [Text(300)]
    public string? TitleFr { get; init; }

    /// <summary>Its place among the areas of the forum, from 1. Default: the last.</summary>
    [Between(1, 10_000)]
    public int? Position { get; init; }

    /// <summary>
    /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
    /// answered with `confirmationRequired`.
    /// </summary>
    public bool? ConfirmPublic { get; init; }

    internal LocalizedText Text => new(Title, TitleFr);

    internal static AreaMembers Of(Area area) =>
        new()
        {
            Title = area.Title.En,
            TitleFr = area.Title.Fr,
            Position = area.Position,
        };
}

/// <summary>A new area.</summary>
public sealed record AreaBody : AreaMembers
{
    /// <summary>A short reference for people, such as `services`. Unique in the forum, and never used again.</summary>
    [Needed, Key(64)]
    public string? Key { get; init; }

    /// <summary>
    /// The letters that stand for the area in the keys of its actions, 1 to 4. Default: the shortest beginning of its key that is free.
    /// </summary>
    [Words("^[a-z]{1,4}$", Area.MaxCodeLength, "One to four lower-case letters, such as s.")]
    public string? Code { get; init; }
}
