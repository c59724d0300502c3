using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Domain;

namespace Priorities.Api.Features.Notes;

/// <summary>Reads notes as a caller may see them.</summary>
internal static class NoteReader
{
    private static readonly Func<PrioritiesContext, Guid, CancellationToken, Task<NoteRead>> ById = EF.CompileAsyncQuery(
        (PrioritiesContext db, Guid id, CancellationToken _) => db.NoteReads.AsNoTracking().Single(n => n.Id == id)
    );

    /// <summary>The note that the caller has just written, in one round trip.</summary>
    public static async Task<NoteResponse> ReadNoteAsync(
        this PrioritiesContext db,
        Guid id,
        Caller caller,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    ) => mapping.CreateMapper().Map<NoteResponse>(await ById(db, id, cancellationToken)).For(caller);

    public static IQueryable<NoteRead> ReadableBy(this IQueryable<NoteRead> notes, Caller caller) =>
        notes.Where(MayKnow.Statement.For<NoteRead>(caller.Clearance));

    public static IQueryable<NoteRead> OnAction(this IQueryable<NoteRead> notes, string reference) =>
        IdOrKey.IsId(reference, out var id) ? notes.Where(n => n.ActionId == id) : notes.Where(n => n.ActionKey == reference);
}
