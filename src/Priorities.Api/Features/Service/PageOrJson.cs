using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>A page where <c>Accept</c> prefers HTML, as browsers do; else JSON. Or the problem that stands in its place.</summary>
public sealed class PageOrJson<T>(Outcome<T> outcome, Func<string>? page = null) : IResult, ITagged, IEndpointMetadataProvider
    where T : notnull
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json", "text/html"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
            return ProblemWriter.WriteAsync(httpContext, refusal);
        var response = httpContext.Response;
        response.Headers.Vary = "Accept, Accept-Language";
        return httpContext.Request.PrefersHtml()
            ? WritePageAsync(httpContext)
            : Representation.WriteAsync(httpContext, StatusCodes.Status200OK, outcome.Value);
    }

    private async Task WritePageAsync(HttpContext http)
    {
        var body = Encoding.UTF8.GetBytes(page!());
        var etag = EntityTag.Of(null, body);
        http.Response.Headers.ETag = etag;
        if (EntityTag.Matches(http.Request.Headers.IfNoneMatch, etag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        http.Response.Headers.ContentLanguage = Languages.Current;
        http.Response.Headers.CacheControl = "public, max-age=300";
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
