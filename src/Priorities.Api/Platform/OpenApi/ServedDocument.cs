using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Answers;
using Swashbuckle.AspNetCore.Swagger;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>The OpenAPI document as it is served and committed: made once, from the code.</summary>
public sealed class ServedDocument(IServiceProvider services)
{
    public const string Name = "v1";

    private readonly Lazy<Task<(string Json, string Compact, string Yaml)>> texts = new(() => WriteAsync(services));
    private readonly ConcurrentDictionary<string, (Packed Body, string ETag)> packed = [];

    /// <summary>As it is committed, for people to compare; without its white space it is served.</summary>
    public async Task<string> JsonAsync() => (await texts.Value).Json;

    public async Task<string> YamlAsync() => (await texts.Value).Yaml;

    public async Task WriteAsync(HttpContext http, bool yaml)
    {
        var (_, json, yamlText) = await texts.Value;
        await WriteAsync(
            http,
            packed.GetOrAdd(
                yaml ? "yaml" : "json",
                _ => Pack(yaml ? yamlText : json, yaml ? "application/yaml; charset=utf-8" : "application/json; charset=utf-8")
            )
        );
    }

    /// <summary>The document of one tag, by its name in the address; 404 where there is no such tag.</summary>
    public async Task WritePartAsync(HttpContext http, string part)
    {
        if (!DocumentPart.All.TryGetValue(part, out var named))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (_, json, _) = await texts.Value;
        await WriteAsync(
            http,
            packed.GetOrAdd($"json {part}", _ => Pack(DocumentPart.Of(named.Tag, json), "application/json; charset=utf-8"))
        );
    }

    private static async Task WriteAsync(HttpContext http, (Packed Body, string ETag) kept)
    {
        var (body, etag) = kept;
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = "public, max-age=60";
        if (EntityTag.Matches(http.Request.Headers.IfNoneMatch, etag))
            http.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await body.WriteAsync(http);
    }

    private static (Packed, string) Pack(string text, string mediaType)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return (new(body, mediaType, CompressionLevel.Optimal), $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"");
    }

    private static async Task<(string Json, string Compact, string Yaml)> WriteAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Name);
        return (
            Write(text => new OpenApiJsonWriter(text)),
            Write(text => new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true })),
            Write(text => new OpenApiYamlWriter(text))
        );

        string Write(Func<TextWriter, IOpenApiWriter> format)
        {
            var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            document.SerializeAsV31(format(text));
            return text.ToString().TrimEnd('\n') + "\n";
        }
    }
}
