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

/// <summary>Takes an organization's part in an action away. Coordinators and admins may.</summary>
public static class RemoveOwner
{
    internal sealed record Command(string Action, string Organization, string? IfMatch) : ICommand<ActionResponse>;

    /// <summary>Remove an owner</summary>
    /// <remarks>What the organization reported stays; its contributors may no longer report on the action.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="organization">The organization's id or key.</param>
    /// <param name="ifMatch">The ETag of the action as you read it.</param>
    /// <response code="200">The action as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<ActionResponse>> Endpoint(
        [IdOrKey] string action,
        [IdOrKey] string organization,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, organization, ifMatch), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            var organizations = IdOrKey.IsId(request.Organization, out var id)
                ? db.Organizations.Where(o => o.Id == id)
                : db.Organizations.Where(o => o.Key == request.Organization);
            var organization = await organizations.SingleOrDefaultAsync(cancellationToken);
            await db.Ownerships.Where(o => o.ActionId == action.Id).LoadAsync(cancellationToken);
            if (organization is null || action.Owners.FirstOrDefault(o => o.OrganizationId == organization.Id) is not { } owner)
                return new NotFound($"owner", request.Organization);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(action.Version))
                return new VersionMismatch(action.Version);

            action.RemoveOwner(owner, organization.Key, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadActionAsync(action.Key, reader, mapping, cancellationToken))!;
        }
    }
}
