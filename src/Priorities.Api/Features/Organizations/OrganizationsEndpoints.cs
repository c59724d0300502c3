using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Organizations;

/// <summary>What can be done with organizations.</summary>
internal static class OrganizationsEndpoints
{
    public static void MapOrganizations(this RouteGroupBuilder api)
    {
        var organizations = api.MapGroup("/organizations").WithTags("Organizations");
        organizations.MapGet("", ListOrganizations.Endpoint).Named(nameof(ListOrganizations)).MayBeGivenAgain().Requires(Policies.Read);
        organizations
            .MapPost("", RegisterOrganization.Endpoint)
            .Named(nameof(RegisterOrganization))
            .Requires(Policies.Coordinate)
            .Refuses("duplicateKey", "confirmationRequired");
        organizations
            .MapGet("/{organization}", GetOrganization.Endpoint)
            .Named(nameof(GetOrganization))
            .MayBeGivenAgain()
            .Requires(Policies.Read);
        organizations
            .MapPatch("/{organization}", ReviseOrganization.Endpoint)
            .Named(nameof(ReviseOrganization))
            .Requires(Policies.Coordinate)
            .Refuses("inconsistentRequest", "confirmationRequired");
        organizations
            .MapDelete("/{organization}", RemoveOrganization.Endpoint)
            .Named(nameof(RemoveOrganization))
            .Requires(Policies.Coordinate)
            .Refuses("stillInUse");
    }
}
