using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Organizations;

/// <summary>Edits an organization. Coordinators and admins may.</summary>
public static class ReviseOrganization
{
    internal sealed record Command(string Organization, string? IfMatch, MergePatch<OrganizationMembers> Patch)
        : ICommand<OrganizationResponse>;

    /// <summary>Edit an organization</summary>
    /// <remarks>
    /// Changes the members that you send and leaves the others: absent leaves, `null` clears, a list replaces the whole list. Its key
    /// stays.
    /// </remarks>
    /// <param name="organization">The organization's id or key, such as `ccr`.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="200">The organization as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<OrganizationResponse>> Endpoint(
        [IdOrKey] string organization,
        MergePatch<OrganizationMembers> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(organization, ifMatch, body), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<OrganizationResponse>>
    {
        public async Task<Outcome<OrganizationResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockOrganizationAsync(request.Organization, cancellationToken) is not { } organization)
                return new NotFound($"organization", request.Organization);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(organization.Version))
                return new VersionMismatch(organization.Version);

            var before = OrganizationMembers.Of(organization);
            var revised = request.Patch.ApplyTo(before);
            if (revised.Refusal is { } invalid)
                return invalid;
            if (PublicTexts.Doubt(revised.Value, before) is { } doubt)
                return doubt;
            organization.Revise(revised.Value.Details, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadOrganizationAsync(organization.Key, mapping, cancellationToken))!;
        }
    }
}
