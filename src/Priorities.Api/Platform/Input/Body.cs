using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>What was read from a request, or why it could not be.</summary>
public interface IBound
{
    Refusal? Refusal { get; }
}

/// <summary>
/// The body that a route takes, for the document. Not <see cref="IAcceptsMetadata"/>, by which routing refuses another media type with an
/// empty answer: the body's binder says which one is needed.
/// </summary>
public sealed record TakenBody(Type Type, params string[] MediaTypes);

/// <summary>A JSON body, read strictly and checked by its rules before the endpoint runs.</summary>
public sealed class Body<T> : IBound, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? value;

    private Body(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    public T Value => value ?? throw new InvalidOperationException("The body was refused.");

    public static async ValueTask<Body<T>> BindAsync(HttpContext http)
    {
        if (JsonBody.WrongMediaType(http, "application/json") is { } wrong)
            return new(null, wrong);
        var (bytes, refusal) = await BodyLimit.Of(http).ReadAsync(http);
        if (refusal is not null)
            return new(null, refusal);
        var (value, fault) = JsonBody.Parse<T>(bytes);
        return new(value, fault ?? Checker.Check(value!));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new TakenBody(typeof(T), "application/json"));
}

/// <summary>
/// A change of part (RFC 7396): absent leaves, null clears, a list replaces the whole list. It is applied to the resource as a body of
/// its own kind, so that what comes out is read and checked by the same rules as a body that says everything.
/// </summary>
public sealed class MergePatch<T> : IBound, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly JsonObject? patch;

    private MergePatch(JsonObject? patch, Refusal? refusal) => (this.patch, Refusal) = (patch, refusal);

    public Refusal? Refusal { get; }

    /// <summary>The text that a member is to be, where the change names it and gives it a text.</summary>
    public string? Text(string member) => patch?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The resource with the change applied, or what is wrong with it then.</summary>
    public Outcome<T> ApplyTo(T current)
    {
        var merged = Merge(JsonSerializer.SerializeToNode(current, WireJson.Options), patch)!;
        var (value, fault) = JsonBody.Parse<T>(JsonSerializer.SerializeToUtf8Bytes(merged));
        if (fault is not null)
            return fault;
        return Checker.Check(value!, merged: true) is { } invalid ? invalid : value!;
    }

    public static async ValueTask<MergePatch<T>> BindAsync(HttpContext http)
    {
        if (JsonBody.WrongMediaType(http, "application/merge-patch+json") is { } wrong)
            return new(null, wrong);

        var (bytes, refusal) = await BodyLimit.Of(http).ReadAsync(http);
        if (refusal is not null)
            return new(null, refusal);
        // Read once as the body it changes, for the names of members and the kinds of values; whether it is complete is asked after
        // merging.
        var (_, fault) = JsonBody.Parse<T>(bytes);
        return fault is null ? new(JsonNode.Parse(JsonBody.WithoutMark(bytes))!.AsObject(), null) : new(null, fault);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new TakenBody(typeof(T), "application/merge-patch+json"));

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();
        var result = target as JsonObject ?? [];
        foreach (var (name, value) in changes)
        {
            if (value is null)
                result.Remove(name);
            else
                result[name] = Merge(result[name]?.DeepClone(), value);
        }

        return result;
    }
}

internal static class JsonBody
{
    public static Refusal? WrongMediaType(HttpContext http, string expected)
    {
        var type = http.Request.ContentType;
        if (
            MediaTypeHeaderValue.TryParse(type, out var media)
            && media.MediaType.Equals(expected, StringComparison.OrdinalIgnoreCase)
            && (
                media.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(media.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            )
        )
            return null;
        return new Refusal("unsupportedMediaType", $"The header Content-Type must be '{expected}' (in UTF-8).", "Content-Type");
    }

    /// <summary>Some programs begin a text with a byte order mark. RFC 8259, section 8.1, lets a reader ignore it.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>Reads a body, or says which member is at fault and what would be right.</summary>
    public static (T? Value, InvalidInput? Fault) Parse<T>(byte[] bytes)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(WithoutMark(bytes), WireJson.Options) is { } value
                ? (value, null)
                : (null, new InvalidInput("body", $"A JSON object; this is null."));
        }
        catch (JsonException fault)
        {
            return (null, JsonFault.Explain(fault, typeof(T), bytes));
        }
    }
}
