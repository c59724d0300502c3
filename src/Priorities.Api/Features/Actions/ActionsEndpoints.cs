using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Actions;

/// <summary>What can be done with actions.</summary>
internal static class ActionsEndpoints
{
    public static void MapActions(this RouteGroupBuilder api)
    {
        var actions = api.MapGroup("/actions").WithTags("Actions");
        actions.MapGet("", ListActions.Endpoint).Named(nameof(ListActions)).Requires(Policies.Read).Refuses("invalidCursor");
        actions.MapGet("/{action}", GetAction.Endpoint).Named(nameof(GetAction)).Requires(Policies.Read);
        actions.MapPost("/{action}/status", ChangeStatus.Endpoint).Named(nameof(ChangeStatus)).Requires(Policies.Report).Refuses("transitionNotAllowed", "effectiveOnOutOfOrder", "notOwner");
    }
}
