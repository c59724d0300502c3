using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Organizations;

/// <summary>Removes an organization that owns no actions. Coordinators and admins may.</summary>
public static class RemoveOrganization
{
    internal sealed record Command(string Organization, string? IfMatch) : ICommand<Unit>;

    /// <summary>Remove an organization</summary>
    /// <remarks>
    /// Only while it owns no actions; drafts and archived ones count. What it reported stays, under its name. Its key is not used again.
    /// </remarks>
    /// <param name="organization">The organization's id or key, such as `ccr`.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="204">It is removed.</response>
    public static async Task<Done> Endpoint(
        [IdOrKey] string organization,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(organization, ifMatch), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockOrganizationAsync(request.Organization, cancellationToken) is not { } organization)
                return new NotFound($"organization", request.Organization);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(organization.Version))
                return new VersionMismatch(organization.Version);
            if (await db.Ownerships.CountAsync(o => o.OrganizationId == organization.Id, cancellationToken) is > 0 and var owned)
                return new StillInUse(
                    $"'{organization.Key}' still owns actions: {owned}, drafts and archived ones among them. Take it off them first, or name another owner."
                );

            organization.Remove(reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
