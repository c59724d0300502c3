using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>Takes a milestone away. Coordinators and admins may.</summary>
public static class RemoveMilestone
{
    internal sealed record Command(string Action, Guid Milestone, string? IfMatch) : ICommand<Unit>;

    /// <summary>Remove a milestone</summary>
    /// <remarks>That there was one, and what it was, stays in the action's history.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="milestone">The milestone's id.</param>
    /// <param name="ifMatch">The milestone's ETag, as you read it.</param>
    /// <response code="204">It is removed.</response>
    public static async Task<Done> Endpoint(
        [IdOrKey] string action,
        [Id] string milestone,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, Guid.Parse(milestone), ifMatch), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            if (
                await db.Milestones.SingleOrDefaultAsync(m => m.Id == request.Milestone && m.ActionId == action.Id, cancellationToken)
                is not { } milestone
            )
                return new NotFound($"milestone", $"{request.Milestone}");
            if (!ExpectedVersions.Parse(request.IfMatch).Include(milestone.Version))
                return new VersionMismatch(milestone.Version);

            action.RemoveMilestone(milestone, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
