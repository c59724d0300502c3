using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Edge;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Service;

/// <summary>
/// What the service says of itself, to machines that watch it, to tools that look for its description, and to people who met a problem. For
/// everybody; how it does, for those who have a key.
/// </summary>
internal static class ServiceEndpoints
{
    public static IServiceCollection AddService(this IServiceCollection services) =>
        services.AddSingleton<MetricsExporter>().AddSingleton<Readiness>();

    public static void MapService(this WebApplication app)
    {
        var service = app.MapGroup("").WithTags("Service").AllowAnonymous().AddEndpointFilterFactory(InputFilter.Create);
        service.MapGet("/health/live", CheckLiveness.Endpoint).Named(nameof(CheckLiveness));
        service.MapGet("/health/ready", CheckReadiness.Endpoint).Named(nameof(CheckReadiness)).Refuses("databaseUnavailable");
        service.MapGet("/health/writing", CheckWriting.Endpoint).Named(nameof(CheckWriting)).Refuses("databaseUnavailable");
        service.MapGet("/api/v1", ShowEntrance.Endpoint).Named(nameof(ShowEntrance)).IsEntrance();
        service.MapGet("/problems", ListProblems.Endpoint).Named(nameof(ListProblems)).CountsAsPage();
        service.MapGet("/problems/{code}", ExplainProblem.Endpoint).Named(nameof(ExplainProblem)).CountsAsPage();
        // Where a standard says that they are.
        service.MapGet("/.well-known/api-catalog", ShowCatalog.Endpoint).Named(nameof(ShowCatalog)).ExcludeFromDescription();
        service
            .MapGet("/.well-known/security.txt", ShowSecurityContact.Endpoint)
            .Named(nameof(ShowSecurityContact))
            .ExcludeFromDescription();

        var signedIn = app.MapGroup("").WithTags("Service").AddEndpointFilterFactory(InputFilter.Create);
        signedIn
            .MapGet("/metrics", ShowMetrics.Endpoint)
            .Named(nameof(ShowMetrics))
            .Requires(Policies.Coordinate)
            .Refuses("databaseUnavailable"); // which it takes to know a key
    }
}
