using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Answers;

/// <summary>A resource with a version: what <c>If-Match</c> is compared with.</summary>
public interface IVersioned
{
    int Version { get; }
}

/// <summary>An answer with an <c>ETag</c> and a <c>Content-Language</c>.</summary>
public interface ITagged;

/// <summary>200 with a body, or the problem that stands in its place.</summary>
public sealed class Answer<T>(Outcome<T> outcome, IReadOnlySet<string>? fields = null) : IResult, ITagged, IEndpointMetadataProvider
    where T : notnull
{
    public static implicit operator Answer<T>(Outcome<T> outcome) => new(outcome);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
            return ProblemWriter.WriteAsync(httpContext, refusal);
        return Representation.WriteAsync(httpContext, StatusCodes.Status200OK, outcome.Value, fields);
    }
}

/// <summary>201 with the address of what was made and its body, or the problem that stands in its place.</summary>
public sealed class Created<T>(Outcome<T> outcome, Func<T, string> location) : IResult, ITagged, IEndpointMetadataProvider
    where T : notnull
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
            return ProblemWriter.WriteAsync(httpContext, refusal);
        httpContext.Response.Headers.Location = httpContext.Request.PathBase + location(outcome.Value);
        return Representation.WriteAsync(httpContext, StatusCodes.Status201Created, outcome.Value);
    }
}

/// <summary>204, or the problem that stands in its place.</summary>
public sealed class Done(Outcome<MediatR.Unit> outcome) : IResult, IEndpointMetadataProvider
{
    public static implicit operator Done(Outcome<MediatR.Unit> outcome) => new(outcome);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
            return ProblemWriter.WriteAsync(httpContext, refusal);
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

/// <summary>Writes a body with the headers that every answer has, or 304 to a reader who has it already.</summary>
internal static class Representation
{
    public static Task WriteAsync<T>(HttpContext http, int status, T value, IReadOnlySet<string>? fields = null)
        where T : notnull => Prepared.Json(value, fields).WriteAsync(http, status);
}

/// <summary>
/// Entity tags (RFC 9110, section 8.8.3): the version, and a digest of what this reader sees. What is hidden from a reader changes neither
/// of the two for them; <c>If-Match</c> compares the version alone, so that somebody's note does not refuse somebody else's edit.
/// </summary>
public static class EntityTag
{
    public static string Of(int? version, ReadOnlySpan<byte> body)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, digest);
        var text = Convert.ToHexStringLower(digest[..8]);
        return version is null ? $"\"{text}\"" : $"\"{version}-{text}\"";
    }

    /// <summary>The weak comparison that <c>If-None-Match</c> asks for.</summary>
    public static bool Matches(Microsoft.Extensions.Primitives.StringValues ifNoneMatch, string etag)
    {
        if (ifNoneMatch.Count == 0)
            return false;
        return Microsoft.Net.Http.Headers.EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
            && tags.Any(t => t.Tag == "*" || t.Tag == etag);
    }
}
