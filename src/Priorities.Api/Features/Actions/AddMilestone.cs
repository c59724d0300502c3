using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>Adds a milestone to an action. Coordinators and admins may.</summary>
public static class AddMilestone
{
    internal sealed record Command(string Action, MilestoneBody Milestone) : ICommand<MilestoneResponse>;

    /// <summary>Add a milestone</summary>
    /// <remarks>A step on the way of an action. The owners tick it by giving the day it was reached.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="201">The milestone, as it is kept.</response>
    public static async Task<Created<MilestoneResponse>> Endpoint(
        [IdOrKey] string action,
        Body<MilestoneBody> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        new(
            await mediator.Send(new Command(action, body.Value), cancellationToken),
            milestone => $"/api/v1/actions/{milestone.Action}/milestones/{milestone.Id}"
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<MilestoneResponse>>
    {
        public async Task<Outcome<MilestoneResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            if (request.Milestone.NotYet(reader.Stamp) is { } invalid)
                return invalid;
            if (action.Publication == Publication.Published && PublicTexts.Doubt(request.Milestone) is { } doubt)
                return doubt;

            var last = await db.Milestones.Where(m => m.ActionId == action.Id).MaxAsync(m => (int?)m.Position, cancellationToken) ?? 0;
            var milestone = action.AddMilestone(request.Milestone.Details(Place.After(last)), reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return MilestoneResponse.Of(milestone, action.Key);
        }
    }
}
