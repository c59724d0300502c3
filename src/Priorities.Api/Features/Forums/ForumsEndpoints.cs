using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Forums;

/// <summary>What can be done with forums and their areas.</summary>
internal static class ForumsEndpoints
{
    public static void MapForums(this RouteGroupBuilder api)
    {
        var forums = api.MapGroup("/forums").WithTags("Forums");
        forums.MapGet("", ListForums.Endpoint).Named(nameof(ListForums)).MayBeGivenAgain().Requires(Policies.Read);
        forums
            .MapPost("", ConveneForum.Endpoint)
            .Named(nameof(ConveneForum))
            .Requires(Policies.Coordinate)
            .Refuses("inconsistentRequest", "duplicateKey", "confirmationRequired");
        forums.MapGet("/{forum}", GetForum.Endpoint).Named(nameof(GetForum)).MayBeGivenAgain().Requires(Policies.Read);
        forums
            .MapPatch("/{forum}", ReviseForum.Endpoint)
            .Named(nameof(ReviseForum))
            .Requires(Policies.Coordinate)
            .Refuses("inconsistentRequest", "confirmationRequired");
        forums.MapDelete("/{forum}", RemoveForum.Endpoint).Named(nameof(RemoveForum)).Requires(Policies.Coordinate).Refuses("stillInUse");
        var areas = forums.MapGroup("/{forum}/areas");
        areas.MapGet("", ListAreas.Endpoint).Named(nameof(ListAreas)).Requires(Policies.Read);
        areas
            .MapPost("", AddArea.Endpoint)
            .Named(nameof(AddArea))
            .Requires(Policies.Coordinate)
            .Refuses("inconsistentRequest", "duplicateKey", "confirmationRequired");
        areas.MapGet("/{area}", GetArea.Endpoint).Named(nameof(GetArea)).Requires(Policies.Read);
        areas
            .MapPatch("/{area}", ReviseArea.Endpoint)
            .Named(nameof(ReviseArea))
            .Requires(Policies.Coordinate)
            .Refuses("inconsistentRequest", "confirmationRequired");
        areas.MapDelete("/{area}", RemoveArea.Endpoint).Named(nameof(RemoveArea)).Requires(Policies.Coordinate).Refuses("stillInUse");
    }
}
