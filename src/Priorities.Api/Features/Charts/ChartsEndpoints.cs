using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Edge;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Charts;

/// <summary>What can be looked at, for other pages to show.</summary>
internal static class ChartsEndpoints
{
    public static void MapCharts(this RouteGroupBuilder api)
    {
        var charts = api.MapGroup("").WithTags("Charts").CountsAsPage(); // they stand in pages
        charts
            .MapGet("/charts/progress.{format:regex(^(svg|png)$)}", DrawProgress.Endpoint)
            .Named(nameof(DrawProgress))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        charts
            .MapGet("/charts/trend.{format:regex(^(svg|png)$)}", DrawTrend.Endpoint)
            .Named(nameof(DrawTrend))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        charts.MapGet("/badges/{subject}.svg", DrawBadge.Endpoint).Named(nameof(DrawBadge)).Requires(Policies.Read);
    }
}
