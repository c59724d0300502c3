using MediatR;
using Microsoft.AspNetCore.Mvc;
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

/// <summary>Brings an archived action back. Coordinators and admins may.</summary>
public static class RestoreAction
{
    internal sealed record Command(string Action, bool? ConfirmPublic) : ICommand<ActionResponse>;

    /// <summary>Restore an action</summary>
    /// <remarks>Brings an archived action back as what it was: a draft as a draft. One that is not archived stays as it is.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="confirmPublic">`true`: you looked again, and the texts may be public although they seem to identify somebody. Needed
    /// only where a first try was answered with `confirmationRequired`.</param>
    /// <response code="200">The action as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<ActionResponse>> Endpoint(
        [IdOrKey] string action,
        [FromQuery(Name = "confirmPublic"), Flag] string? confirmPublic,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, Values.Flag(confirmPublic)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            if (action is { Publication: Publication.Archived, ArchivedFrom: null or Publication.Published })
            {
                // What was edited meanwhile was not for everybody, so nobody was asked.
                var members = ActionMembers.Of(action, await db.PlaceOfAsync(action, cancellationToken)) with
                {
                    ConfirmPublic = request.ConfirmPublic,
                };
                if (await db.DoubtAsync(action, members, null, cancellationToken) is { } doubt)
                    return doubt;
            }

            action.Restore(reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadActionAsync(action.Key, reader, mapping, cancellationToken))!;
        }
    }
}
