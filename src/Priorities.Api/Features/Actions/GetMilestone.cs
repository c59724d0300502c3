using MediatR;
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

/// <summary>Reads one milestone. Everybody who sees the action may.</summary>
public static class GetMilestone
{
    internal sealed record Query(string Action, Guid Id) : IQuery<MilestoneResponse>;

    /// <summary>Read one milestone</summary>
    /// <remarks>Its `ETag` is what a change of it asks for in `If-Match`.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="milestone">The milestone's id.</param>
    /// <response code="200">The milestone.</response>
    public static async Task<Answer<MilestoneResponse>> Endpoint(
        [IdOrKey] string action,
        [Id] string milestone,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(action, Guid.Parse(milestone)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<MilestoneResponse>>
    {
        public async Task<Outcome<MilestoneResponse>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db
                .ActionReads.VisibleTo(reader.Caller.Clearance)
                .Named(request.Action)
                .Join(
                    db.Milestones.AsNoTracking().Where(m => m.Id == request.Id),
                    a => a.Id,
                    m => m.ActionId,
                    (a, m) => new { a.Key, Milestone = m }
                )
                .SingleOrDefaultAsync(cancellationToken);
            return found is null ? new NotFound($"milestone", $"{request.Id}") : MilestoneResponse.Of(found.Milestone, found.Key);
        }
    }
}
