using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>Brings an archived action back. Coordinators and admins may.</summary>
public static class RestoreAction
{
    internal sealed record Command(string Action) : ICommand<ActionResponse>;

    /// <summary>Restore an action</summary>
    /// <remarks>Brings an archived action back as what it was: a draft as a draft. One that is not archived stays as it is.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">The action as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<ActionResponse>> Endpoint([IdOrKey] string action, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Command(action), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping) : IRequestHandler<Command, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action }) return new NotFound($"action", request.Action);

            action.Restore(reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadActionAsync(action.Key, reader, mapping, cancellationToken))!;
        }
    }
}
