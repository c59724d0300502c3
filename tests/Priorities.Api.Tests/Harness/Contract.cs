using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Priorities.Api.Tests.Harness;

/// <summary>
/// The OpenAPI document as a promise: holds an answer against it. The status has to be documented, and so have the media type, the
/// problem's code and the headers; the body has to fit its schema, and has no member that the document does not name.
/// </summary>
public sealed partial class Contract
{
    /// <summary>Headers that a caller acts on: where one is sent, the document says so.</summary>
    private static readonly string[] OurHeaders =
    [
        "ETag",
        "Link",
        "Location",
        "Retry-After",
        "WWW-Authenticate",
        "Accept-Patch",
        "Idempotency-Replayed",
        "RateLimit",
        "RateLimit-Policy",
        "Deprecation",
        "Sunset",
    ];

    private readonly List<Operation> operations = [];
    private readonly IDictionary<string, JsonSchema> schemas;
    private readonly ConcurrentDictionary<string, JsonSchema> known = [];

    private Contract(JsonNode document)
    {
        Document = document;
        WriteOut("paths");
        WriteOut("webhooks");
        var definitions = new JsonObject();
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
            definitions[name] = Closed(schema!);
        foreach (var (path, item) in document["paths"]!.AsObject())
        foreach (var (method, operation) in item!.AsObject())
        {
            operations.Add(new(method.ToUpperInvariant(), path, operation!.AsObject()));
            foreach (var (status, response) in operation["responses"]!.AsObject())
            foreach (var (type, media) in response!["content"]?.AsObject() ?? [])
                if (media!["schema"] is { } schema)
                    definitions[$"{method} {path} {status} {type}".Replace('/', '.')] = Closed(schema);
        }

        foreach (var (type, item) in document["webhooks"]?.AsObject() ?? [])
            definitions[MessageName(type)] = Closed(item!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);
        operations.Sort((a, b) => a.Path.Count(c => c == '{').CompareTo(b.Path.Count(c => c == '{')));
        var text = new JsonObject { ["definitions"] = definitions }
            .ToJsonString()
            .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        schemas = JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult().Definitions;
    }

    public JsonNode Document { get; }

    public IReadOnlyList<Operation> Operations => operations;

    public static Contract Of(string document) => new(JsonNode.Parse(document)!);

    public Operation? Find(string method, string path)
    {
        var named = operations.Where(o => o.Template.IsMatch(path)).ToList();
        return named.FirstOrDefault(o =>
            o.Method == (method == "HEAD" ? "GET" : method) && o.Path.Count(c => c == '{') == named[0].Path.Count(c => c == '{')
        );
    }

