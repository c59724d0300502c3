using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Priorities.Api.Tests.Harness;

/// <summary>Somebody who calls the API. Paths are below <c>/api/v1/</c>; one that begins with a slash is the server's own.</summary>
public sealed class Client(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public HttpClient Http => http;

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Reply> PostAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonOf(body), headers);

    public Task<Reply> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, JsonOf(body), headers);

    /// <summary>A merge patch; without an ETag it reads the current one first.</summary>
    public async Task<Reply> PatchAsync(string path, object body, string? ifMatch = "")
    {
        if (ifMatch?.Length == 0)
            ifMatch = (await GetAsync(path)).ETag;
        return await SendAsync(
            HttpMethod.Patch,
            path,
            JsonOf(body, "application/merge-patch+json"),
            ifMatch is null ? [] : [("If-Match", ifMatch)]
        );
    }

    /// <summary>Without an ETag it reads the current one first.</summary>
    public async Task<Reply> DeleteAsync(string path, string? ifMatch = "")
    {
        if (ifMatch?.Length == 0)
            ifMatch = (await GetAsync(path)).ETag;
        return await SendAsync(HttpMethod.Delete, path, null, ifMatch is null ? [] : [("If-Match", ifMatch)]);
    }

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(response.StatusCode, bytes, response.Headers, response.Content.Headers);
    }

    /// <summary>All items of a list, page by page.</summary>
    public async Task<List<JsonNode>> ListAsync(string path)
    {
        var items = new List<JsonNode>();
        for (string? cursor = null; ; )
        {
            var page = await GetAsync(cursor is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}cursor={cursor}");
            page.ShouldBe(200);
            items.AddRange(page.Items);
            cursor = (string?)page.Json["nextCursor"];
            if (cursor is null)
                return items;
        }
    }

    public static StringContent Raw(string text, string mediaType = "application/json") => new(text, Encoding.UTF8, mediaType);

    private static HttpContent JsonOf(object body, string mediaType = "application/json")
    {
        if (body is HttpContent content)
            return content;
        var bytes = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Json));
        bytes.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return bytes;
    }
}

/// <summary>What came back.</summary>
public sealed record Reply(HttpStatusCode Code, byte[] Bytes, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    private JsonNode? json;

    public int Status => (int)Code;

    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => json ??= JsonNode.Parse(Bytes) ?? throw new AssertionException("The body is null.");

    public IReadOnlyList<JsonNode> Items => [.. Json["items"]!.AsArray().Select(i => i!)];

    public string? ETag => Headers.ETag?.ToString();

    /// <summary>The problem's code.</summary>
    public string? Problem => (string?)Json["code"];

    public string this[string member] => (string?)Json[member] ?? throw new AssertionException($"No '{member}' in {Text}");

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>Fails with the body, which says why.</summary>
    public Reply ShouldBe(int status, string? problem = null)
    {
        Assert.That(Status, Is.EqualTo(status), Text);
        if (problem is not null)
            Assert.That(Problem, Is.EqualTo(problem), Text);
        if (status >= 400)
        {
            Assert.That(ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            foreach (var member in (string[])["type", "title", "status", "detail", "instance", "code", "traceId"])
                Assert.That(Json[member], Is.Not.Null, $"A problem has '{member}': {Text}");
        }

        return this;
    }

    /// <summary>A problem that names this member or header.</summary>
    public Reply ShouldName(string member)
    {
        Assert.That(Json["errors"]?[member], Is.Not.Null, $"The problem should name '{member}': {Text}");
        return this;
    }
}
