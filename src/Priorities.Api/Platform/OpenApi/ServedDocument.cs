using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>The OpenAPI document as it is served and committed: made once, from the code.</summary>
public sealed class ServedDocument(IServiceProvider services)
{
    public const string Name = "v1";

    private readonly Lazy<Task<(string Json, string Yaml)>> texts = new(() => WriteAsync(services));

    public async Task<string> JsonAsync() => (await texts.Value).Json;

    public async Task<string> YamlAsync() => (await texts.Value).Yaml;

    public async Task WriteAsync(HttpContext http, bool yaml)
    {
        var body = Encoding.UTF8.GetBytes(yaml ? await YamlAsync() : await JsonAsync());
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"";
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = "public, max-age=60";
        if (Answers.EntityTag.Matches(http.Request.Headers.IfNoneMatch, etag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = yaml ? "application/yaml; charset=utf-8" : "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static async Task<(string Json, string Yaml)> WriteAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Name);
        return (Write(text => new OpenApiJsonWriter(text)), Write(text => new OpenApiYamlWriter(text)));

        string Write(Func<TextWriter, IOpenApiWriter> format)
        {
            var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            document.SerializeAsV31(format(text));
            return text.ToString().TrimEnd('\n') + "\n";
        }
    }
}