    /// <summary>What is not as the document says, in words; nothing when all is.</summary>
    public IEnumerable<string> Lies(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        var path = request.RequestUri!.AbsolutePath;
        var status = (int)response.StatusCode;
        if (request.Method == HttpMethod.Options)
            yield break; // a browser asks before it calls; that is no operation of ours
        if (
            status is 400 or 408 or 414 or 431
            && (
                body.Length == 0 || System.Text.Encoding.UTF8.GetString(body).StartsWith("{\"type\":\"/problems/", StringComparison.Ordinal)
            )
        )
            yield break; // the web server could not read the request: no operation was reached
        if (Find(request.Method.Method, path) is not { } operation)
        {
            if (path.StartsWith("/api/", StringComparison.Ordinal) && status is not (404 or 405))
                yield return $"There is no such operation in the document, and it answers {status}.";
            yield break;
        }

        if (operation.Json["responses"]![$"{status}"] is not { } documented)
        {
            yield return $"The status {status} is not documented.";
            yield break;
        }

        var headers = documented["headers"]?.AsObject() ?? [];
        foreach (var (name, header) in headers)
            if (IsRequired(header!) && Header(response, name) is null)
                yield return $"The header {name} is documented with {status}, and missing.";
        foreach (var name in OurHeaders)
            if (Header(response, name) is not null && !headers.ContainsKey(name))
                yield return $"The header {name} comes with {status} and is not documented.";

        var type = response.Content.Headers.ContentType?.MediaType;
        if (documented["content"] is not JsonObject contents)
        {
            if (body.Length > 0)
                yield return $"A body comes with {status}, and none is documented.";
            yield break;
        }

        if (type is null || contents[type] is not { } content)
        {
            yield return $"The media type {type} is not documented with {status}.";
            yield break;
        }

        if (request.Method == HttpMethod.Head || !type.EndsWith("json", StringComparison.Ordinal))
            yield break;
        var token = JsonConvert.DeserializeObject<JToken>(
            System.Text.Encoding.UTF8.GetString(body),
            new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, MaxDepth = 64 }
        )!;
        if (type == "application/problem+json" && content["examples"]?[(string?)token["code"] ?? ""] is null)
            yield return $"The problem {token["code"]} is not documented with {status}.";
        // As that parameter says, members that are always there are then not.
        var partial = request.RequestUri.Query.Contains("fields=", StringComparison.Ordinal);
        foreach (
            var error in Flat(
                schemas[$"{operation.Method.ToLowerInvariant()} {operation.Path} {status} {type}".Replace('/', '.')].Validate(token)
            )
        )
            if ((!partial || error.Kind != ValidationErrorKind.PropertyRequired) && !IsLongInHalvesAlone(error, token))
                yield return $"{error.Path}: {error.Kind}.";
    }

    /// <summary>What about a message to a webhook is not as the document says.</summary>
    public IEnumerable<string> LiesOfMessage(string type, string body, Func<string, string?> header)
    {
        if (Document["webhooks"]![type]?["post"] is not { } documented)
        {
            yield return $"Messages of the type {type} are not documented.";
            yield break;
        }

        foreach (var parameter in documented["parameters"]!.AsArray())
            if (header((string)parameter!["name"]!) is not { } value || !Regex.IsMatch(value, (string)parameter["schema"]!["pattern"]!))
                yield return $"The header {parameter["name"]} is missing, or not as documented.";
        if (header("Content-Type") != "application/json")
            yield return "The media type is not documented.";
        var token = JsonConvert.DeserializeObject<JToken>(body, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
        foreach (var error in Flat(schemas[MessageName(type)].Validate(token)))
            yield return $"{error.Path}: {error.Kind}.";
    }

    /// <summary>JSON Schema counts characters; the library counts an emoji as two.</summary>
    private static bool IsLongInHalvesAlone(ValidationError error, JToken body) =>
        error.Kind == ValidationErrorKind.StringTooLong
        && (string?)body.SelectToken(error.Path!.TrimStart('#', '/')) is { } text
        && text.EnumerateRunes().Count() <= error.Schema.MaxLength;

    /// <summary>What about a value does not fit a schema of the document.</summary>
    public IReadOnlyList<string> Misfits(JsonNode schema, JsonNode value)
    {
        var kind = schemas.TryGetValue($"{schema["$ref"]}".Split('/')[^1], out var named)
            ? named
            : known.GetOrAdd(schema.ToJsonString(), Read);
        return
        [
            .. Flat(
                    kind.Validate(
                        JsonConvert.DeserializeObject<JToken>(
                            value.ToJsonString(),
                            new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }
                        )!
                    )
                )
                .Select(e => $"{e.Path}: {e.Kind}."),
        ];
    }

    private JsonSchema Read(string schema)
    {
        var whole = JsonNode.Parse(schema)!.AsObject();
        if (schema.Contains("\"$ref\"", StringComparison.Ordinal))
            whole["definitions"] = Document["components"]!["schemas"]!.DeepClone();
        return JsonSchema
            .FromJsonAsync(whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))
            .GetAwaiter()
            .GetResult();
    }

    /// <summary>What operations share, in the place where they refer to it.</summary>
    private void WriteOut(string part)
    {
        foreach (var operation in (Document[part]?.AsObject() ?? []).SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!))
        {
            foreach (var (status, response) in operation["responses"]!.AsObject().ToList())
                operation["responses"]![status] = Resolve(response!).DeepClone();
            foreach (var (place, parameter) in (operation["parameters"]?.AsArray() ?? []).ToList().Index())
                operation["parameters"]![place] = Resolve(parameter!).DeepClone();
        }
    }

    private static string MessageName(string type) => $"message {type}";

    private bool IsRequired(JsonNode header) => (bool?)Resolve(header)["required"] == true;

    public JsonNode Resolve(JsonNode node)
    {
        while ((string?)node["$ref"] is { } reference)
        {
            var target = Document;
            foreach (var step in reference.TrimStart('#', '/').Split('/'))
                target = target![step];
            node = target!;
        }

        return node;
    }

    private static IEnumerable<ValidationError> Flat(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(e =>
            e is ChildSchemaValidationError child && child.Errors.Values.Any(v => v.Count > 0)
                ? Flat(child.Errors.Values.MinBy(v => v.Count)!)
                : [e]
        );

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    /// <summary>Answers may get members with time, so the document leaves them open; what is answered today it has to name.</summary>
    private static JsonNode Closed(JsonNode schema)
    {
        var copy = schema.DeepClone();
        Close(copy);
        return copy;

        static void Close(JsonNode? node)
        {
            if (node is JsonArray list)
            {
                foreach (var entry in list)
                    Close(entry);
            }
            else if (node is JsonObject at)
            {
                foreach (var (_, value) in at)
                    Close(value);
                if (at["const"] is { } only)
                    at["enum"] = new JsonArray(only.DeepClone()); // which the library knows
                if (at["properties"] is JsonObject && at["type"] is JsonValue && !at.ContainsKey("additionalProperties"))
                    at["additionalProperties"] = false;
            }
        }
    }

    /// <summary>One operation of the document.</summary>
    public sealed record Operation(string Method, string Path, JsonObject Json)
    {
        public string Id => (string)Json["operationId"]!;

        public Regex Template { get; } =
            new($"^{Variable().Replace(Regex.Escape(Path).Replace("}", "}", StringComparison.Ordinal), "[^/]+")}$");
    }

    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex Variable();
}

/// <summary>Holds every answer that any test gets against the document.</summary>
public sealed class ContractWatch(Lazy<Contract> contract, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
            return response; // it has no end
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = Unpacked(
            await response.Content.ReadAsByteArrayAsync(cancellationToken),
            response.Content.Headers.ContentEncoding.SingleOrDefault()
        );
        var lies = contract.Value.Lies(request, response, body).ToList();
        return lies.Count == 0
            ? response
            : throw new AssertionException(
                $"{request.Method} {request.RequestUri!.PathAndQuery} is answered otherwise than the document says:\n{string.Join('\n', lies)}\n{System.Text.Encoding.UTF8.GetString(body)}"
            );
    }

    /// <summary>What was compressed on the way, as it was.</summary>
    public static byte[] Unpacked(byte[] body, string? encoding)
    {
        if (encoding is null || body.Length == 0)
            return body;
        using var packed = new MemoryStream(body);
        using Stream unpacking =
            encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        unpacking.CopyTo(whole);
        return whole.ToArray();
    }
}
