using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Changes;

/// <summary>Something that happened.</summary>
public sealed record ChangeResponse
{
    /// <summary>
    /// The change's own id (a UUID). The same change has the same id for every reader, in the feed, in the stream and in a webhook.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>The place of this change in the feed: give it back as `after` (or `Last-Event-ID`) to go on behind it.</summary>
    public required string Cursor { get; init; }

    /// <summary>The place that <see cref="Cursor"/> stands for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FeedPlace Place { get; init; }

    /// <summary>What happened, such as `action.statusChanged`.</summary>
    public required string Type { get; init; }

    /// <summary>When it was written down (UTC). When it happened in the world, the resource itself says.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required ChangeActor Actor { get; init; }

    /// <summary>What it is about.</summary>
    public required ChangeSubject Subject { get; init; }

    /// <summary>The facts. The words of a note are never among them.</summary>
    public required ChangeData Data { get; init; }

    /// <summary>The change as this caller may see it today; null where they may not see it at all.</summary>
    internal static ChangeResponse? For(ChangeRead change, Caller caller, FeedCursors cursors)
    {
        if (!MayKnow.Change.Allows(caller.Clearance, change))
            return null;
        var members = change.MembersBut(caller.Coordinates ? [] : change.HiddenKeys ?? []);
        if (IsGone(change, caller))
            members = members.Where(m => m.Key == LoggedMember.Publication);
        var told = members.ToDictionary();
        return new()
        {
            Id = change.EventId,
            Place = FeedPlace.Of(change),
            Cursor = cursors.Write(FeedPlace.Of(change)),
            Type = change.Type,
            At = change.At,
            Actor = new(MayKnow.People(caller.Clearance) ? change.ActorName : null, change.ActorOrganizationKey),
            Subject = new(change.SubjectKind, change.SubjectId, change.SubjectKey),
            Data = new(
                change.Version,
                change.ForumKey,
                MayKnow.NoteOfChange.Allows(caller.Clearance, change) ? change.NoteId : null,
                told.Count == 0 ? null : told
            ),
        };
    }

    /// <summary>Out of the caller's sight by now, whatever it was when the change was made.</summary>
    private static bool IsGone(ChangeRead change, Caller caller) =>
        !caller.Coordinates && change.Publication is not (null or Publication.Published);
}

/// <summary>Who made a change.</summary>
/// <param name="Name">Their name; only for signed-in readers.</param>
/// <param name="Organization">The key of the organization that they acted for.</param>
public sealed record ChangeActor(string? Name, string? Organization);

/// <summary>What a change is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
public sealed record ChangeSubject(SubjectKind Kind, Guid Id, string Key);

/// <summary>The facts of a change.</summary>
/// <param name="Version">The subject's version after the change.</param>
/// <param name="Forum">The key of the forum that the subject belongs to.</param>
/// <param name="Note">The id of the note that says why, where there is one that you may read.</param>
/// <param name="Changed">Members that changed, each with what it was (`from`) and what it became (`to`); either is absent where there was,
/// or is, nothing.</param>
public sealed record ChangeData(int Version, string? Forum, Guid? Note, IReadOnlyDictionary<string, MemberChange>? Changed);
