using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace Priorities.Api.Platform.Edge;

/// <summary>
/// Which web pages may call from a browser: any may read what is public, without credentials; those of <c>Cors__Origins</c> may send a key
/// and write. Cookies are never taken, from anywhere.
/// </summary>
internal sealed class Origins(EdgeSettings settings) : ICorsPolicyProvider
{
    private static readonly string[] Exposed =
    [
        HeaderNames.ETag,
        HeaderNames.Link,
        HeaderNames.Location,
        HeaderNames.ContentLanguage,
        HeaderNames.ContentDisposition,
        HeaderNames.RetryAfter,
        HeaderNames.WWWAuthenticate,
        "RateLimit",
        "RateLimit-Policy",
        "Request-Id",
        "Idempotency-Replayed",
        "Validated-Only",
    ];

    private static readonly CorsPolicy Readers = new CorsPolicyBuilder()
        .AllowAnyOrigin()
        .WithMethods("GET", "HEAD")
        .WithHeaders(
            HeaderNames.Accept,
            HeaderNames.AcceptLanguage,
            HeaderNames.IfNoneMatch,
            "Last-Event-ID",
            "Prefer",
            HeaderNames.TraceParent
        )
        .WithExposedHeaders(Exposed)
        .SetPreflightMaxAge(TimeSpan.FromHours(1))
        .Build();

    private readonly CorsPolicy writers = new CorsPolicyBuilder()
        .WithOrigins([.. settings.Origins])
        .AllowAnyMethod()
        .AllowAnyHeader()
        .WithExposedHeaders(Exposed)
        .SetPreflightMaxAge(TimeSpan.FromHours(1))
        .Build();

    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        var request = context.Request;
        if (settings.Origins.Contains(request.Headers.Origin.ToString()))
            return Task.FromResult<CorsPolicy?>(writers);
        var method = HttpMethods.IsOptions(request.Method) ? request.Headers.AccessControlRequestMethod.ToString() : request.Method;
        return Task.FromResult(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Readers : null);
    }
}
