using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Statuses;

/// <summary>The vocabulary of statuses.</summary>
internal static class StatusesEndpoints
{
    public static void MapStatuses(this RouteGroupBuilder api) =>
        api.MapGroup("/statuses")
            .WithTags("Statuses")
            .MapGet("", ListStatuses.Endpoint)
            .Named(nameof(ListStatuses))
            .Requires(Policies.Read);
}
