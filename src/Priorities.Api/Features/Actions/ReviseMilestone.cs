using MediatR;
using Microsoft.AspNetCore.Mvc;
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

/// <summary>
/// Changes a milestone. Coordinators and admins may; contributors may tick those of actions that their organization owns.
/// </summary>
public static class ReviseMilestone
{
    internal sealed record Command(string Action, Guid Milestone, string? IfMatch, MergePatch<MilestoneBody> Patch)
        : ICommand<MilestoneResponse>;

    /// <summary>Change or tick a milestone</summary>
    /// <remarks>
    /// Changes the members that you send and leaves the others; `null` clears. Contributors may send `doneOn` alone: the day on which it
    /// was reached.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="milestone">The milestone's id.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The milestone's ETag, as you read it.</param>
    /// <response code="200">The milestone as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<MilestoneResponse>> Endpoint(
        [IdOrKey] string action,
        [Id] string milestone,
        MergePatch<MilestoneBody> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, Guid.Parse(milestone), ifMatch, body), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<MilestoneResponse>>
    {
        public async Task<Outcome<MilestoneResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not var (action, isOwn))
                return new NotFound($"action", request.Action);
            if (!reader.Caller.MayReport(isOwn))
                return new NotOwner(action.Key);
            if (
                await db.Milestones.SingleOrDefaultAsync(m => m.Id == request.Milestone && m.ActionId == action.Id, cancellationToken)
                is not { } milestone
            )
                return new NotFound($"milestone", $"{request.Milestone}");
            if (!ExpectedVersions.Parse(request.IfMatch).Include(milestone.Version))
                return new VersionMismatch(milestone.Version);

            var current = MilestoneBody.Of(milestone);
            var revised = request.Patch.ApplyTo(current);
            if (revised.Refusal is { } fault)
                return fault;
            if (!reader.Caller.Coordinates && revised.Value with { DoneOn = current.DoneOn, ConfirmPublic = null } != current)
                return new TickOnly();
            if (revised.Value.NotYet(reader.Stamp) is { } invalid)
                return invalid;
            if (action.Publication == Publication.Published && PublicTexts.Doubt(revised.Value, current) is { } doubt)
                return doubt;
            action.ReviseMilestone(milestone, revised.Value.Details(milestone.Position), reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return MilestoneResponse.Of(milestone, action.Key);
        }
    }
}

/// <summary>Contributors tick milestones; what they are is agreed with the coordinators.</summary>
public sealed record TickOnly()
    : Refusal("forbidden", $"Contributors may send `doneOn` alone. To change anything else of a milestone, ask a coordinator.");
