using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Notes;

/// <summary>Lists the notes of an action, the newest first. Each reader finds those that are for them.</summary>
public static class ListNotes
{
    private static readonly Keyset<NoteRead, NoteResponse, DateTimeOffset> Newest = new(
        n => n.RecordedAt,
        n => n.Id,
        n => n.RecordedAt,
        n => n.Id
    );

    internal sealed record Query(string Action, PageParameters Page) : IQuery<Page<NoteResponse>>;

    /// <summary>List an action's notes</summary>
    /// <remarks>
    /// The newest first. `public` notes are for everybody, `network` ones for every signed-in role, `internal` ones for members of the
    /// author's organization, coordinators and admins; what is not for you is not counted either.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">A page of notes.</response>
    public static async Task<Answer<Page<NoteResponse>>> Endpoint(
        [IdOrKey] string action,
        [AsParameters] PageParameters page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(action, page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<Page<NoteResponse>>>
    {
        public async Task<Outcome<Page<NoteResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var list = Cursor.List("notes", request.Page, request.Action);
            if (
                Newest.From(request.Page.Cursor, list, db.NoteReads.ReadableBy(reader.Caller).OnAction(request.Action), descending: true)
                is not { } rows
            )
                return Cursor.Invalid;
            var notes = await rows.Take(request.Page.Take() + 1).ProjectTo<NoteResponse>(mapping).ToListAsync(cancellationToken);
            if (
                notes.Count == 0
                && !await db.ActionReads.VisibleTo(reader.Caller.Clearance).Named(request.Action).AnyAsync(cancellationToken)
            )
                return new NotFound($"action", request.Action);
            reader.Saw(isNotPublic: notes.Exists(n => n.IsAnothers(reader.Caller)));
            return Page<NoteResponse>.From(
                [.. notes.Select(n => n.For(reader.Caller))],
                request.Page.Take(),
                last => Cursor.Encode(list, Newest.ValuesOf(last))
            );
        }
    }
}
