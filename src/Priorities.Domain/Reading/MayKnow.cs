using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Domain.Reading;

/// <summary>
/// Who may know what. Each rule stands here once, and everything that gives an answer asks it: in the database as a condition, in memory as
/// a question. Whoever wants another rule changes it here and nowhere else.
/// </summary>
public static class MayKnow
{
    /// <summary>What is published is for everybody; drafts and what is archived for coordinators and admins.</summary>
    public static readonly Rule<IPublished> Action = new(
        (reader, action) => reader.Coordinates || action.Publication == Publication.Published
    );

    /// <summary>
    /// A public note is for everybody, one for the network for every signed-in role, an internal one for its author's own organization; all
    /// of them for coordinators and admins. On an action that is not published they are as hidden as it is.
    /// </summary>
    public static readonly Rule<IStatement> Statement = new(
        (reader, said) =>
            reader.Coordinates
            || (
                said.Publication == Publication.Published
                && (
                    said.Visibility == NoteVisibility.Public
                    || (reader.IsSignedIn && said.Visibility == NoteVisibility.Network)
                    || (reader.IsMember && said.Visibility == NoteVisibility.Internal && said.AuthorOrganizationId == reader.OrganizationId)
                )
            )
    );

    /// <summary>Whoever answers by a link that was passed on to them: what is public, and what their own organization said.</summary>
    public static readonly Rule<IStatement> StatementByLink = new(
        (reader, said) =>
            said.Publication == Publication.Published
            && (said.Visibility == NoteVisibility.Public || (reader.IsMember && said.AuthorOrganizationId == reader.OrganizationId))
    );

    /// <summary>
    /// An entry of the log is for its audience, while what it is about is out in the open. What was open to all and is no more leaves one
    /// trace, so that a copy can drop it.
    /// </summary>
    public static readonly Rule<ILogged> Change = new(
        (reader, change) =>
            reader.Coordinates
            || (
                (change.Publication == null || change.Publication == Publication.Published || change.WasPublished)
                && (
                    change.Audience == ChangeAudience.Public
                    || (reader.IsSignedIn && change.Audience == ChangeAudience.Network)
                    || (reader.IsMember && change.Audience == ChangeAudience.Internal && change.OrganizationId == reader.OrganizationId)
                )
            )
    );

    /// <summary>Which note it was that says why.</summary>
    public static readonly Rule<ILogged> NoteOfChange = new(
        (reader, change) =>
            reader.Coordinates
            || change.NoteVisibility == NoteVisibility.Public
            || (reader.IsSignedIn && change.NoteVisibility == NoteVisibility.Network)
            || (reader.IsMember && change.NoteVisibility == NoteVisibility.Internal && change.OrganizationId == reader.OrganizationId)
    );

    /// <summary>
    /// That there is a parent, or an action that this one carries on, which is not published, and its key: for whoever may know of that
    /// one.
    /// </summary>
    public static bool HiddenRelatives(Clearance reader) => reader.Coordinates;

    /// <summary>The names of people, and whom to ask at an owner, are for the network.</summary>
    public static bool People(Clearance reader) => reader.IsSignedIn;
}
