using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// Tells everything that ever happened to an action, the newest first. Everybody who sees the action may, each what they may know.
/// </summary>
public static class GetHistory
{
    internal sealed record Query(string Action, PageParameters Page) : IQuery<Page<HistoryEntry>>;

    /// <summary>Read an action's history</summary>
    /// <remarks>
    /// Everything that ever happened to it, the newest first: who, when, what, from, to, and why where a note says so that you may read.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">A page of what happened.</response>
    public static async Task<Answer<Page<HistoryEntry>>> Endpoint(
        [IdOrKey] string action,
        [AsParameters] PageParameters page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(action, page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, LogNumbers numbers, Reader reader)
        : IRequestHandler<Query, Outcome<Page<HistoryEntry>>>
    {
        public async Task<Outcome<Page<HistoryEntry>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await db
                .ActionReads.VisibleTo(reader.Caller.Clearance)
                .Named(request.Action)
                .Select(a => (Guid?)a.Id)
                .SingleOrDefaultAsync(cancellationToken);
            if (id is null)
                return new NotFound($"action", request.Action);

            var list = Cursor.List("history", request.Page, $"{id}");
            var log = db.LogOf(id.Value).Where(MayKnow.Change.For<ChangeRead>(reader.Caller.Clearance));
            if (request.Page.Cursor is { } cursor)
            {
                if (Cursor.Decode(list, cursor) is not [var last] || numbers.Place(last) is not { } before)
                    return Cursor.Invalid;
                log = log.Where(c => c.Id < before);
            }

            var readable = db.NoteReads.ReadableBy(reader.Caller);
            var rows = await log.OrderByDescending(c => c.Id)
                .Take(request.Page.Take() + 1)
                .Select(c => new
                {
                    Change = c,
                    Why = readable.Where(n => n.Id == c.NoteId).Select(n => n.CorrectedBody ?? n.Body).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            var hidden = await db.HiddenKeysAsync(rows.Select(r => r.Change), reader.Caller.Clearance, cancellationToken);
            var page = Page<(ChangeRead Change, string? Why)>.From(
                [.. rows.Select(r => (r.Change, r.Why))],
                request.Page.Take(),
                last => Cursor.Encode(list, numbers.Place(last.Change.Id))
            );
            return new Page<HistoryEntry>(
                [.. page.Items.Select(r => HistoryEntry.Of(r.Change, numbers.Of(r.Change.Id), r.Why, hidden, reader.Caller))],
                page.NextCursor
            );
        }
    }
}

/// <summary>One thing that happened.</summary>
/// <param name="Id">A number of its own, always the same. It says nothing of the order: the newest comes first.</param>
/// <param name="Type">What happened, such as `action.statusChanged`.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who did it.</param>
/// <param name="Changes">The members that changed, each with what it was and what it became.</param>
/// <param name="Why">The note that says why, as it stands; for those who may read it.</param>
/// <param name="Note">The id of that note; for those who may read it.</param>
public sealed record HistoryEntry(
    long Id,
    string Type,
    DateTimeOffset At,
    AuthorResponse By,
    IReadOnlyDictionary<string, MemberChange> Changes,
    string? Why,
    Guid? Note
)
{
    internal static HistoryEntry Of(ChangeRead change, long number, string? why, IReadOnlyList<string> hidden, Caller caller) =>
        new(
            number,
            change.Type,
            change.At,
            new(change.ActorOrganizationKey, MayKnow.People(caller.Clearance) ? change.ActorName : null),
            change.MembersBut(hidden).ToDictionary(),
            why,
            why is null ? null : change.NoteId
        );
}
