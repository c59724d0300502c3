namespace Priorities.Api.Platform.Edge;

/// <summary>What browsers are told of every answer: nothing but our own files runs in a page, and no other site frames one.</summary>
internal static class SafeHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Swagger UI's mark carries a style of its own; this very one is let through, and no other.</summary>
    private const string MarkOfSwaggerUi = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    public static readonly string ForSwaggerUi = ContentSecurityPolicy.Replace(
        "style-src 'self'",
        $"style-src 'self' {MarkOfSwaggerUi}",
        StringComparison.Ordinal
    );

    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(Set, http);
                return next(http);
            }
        );

    private static Task Set(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/swagger") ? ForSwaggerUi : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY"; // for browsers that do not know frame-ancestors
        headers["Referrer-Policy"] = "no-referrer"; // where a reader came from is nobody's business in this work
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
