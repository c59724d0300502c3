using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House.Generated;

/// <summary>A request, and what about it the document forbids.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Method">The method; HEAD where GET is in the document.</param>
/// <param name="Values">The values of the path's variables.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Headers">The headers, without those of the body.</param>
/// <param name="Body">The body, as it is sent.</param>
/// <param name="MediaType">What the body is said to be.</param>
/// <param name="Forbidden">What is at fault and what is wrong with it; null where nothing is.</param>
internal sealed record GeneratedRequest(
    Contract.Operation Operation,
    HttpMethod Method,
    string[] Values,
    string Address,
    IReadOnlyList<(string Name, string Value)> Headers,
    byte[]? Body,
    string? MediaType,
    Fault? Forbidden
)
{
    public HttpRequestMessage ToMessage()
    {
        var request = new HttpRequestMessage(Method, Address);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (Body is null)
            return request;
        request.Content = new ByteArrayContent(Body);
        if (MediaType is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(MediaType);
        return request;
    }

    public override string ToString() =>
        $"{Method} {Address}\n{string.Concat(Headers.Select(h => $"  {h.Name}: {Cut(h.Value)}\n"))}{(Body is null ? "" : $"  [{MediaType}] {Cut(Encoding.UTF8.GetString(Body))}\n")}{(Forbidden is null ? "  allowed" : $"  forbidden: {Forbidden.Member}, {Cut(Forbidden.What)}")}";

    private static string Cut(string text) => text.Length <= 1_500 ? text : $"{text[..700]}… ({text.Length} characters)";
}

/// <summary>What the document forbids about a request.</summary>
/// <param name="Member">The parameter, header or member at fault.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="In">Where: path, query, header or body.</param>
internal sealed record Fault(string Member, string What, string In);

/// <summary>Makes requests from the document.</summary>
internal sealed class Requests(Contract contract, Random random, Known known)
{
    /// <summary>Headers that are understood where they can be, and not refused where they cannot (RFC 9110).</summary>
    private static readonly string[] Lenient = ["Accept-Language", "If-None-Match", "Prefer"];

    private readonly JsonValues values = new(contract, random, known);

    public GeneratedRequest Make(Contract.Operation operation, bool forbidden)
    {
        var parameters = (operation.Json["parameters"]?.AsArray() ?? []).Select(p => contract.Resolve(p!)).ToList();
        var path = operation.Path[..(operation.Path.LastIndexOf('}') + 1)];
        var place = path.Length == 0 ? null : known.Place(path);
        if (random.Next(12) == 0 || operation.Method == "PUT")
            place = null;
        var (address, query, headers, pathValues) = (
            operation.Path,
            new List<(string Name, string Value)>(),
            new List<(string Name, string Value)>(),
            new List<string>()
        );
        Fault? fault = null;
        var spoiled = forbidden ? Spoilable(operation, parameters) : null;
        foreach (var parameter in parameters)
        {
            var (name, at, schema) = ((string)parameter["name"]!, (string)parameter["in"]!, parameter["schema"]!);
            var value = parameter == spoiled ? values.Misfit(schema, at) : null;
            if (value is not null)
                fault = new(name, value, at);
            if (value is null && at != "path" && !IsAsked(parameter))
                continue;
            if (value is null && name == "validateOnly" && random.Next(4) > 0)
                continue; // mostly, changes are made: others stand on them
            switch (at)
            {
                case "path":
                    value ??= place is not null
                        ? place[pathValues.Count]
                        : OfPath(operation, name, pathValues) ?? $"{values.Fitting(schema, name)}";
                    pathValues.Add(value);
                    address = address.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
                    break;
                case "query":
                    query.AddRange(value is not null ? [(name, value)] : TextsOf(values.Fitting(schema, name), name));
                    break;
                default:
                    headers.Add((name, value ?? Header(name, schema, forbidden)));
                    break;
            }
        }

        if (forbidden && fault is null && spoiled is null && random.Next(6) == 0)
        {
            query.Add(("nosuch", "1"));
            fault = new("nosuch", "an unknown parameter", "query");
        }

        var (body, mediaType) = Body(operation, forbidden && fault is null, ref fault);
        if (forbidden && fault is null)
        {
            query.Add(("nosuch", "1"));
            fault = new("nosuch", "an unknown parameter", "query");
        }

        if (!forbidden && operation.Method == "GET" && random.Next(4) == 0 && known.TakePage() is { } page)
            return Page(page);
        if (query.Count > 0)
            address += "?" + string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Name)}={Uri.EscapeDataString(q.Value)}"));
        var method = operation.Method == "GET" && random.Next(20) == 0 ? HttpMethod.Head : HttpMethod.Parse(operation.Method);
        return new(operation, method, [.. pathValues], address, headers, body, mediaType, fault);
    }

    private GeneratedRequest Page(string address)
    {
        var path = address.Split('?')[0];
        var operation = contract.Find("GET", path)!;
        return new(operation, HttpMethod.Get, Known.ValuesIn(operation.Path, path), address, [], null, null, null);
    }

    /// <summary>A parameter that can be made wrong, or none: then the body is, or a parameter is added.</summary>
    private JsonNode? Spoilable(Contract.Operation operation, List<JsonNode> parameters)
    {
        if (operation.Json["requestBody"] is not null && random.Next(4) > 0)
            return null;
        var candidates = parameters
            .Where(p => !Lenient.Contains((string)p["name"]!) && (string)p["name"]! is not ("cursor" or "after"))
            .ToList();
        return candidates.Count == 0 || random.Next(6) == 0 ? null : candidates[random.Next(candidates.Count)];
    }

    private bool IsAsked(JsonNode parameter) =>
        (bool?)parameter["required"] == true
        || (string)parameter["name"]! switch
        {
            "cursor" or "Prefer" => false, // pages are followed as they are answered; waiting would take as long as it says
            "asOf" or "knownOn" or "from" or "to" => random.Next(8) == 0,
            _ => random.Next(7) == 0,
        };

    private string? OfPath(Contract.Operation operation, string name, List<string> before)
    {
        if (random.Next(12) == 0)
            return null;
        var until = operation.Path[..(operation.Path.IndexOf($"{{{name}}}", StringComparison.Ordinal) + name.Length + 2)];
        return before.Count == 0 && known.Place(until) is { } place ? place[^1] : known.Value(name);
    }

    private string Header(string name, JsonNode schema, bool isSpoiled) =>
        name switch
        {
            "If-Match" when random.Next(4) > 0 => "*",
            "Idempotency-Key" when isSpoiled => (string)values.Fitting(JsonNode.Parse("""{"type":"string","format":"uuid"}""")!, name)!, // one that was used is refused for that
            "Accept-Language" => random.Next(3) switch
            {
                0 => "fr",
                1 => "fr-CA, en;q=0.5",
                _ => "de",
            },
            _ => known.Value(name) ?? Sendable((string)values.Fitting(schema, name)!),
        };

    /// <summary>What a client can put into a header.</summary>
    private static string Sendable(string text) => text.Length > 0 && text.All(c => c is (>= ' ' and <= '~') or '\t') ? text : "x";

    private static IEnumerable<(string Name, string Value)> TextsOf(JsonNode? value, string name) =>
        value switch
        {
            JsonArray list => list.Select(entry => (name, $"{entry}")),
            null => [],
            _ =>
            [
                (
                    name,
                    value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False
                        ? value.ToJsonString()
                        : $"{value}"
                ),
            ],
        };

    private (byte[]? Body, string? MediaType) Body(Contract.Operation operation, bool forbidden, ref Fault? fault)
    {
        if (operation.Json["requestBody"]?["content"]?.AsObject() is not { } contents)
            return (null, null);
        if (!contents.First().Key.EndsWith("json", StringComparison.Ordinal))
            return File(contents, forbidden, ref fault);
        var (mediaType, schema) = (contents.First().Key, contents.First().Value!["schema"]!);
        var body = values.Fitting(schema, "body")!;
        if (!forbidden)
            return (Encoding.UTF8.GetBytes(body.ToJsonString()), mediaType);
        var text = body.ToJsonString();
        switch (random.Next(24))
        {
            case 0:
                return Wrong("Content-Type", "another media type", text, "text/plain", out fault);
            case 1:
                return Wrong("Content-Type", "another encoding", text, $"{mediaType}; charset=utf-16", out fault);
            case 2:
                return Wrong(
                    "Content-Type",
                    "the other kind of JSON",
                    text,
                    mediaType == "application/json" ? "application/merge-patch+json" : "application/json",
                    out fault
                );
            case 3:
                return Wrong("Content-Type", "no media type", text, null, out fault);
            case 4:
                return Wrong("body", "half of it", text[..(text.Length / 2)], mediaType, out fault);
            case 5:
                return Wrong("body", "a comma too many", $"{text[..^1]},}}", mediaType, out fault);
            case 6:
                return Wrong("body", "a comment", $"/* */{text}", mediaType, out fault);
            case 7:
                return Wrong("body", "nothing", "", mediaType, out fault);
            case 8:
                return Wrong("body", "two of them", text + text, mediaType, out fault);
            case 9:
                var (name, value) = body.AsObject().FirstOrDefault();
                if (name is null)
                    break;
                return Wrong(
                    name,
                    "a member twice",
                    $"{{{JsonValue.Create(name).ToJsonString()}:{value?.ToJsonString() ?? "null"},{text[1..]}",
                    mediaType,
                    out fault
                );
            case 10:
                return Wrong("body", "half a character", $"{{\"\\ud800\":1,{text[1..]}", mediaType, out fault);
            case 11:
                fault = new("body", "bytes that are no UTF-8", "body");
                return (
                    [.. Encoding.UTF8.GetBytes(text[..^1]), (byte)',', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
                    mediaType
                );
            case 12 when random.Next(5) == 0:
                return Wrong("body", "too long", $"{text}{new string(' ', 1_100_000)}", mediaType, out fault);
        }

        var (spoiled, member, what) = values.Spoil(body, schema);
        fault = new(member, what, "body");
        return (Encoding.UTF8.GetBytes(spoiled?.ToJsonString() ?? "null"), mediaType);
    }

    /// <summary>
    /// A file as the document's example has it, with words of its own; of a kind that is not taken, or too long, where it is to be wrong.
    /// </summary>
    private (byte[]? Body, string? MediaType) File(JsonObject contents, bool forbidden, ref Fault? fault)
    {
        var (mediaType, content) = contents
            .Where(c => c.Value!["example"] is not null)
            .ElementAt(random.Next(contents.Count(c => c.Value!["example"] is not null)));
        var text = ((string)content!["example"]!)
            .Replace("trafficked persons", $"those who need it {random.Next(100)}", StringComparison.Ordinal)
            .Replace(",ccr\n", ",\n", StringComparison.Ordinal); // an organization that there need not be
        if (!forbidden)
            return (Encoding.UTF8.GetBytes(text), mediaType);
        return random.Next(30) switch
        {
            < 15 => Wrong("Content-Type", "another media type", text, "application/x-www-form-urlencoded", out fault),
            < 29 => Wrong("Content-Type", "no media type", text, null, out fault),
            _ => Wrong("body", "too long", text + new string(' ', 20 * 1024 * 1024), mediaType, out fault),
        };
    }

    private static (byte[] Body, string? MediaType) Wrong(string member, string what, string text, string? mediaType, out Fault fault)
    {
        fault = new(member, what, "body");
        return (Encoding.UTF8.GetBytes(text), mediaType);
    }
}
