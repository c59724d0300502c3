using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Notes;

/// <summary>Reads notes as a caller may see them.</summary>
internal static class NoteReader
{
    private static readonly Func<PrioritiesContext, Guid, CancellationToken, Task<NoteRead>> ById =
        EF.CompileAsyncQuery((PrioritiesContext db, Guid id, CancellationToken _) => db.NoteReads.AsNoTracking().Single(n => n.Id == id));

    private static readonly WholeRow<NoteRead, NoteResponse> Rows = new();

    /// <summary>The note that the caller has just written, in one round trip.</summary>
    public static async Task<NoteResponse> ReadNoteAsync(this PrioritiesContext db, Guid id, Caller caller, IConfigurationProvider mapping, CancellationToken cancellationToken) =>
        Rows.Map(await ById(db, id, cancellationToken), mapping).For(caller);

    /// <summary>
    /// What is public to everybody, what is for the network to every signed-in role, what is internal to the author's own organization;
    /// everything to coordinators and admins. Notes on an action that is not published are as hidden as it is.
    /// </summary>
    public static IQueryable<NoteRead> ReadableBy(this IQueryable<NoteRead> notes, Caller caller)
    {
        if (caller.Coordinates) return notes;
        notes = notes.Where(n => n.Publication == Publication.Published);
        if (!caller.IsSignedIn) return notes.Where(n => n.Visibility == NoteVisibility.Public);
        return caller.OrganizationId is { } organization
            ? notes.Where(n => n.Visibility != NoteVisibility.Internal || n.AuthorOrganizationId == organization)
            : notes.Where(n => n.Visibility != NoteVisibility.Internal);
    }

    public static IQueryable<NoteRead> OnAction(this IQueryable<NoteRead> notes, string reference) =>
        IdOrKey.IsId(reference, out var id) ? notes.Where(n => n.ActionId == id) : notes.Where(n => n.ActionKey == reference);

    /// <summary>Whether the text that an assessor wrote is for the caller; that there is an assessment, and what it found, is for all who see the action.</summary>
    public static bool MayRead(this Caller caller, NoteVisibility visibility, Guid? author) => visibility switch
    {
        NoteVisibility.Public => true,
        NoteVisibility.Network => caller.IsSignedIn,
        NoteVisibility.Internal => caller.Coordinates || (author is not null && author == caller.OrganizationId),
        _ => throw new ArgumentOutOfRangeException(nameof(visibility), visibility, "Not a visibility."),
    };
}
