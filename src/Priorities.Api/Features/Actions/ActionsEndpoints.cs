using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Actions;

/// <summary>What can be done with actions.</summary>
internal static class ActionsEndpoints
{
    public static IServiceCollection AddActions(this IServiceCollection services) =>
        services.AddSingleton<KnownIds>().AddSingleton<Selectivity>();

    public static void MapActions(this RouteGroupBuilder api)
    {
        var actions = api.MapGroup("/actions").WithTags("Actions");
        actions
            .MapGet("", ListActions.Endpoint)
            .Named(nameof(ListActions))
            .MayBeGivenAgain()
            .Requires(Policies.Read)
            .Refuses("unknownReference");
        actions
            .MapGet("/{action}", GetAction.Endpoint)
            .Named(nameof(GetAction))
            .MayBeGivenAgain()
            .Requires(Policies.Read)
            .Refuses("inconsistentRequest");
        actions
            .MapPost("", ProposeAction.Endpoint)
            .Named(nameof(ProposeAction))
            .Requires(Policies.Coordinate)
            .Refuses("unknownReference", "inconsistentRequest", "duplicateKey", "ownerUnknown", "parentNotAllowed", "confirmationRequired");
        actions
            .MapPatch("/{action}", ReviseAction.Endpoint)
            .Named(nameof(ReviseAction))
            .Requires(Policies.Coordinate)
            .Refuses("unknownReference", "inconsistentRequest", "parentNotAllowed", "confirmationRequired");
        actions.MapDelete("/{action}", ArchiveAction.Endpoint).Named(nameof(ArchiveAction)).Requires(Policies.Coordinate);
        actions
            .MapPost("/{action}/restore", RestoreAction.Endpoint)
            .Named(nameof(RestoreAction))
            .Requires(Policies.Coordinate)
            .Refuses("confirmationRequired");
        actions.MapPut("/{action}/owners/{organization}", AssignOwner.Endpoint).Named(nameof(AssignOwner)).Requires(Policies.Coordinate);
        actions.MapDelete("/{action}/owners/{organization}", RemoveOwner.Endpoint).Named(nameof(RemoveOwner)).Requires(Policies.Coordinate);
        actions
            .MapPost("/{action}/status", ChangeStatus.Endpoint)
            .Named(nameof(ChangeStatus))
            .Requires(Policies.Report)
            .Refuses("transitionNotAllowed", "effectiveOnOutOfOrder", "notOwner", "confirmationRequired");
        actions
            .MapPost("/bulk-status", ChangeStatuses.Endpoint)
            .Named(nameof(ChangeStatuses))
            .Requires(Policies.Report)
            .Refuses("unknownReference", "transitionNotAllowed", "effectiveOnOutOfOrder", "notOwner", "confirmationRequired");
        actions.MapGet("/{action}/history", GetHistory.Endpoint).Named(nameof(GetHistory)).Requires(Policies.Read);

        var milestones = api.MapGroup("/actions/{action}/milestones").WithTags("Milestones");
        milestones.MapGet("", ListMilestones.Endpoint).Named(nameof(ListMilestones)).Requires(Policies.Read);
        milestones
            .MapPost("", AddMilestone.Endpoint)
            .Named(nameof(AddMilestone))
            .Requires(Policies.Coordinate)
            .Refuses("inconsistentRequest", "confirmationRequired");
        milestones.MapGet("/{milestone}", GetMilestone.Endpoint).Named(nameof(GetMilestone)).Requires(Policies.Read);
        milestones
            .MapPatch("/{milestone}", ReviseMilestone.Endpoint)
            .Named(nameof(ReviseMilestone))
            .Requires(Policies.Report)
            .Refuses("inconsistentRequest", "notOwner", "confirmationRequired");
        milestones.MapDelete("/{milestone}", RemoveMilestone.Endpoint).Named(nameof(RemoveMilestone)).Requires(Policies.Coordinate);
    }
}
