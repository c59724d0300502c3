using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Organizations;

/// <summary>Reads one organization. Everybody may.</summary>
public static class GetOrganization
{
    internal sealed record Query(string Organization) : IQuery<OrganizationResponse>;

    /// <summary>Read one organization</summary>
    /// <remarks>What it is, where it works, and how many published actions it leads and supports.</remarks>
    /// <param name="organization">The organization's id or key, such as `ccr`.</param>
    /// <response code="200">The organization.</response>
    public static async Task<Answer<OrganizationResponse>> Endpoint(
        [IdOrKey] string organization,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(organization), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<OrganizationResponse>>
    {
        public async Task<Outcome<OrganizationResponse>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.ReadOrganizationAsync(request.Organization, mapping, cancellationToken) is { } organization
                ? organization
                : new NotFound($"organization", request.Organization);
    }
}
