using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Priorities.Client;

/// <summary>What an operation asks of the service, before it is sent once or several times.</summary>
internal sealed class Call(string operation, HttpMethod method, string path)
{
    internal static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly StringBuilder query = new();
    private readonly Dictionary<string, string> headers = [];
    private byte[]? body;
    private string? contentType;

    public string Operation => operation;

    public HttpMethod Method => method;

    /// <summary>
    /// Whether it does the same again when the line broke: what has an If-Match would be told that somebody changed it, had the first try
    /// worked.
    /// </summary>
    public bool Repeatable => method != HttpMethod.Patch && method != HttpMethod.Delete && !headers.ContainsKey("If-Match");

    /// <summary>A part of a path. Dots alone, or nothing, would lead to another operation.</summary>
    public static string Escaped(string part) =>
        part is null or "" or "." or ".."
            ? throw new ArgumentException($"'{part}' cannot be an id or a key.", nameof(part))
            : Uri.EscapeDataString(part);

    public static string Escaped(IFormattable part) => Escaped(Written(part));

    public Call Query(string name, object? value)
    {
        foreach (
            var one in value is IEnumerable several and not string ? several.Cast<object>()
            : value is null ? []
            : [value]
        )
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(Written(one)));
        return this;
    }

    public Call Header(string name, string? value)
    {
        if (value is not null)
            headers[name] = value;
        return this;
    }

    public Call Json(object value) => With(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Wire), "application/json");

    public Call Patch(IPatch patch)
    {
        var members = JsonSerializer.SerializeToNode(patch, patch.GetType(), Wire)!.AsObject();
        foreach (var name in patch.Cleared)
            members[name] = null;
        return With(Encoding.UTF8.GetBytes(members.ToJsonString()), "application/merge-patch+json");
    }

    /// <summary>A file is read once, so that it can be sent several times.</summary>
    public Call File(Stream file, string kind)
    {
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return With(copy.ToArray(), kind);
    }

    /// <summary>One for the call, not for the try: what the first try did is not done again by the second.</summary>
    public void MakeRepeatable()
    {
        if (method == HttpMethod.Post)
            headers.TryAdd("Idempotency-Key", Guid.NewGuid().ToString());
    }

    public HttpRequestMessage Request(string address)
    {
        var request = new HttpRequestMessage(method, address + path + query);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType!) } };
        return request;
    }

    private Call With(byte[] sent, string kind)
    {
        (body, contentType) = (sent, kind);
        return this;
    }

    private static string Written(object value) =>
        value switch
        {
            bool truth => truth ? "true" : "false",
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? string.Empty,
        };
}
