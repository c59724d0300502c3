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
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>Lists the milestones of an action, in their order. Everybody who sees the action may.</summary>
public static class ListMilestones
{
    private static readonly Keyset<Milestone, MilestoneResponse, int> Placed = new(m => m.Position, m => m.Id, m => m.Position, m => m.Id);

    internal sealed record Query(string Action, PageParameters Page) : IQuery<Page<MilestoneResponse>>;

    /// <summary>List an action's milestones</summary>
    /// <remarks>The steps on its way, in their order.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">A page of milestones.</response>
    public static async Task<Answer<Page<MilestoneResponse>>> Endpoint(
        [IdOrKey] string action,
        [AsParameters] PageParameters page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(action, page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<Page<MilestoneResponse>>>
    {
        public async Task<Outcome<Page<MilestoneResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var action = await db
                .ActionReads.VisibleTo(reader.Caller.Clearance)
                .Named(request.Action)
                .Select(a => new { a.Id, a.Key })
                .SingleOrDefaultAsync(cancellationToken);
            if (action is null)
                return new NotFound($"action", request.Action);

            var list = Cursor.List("milestones", request.Page, action.Key);
            if (
                Placed.From(request.Page.Cursor, list, db.Milestones.AsNoTracking().Where(m => m.ActionId == action.Id), descending: false)
                is not { } rows
            )
                return Cursor.Invalid;
            var milestones = await rows.Take(request.Page.Take() + 1).ToListAsync(cancellationToken);
            return Page<MilestoneResponse>.From(
                [.. milestones.Select(m => MilestoneResponse.Of(m, action.Key))],
                request.Page.Take(),
                last => Cursor.Encode(list, Placed.ValuesOf(last))
            );
        }
    }
}
