using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// Reports a status, with the note that says why. Contributors may for actions that their organization owns; coordinators and admins for
/// any.
/// </summary>
public static class ChangeStatus
{
    internal sealed record Command(string Action, StatusReport Report) : ICommand<ActionResponse>;

    /// <summary>Report a status</summary>
    /// <remarks>
    /// The one call that an organization needs: where the action stands now, and a note that says why. A step that the table of statuses
    /// does not have is a 409 that lists what is allowed. Send an `Idempotency-Key`, so that a call repeated on a bad line counts once.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">The action as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<ActionResponse>> Endpoint(
        [IdOrKey] string action,
        Body<StatusReport> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, body.Value), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionRowAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not var (action, isOwn, row))
                return new NotFound($"action", request.Action);
            if (!reader.Caller.MayReport(isOwn))
                return new NotOwner(action.Key);

            if (request.Report.Doubt is { } doubt)
                return doubt;
            var changed = action.ChangeStatus(request.Report.Status!.Value, request.Report.EffectiveOn, request.Report.Draft, reader.Stamp);
            if (changed.Refusal is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return mapping.Whole(row.After(action)).For(reader);
        }
    }
}
