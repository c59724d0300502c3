using System.Globalization;

namespace Priorities.Api.Platform.Hosting;

/// <summary>
/// A route that is to go: since when nobody should begin with it, when it stops working, and the path of what takes its place.
/// </summary>
public sealed record Deprecation(DateTimeOffset Since, DateTimeOffset Sunset, string Successor);

/// <summary>Marks a route where somebody may begin who knows nothing of the API yet.</summary>
public sealed record Entrance;

/// <summary>
/// What a route's answers say of the route: that it is to go (RFC 9745, RFC 8594), or where the API is described (RFC 8631).
/// </summary>
internal static class Announcements
{
    public const string Deprecation = "Deprecation";
    public const string Sunset = "Sunset";

    /// <summary>After routing: what is announced is the route's.</summary>
    public static IApplicationBuilder UseAnnouncements(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var metadata = http.GetEndpoint()?.Metadata;
                if (metadata?.GetMetadata<Deprecation>() is { } deprecation)
                    http.Response.OnStarting(() => Announce(http, deprecation));
                if (metadata?.GetMetadata<Entrance>() is not null)
                    http.Response.OnStarting(() => Describe(http));
                return next(http);
            }
        );

    private static Task Announce(HttpContext http, Deprecation deprecation)
    {
        var headers = http.Response.Headers;
        headers[Deprecation] = $"@{deprecation.Since.ToUnixTimeSeconds()}";
        headers[Sunset] = deprecation.Sunset.ToString("R", CultureInfo.InvariantCulture);
        headers.Append("Link", $"<{http.Request.PathBase}{deprecation.Successor}>; rel=\"successor-version\"");
        return Task.CompletedTask;
    }

    private static Task Describe(HttpContext http)
    {
        http.Response.Headers.Append("Link", $"<{http.Request.PathBase}/openapi/v1.json>; rel=\"service-desc\"; type=\"application/json\"");
        http.Response.Headers.Append("Link", $"<{http.Request.PathBase}/swagger/>; rel=\"service-doc\"; type=\"text/html\"");
        http.Response.Headers.Append("Link", $"<{http.Request.PathBase}/.well-known/api-catalog>; rel=\"api-catalog\"");
        return Task.CompletedTask;
    }
}
