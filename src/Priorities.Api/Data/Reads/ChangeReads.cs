using Priorities.Api.Platform.Access;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Reads;

/// <summary>Reads the log of changes as a caller may know it.</summary>
internal static class ChangeReads
{
    /// <summary>
    /// What is public to everybody, what is for the network to every signed-in role, what is internal to members of the organization that the note was written for,
    /// and everything to coordinators and admins.
    /// </summary>
    public static IQueryable<Change> KnownTo(this IQueryable<Change> changes, PrioritiesContext db, Caller caller)
    {
        if (caller.Coordinates) return changes;
        if (!caller.IsSignedIn) return changes.Where(c => c.Audience == ChangeAudience.Public);
        return caller.OrganizationId is { } organization
            ? changes.Where(c => c.Audience == ChangeAudience.Public || c.Audience == ChangeAudience.Network
                || (c.Audience == ChangeAudience.Internal
                    && (c.NoteId == null ? c.ActorOrganizationId == organization : db.Notes.Any(n => n.Id == c.NoteId && n.AuthorOrganizationId == organization))))
            : changes.Where(c => c.Audience == ChangeAudience.Public || c.Audience == ChangeAudience.Network);
    }
}
