using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Priorities.Api.Features.Service;

/// <summary>
/// Tells how the service does, for a Prometheus server to collect. Coordinators and admins may: how many notes were written can be read off
/// it, also those that are not for everybody.
/// </summary>
public static class ShowMetrics
{
    /// <summary>Collect metrics</summary>
    /// <remarks>
    /// How the service does, in the text format of Prometheus (or OpenMetrics, where `Accept` prefers that): requests by route, method and
    /// status and how long they took; connections to the database and how long its answers took; memory, processor and threads; calls to
    /// receivers of webhooks by what came of them; readers of the change stream. Each instance tells of itself, since it was started. No
    /// address, name or text of anything is in it.
    ///
    /// For monitoring: give it a key of its own with the role `coordinator`, because requests that write what is not for everybody are
    /// counted in it.
    /// </remarks>
    /// <response code="200">The metrics of this moment.</response>
    public static MetricsText Endpoint() => new();
}

/// <summary>
/// The metrics of this moment, as the exporter writes them. Where it cannot, it leaves a status without a body, which becomes a problem
/// like every other.
/// </summary>
public sealed class MetricsText : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/plain", "application/openmetrics-text"])
        );

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.RequestServices.GetRequiredService<MetricsExporter>().Write(httpContext);
    }
}

/// <summary>
/// The exporter of OpenTelemetry. It comes as a part of a pipeline, or as a route that answers every method and knows no filters; as a part
/// of this one-piece pipeline it stands behind a route like every other.
/// </summary>
internal sealed class MetricsExporter(IServiceProvider services)
{
    public RequestDelegate Write { get; } = new ApplicationBuilder(services).UseOpenTelemetryPrometheusScrapingEndpoint(_ => true).Build();
}
