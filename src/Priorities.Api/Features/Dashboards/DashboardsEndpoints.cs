using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Dashboards;

/// <summary>What can be read in figures.</summary>
internal static class DashboardsEndpoints
{
    public static IServiceCollection AddDashboards(this IServiceCollection services) =>
        services.AddSingleton<FactStore>().AddSingleton<AnswerCache>().AddSingleton<BlockSums>();

    public static void MapDashboards(this RouteGroupBuilder api)
    {
        var dashboards = api.MapGroup("/dashboards").WithTags("Dashboards");
        dashboards
            .MapGet("/summary", GetSummary.Endpoint)
            .Named(nameof(GetSummary))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        dashboards
            .MapGet("/trend", GetTrend.Endpoint)
            .Named(nameof(GetTrend))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        dashboards
            .MapGet("/organizations", GetOwnerFigures.Endpoint)
            .Named(nameof(GetOwnerFigures))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        dashboards
            .MapGet("/responsiveness", GetResponsiveness.Endpoint)
            .Named(nameof(GetResponsiveness))
            .MayBeGivenAgain()
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        dashboards
            .MapGet("/comparison", GetComparison.Endpoint)
            .Named(nameof(GetComparison))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        dashboards
            .MapGet("/actions", ListCounted.Endpoint)
            .Named(nameof(ListCounted))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        dashboards
            .MapGet("/attention", ListAttention.Endpoint)
            .Named(nameof(ListAttention))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
    }
}
