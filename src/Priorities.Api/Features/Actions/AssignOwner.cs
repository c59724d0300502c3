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
using Priorities.Domain.Actions;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Actions;

/// <summary>Gives an organization a part in an action. Coordinators and admins may.</summary>
public static class AssignOwner
{
    /// <summary>The organization's part.</summary>
    public sealed record Body
    {
        /// <summary>Whether it leads or supports.</summary>
        [Needed]
        public OwnerRole? Role { get; init; }

        /// <summary>Whom to ask. Told to the network, never to the public. Left out, nobody is named.</summary>
        public ContactBody? Contact { get; init; }
    }

    internal sealed record Command(string Action, string Organization, Body Part) : ICommand<ActionResponse>;

    /// <summary>Name an owner</summary>
    /// <remarks>
    /// Makes an organization an owner, or gives it another part than it had. Sending the same again changes nothing. From then on its
    /// contributors may report on the action.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="organization">The organization's id or key.</param>
    /// <response code="200">The action as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<ActionResponse>> Endpoint(
        [IdOrKey] string action,
        [IdOrKey] string organization,
        Body<Body> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, organization, body.Value), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            await db.LockAsync<Organization>(request.Organization, cancellationToken);
            var organizations = IdOrKey.IsId(request.Organization, out var id)
                ? db.Organizations.Where(o => o.Id == id)
                : db.Organizations.Where(o => o.Key == request.Organization);
            if (await organizations.SingleOrDefaultAsync(cancellationToken) is not { } organization)
                return new NotFound($"organization", request.Organization);

            // After the lock: what the writer before did is there.
            await db.Ownerships.Where(o => o.ActionId == action.Id).LoadAsync(cancellationToken);
            action.AssignOwner(
                organization,
                request.Part.Role!.Value,
                request.Part.Contact?.Name,
                request.Part.Contact?.Email,
                reader.Stamp
            );
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadActionAsync(action.Key, reader, mapping, cancellationToken))!;
        }
    }
}
