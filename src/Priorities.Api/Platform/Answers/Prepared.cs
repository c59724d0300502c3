using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Answers;

/// <summary>
/// A body that is ready to be sent, with what its headers say of it, and what it was made from. It can be sent many times.
/// </summary>
internal sealed record Prepared(ReadOnlyMemory<byte> Body, string ContentType, string ETag, string ContentLanguage, object? Value = null)
{
    public static Prepared Json<T>(T value, IReadOnlySet<string>? fields = null)
        where T : notnull
    {
        var languages = LanguagesUsed.Begin();
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder, SkipValidation = true }))
        {
            if (fields is null)
                JsonSerializer.Serialize(writer, value, WireJson.Options);
            else
                FieldSelection.Serialize(writer, value, fields);
        }

        return new(
            buffer.WrittenMemory,
            "application/json",
            EntityTag.Of((value as IVersioned)?.Version, buffer.WrittenSpan),
            languages.ToString(),
            value
        );
    }

    /// <summary>Sends it with the headers that every answer has, or 304 to a reader who has it already.</summary>
    public Task WriteAsync(HttpContext http, int status)
    {
        var response = http.Response;
        if (Value is IPage { NextCursor: { } next } page)
            response.Headers.Link = NextLink(http.Request, page.Parameter, next);
        response.Headers.ETag = ETag;
        response.Headers.ContentLanguage = ContentLanguage;
        CacheHeaders.Write(http);
        if (status == StatusCodes.Status200OK && !Caller.Of(http).IsSignedIn)
            http.Features.Get<PublicAnswers.Asked>()?.Keep(this);
        if (HttpMethods.IsGet(http.Request.Method) && EntityTag.Matches(http.Request.Headers.IfNoneMatch, ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body).AsTask();
    }

    /// <summary>The same request with the next cursor (RFC 8288).</summary>
    private static string NextLink(HttpRequest request, string parameter, string cursor)
    {
        var query = request
            .Query.Where(q => q.Key != parameter)
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))
            .Append(KeyValuePair.Create(parameter, (string?)cursor));
        return $"<{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{QueryString.Create(query)}>; rel=\"next\"";
    }
}

/// <summary>Who may keep an answer: what was answered to credentials, nobody but who sent them.</summary>
internal static class CacheHeaders
{
    public static void Write(HttpContext http)
    {
        http.Response.Headers.CacheControl =
            http.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is not null ? "no-store"
            : Caller.Of(http).IsSignedIn ? "private, no-cache"
            : "public, no-cache";
        http.Response.Headers.Vary = "Accept-Language, Authorization";
    }
}

/// <summary>A prepared body that is a <typeparamref name="T"/>.</summary>
internal sealed record Prepared<T>(Prepared Body)
{
    public T Value => (T)Body.Value!;
}

/// <summary>200 with a prepared body, or the problem that stands in its place.</summary>
public sealed class PreparedAnswer<T> : IResult, ITagged, IEndpointMetadataProvider
{
    private readonly Outcome<Prepared<T>> outcome;

    internal PreparedAnswer(Outcome<Prepared<T>> outcome) => this.outcome = outcome;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) =>
        outcome.Refusal is { } refusal
            ? ProblemWriter.WriteAsync(httpContext, refusal)
            : outcome.Value.Body.WriteAsync(httpContext, StatusCodes.Status200OK);
}
