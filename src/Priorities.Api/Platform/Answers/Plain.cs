using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Answers;

/// <summary>200 with a body that is of this moment and that nobody may keep, or the problem that stands in its place.</summary>
public sealed class Plain<T>(Outcome<T> outcome) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
        {
            await ProblemWriter.WriteAsync(httpContext, refusal);
            return;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(outcome.Value, WireJson.Options);
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
