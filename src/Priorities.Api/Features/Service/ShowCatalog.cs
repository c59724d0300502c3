using System.Text.Json;

namespace Priorities.Api.Features.Service;

/// <summary>Tells tools where the description of the API is (RFC 9727, as a linkset of RFC 9264).</summary>
public static class ShowCatalog
{
    /// <summary>Find the API's description</summary>
    /// <remarks>A linkset that leads to this document, to a page for people and to the health checks.</remarks>
    /// <response code="200">The links.</response>
    public static IResult Endpoint(HttpContext http)
    {
        var root = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.Link =
            $"<{root}/.well-known/api-catalog>; rel=\"api-catalog\", <{root}/openapi/v1.json>; rel=\"service-desc\"";
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>
            {
                ["linkset"] = new[]
                {
                    new Dictionary<string, object>
                    {
                        ["anchor"] = $"{root}/api/v1",
                        ["service-desc"] = new[]
                        {
                            Link("openapi/v1.json", "application/json"),
                            Link("openapi/v1.yaml", "application/yaml"),
                        },
                        ["service-doc"] = new[] { Link("swagger/", "text/html") },
                        ["status"] = new[] { Link("health/ready", "application/json") },
                    },
                },
            },
            JsonSerializerOptions.Web
        );
        return Results.Bytes(body, "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");

        Dictionary<string, string> Link(string path, string type) => new() { ["href"] = $"{root}/{path}", ["type"] = type };
    }
}
