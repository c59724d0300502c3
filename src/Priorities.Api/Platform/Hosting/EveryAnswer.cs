using Microsoft.Net.Http.Headers;

namespace Priorities.Api.Platform.Hosting;

/// <summary>What is true of every answer, whoever gives it: routes, pages, and what ASP.NET says by itself.</summary>
internal static class EveryAnswer
{
    private static readonly object HeadersAlone = new();

    /// <summary>
    /// <c>Request-Id</c> and an explicit <c>Cache-Control</c>, set at the last moment, so that nothing that clears an answer takes them
    /// away.
    /// </summary>
    public static IApplicationBuilder UseHeadersOfEveryAnswer(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(Finish, http);
                return next(http);
            }
        );

    /// <summary>HEAD is answered by every route that answers GET: it does the same, and the server leaves out the body.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (!HttpMethods.IsHead(http.Request.Method))
                    return next(http);
                http.Request.Method = HttpMethods.Get;
                http.Items[HeadersAlone] = true;
                return next(http);
            }
        );

    /// <summary>Whether nothing of the body will be sent, so that one without an end need not be begun.</summary>
    public static bool WantsHeadersAlone(this HttpContext http) => http.Items.ContainsKey(HeadersAlone);

    /// <summary>
    /// What no route serves is told before anybody is asked who they are: 404, and 405 with <c>Allow</c>.
    /// The fallback policy would otherwise answer 401 for an address that does not exist.
    /// </summary>
    public static IApplicationBuilder UseNoRoute(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                switch (http.GetEndpoint())
                {
                    case RouteEndpoint:
                        return next(http);
                    case { RequestDelegate: { } answer }:
                        return answer(http);
                    default:
                        http.Response.StatusCode = StatusCodes.Status404NotFound;
                        return Task.CompletedTask;
                }
            }
        );

    private static Task Finish(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers["Request-Id"] = http.TraceIdentifier;
        // What a page of another origin is allowed stands in headers that depend on it.
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (http.Response.StatusCode >= 400)
            headers.CacheControl = "no-store";
        else if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-cache";
        headers.Remove("Pragma"); // of HTTP/1.0, set by ASP.NET where something threw; Cache-Control says it
        headers.Remove("Expires");
        return Task.CompletedTask;
    }
}
