using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Priorities.Api.Tests.House;

/// <summary>Something wrong with a request: the member or parameter that is at fault, what it is, and how it is sent.</summary>
internal sealed record Fault(string Member, string What, string Sent);

/// <summary>
/// Everything that can be wrong with what a schema of the OpenAPI document describes: each member gets each value that its schema excludes.
/// A member that is added to a body tomorrow is tried tomorrow, without a line here.
/// </summary>
internal static class Faults
{
    private const string Hole = "@@raw@@";

    private static readonly string[] Texts =
    [
        "",
        "   ",
        "\t\n",
        "\u00a0",
        "a\u0000b",
        "a\u0007b",
        "\u001b[31m",
        "a\u007f",
        "a\u0085b",
        "a\nb",
        "Ü, not a key",
        "javascript:alert(1)",
        "ftp://example.org/x",
        "/relative",
        "a@b",
        "nonsense",
    ];

    private static readonly char[] Forbidden = ['\u0001', '\u001f', '\u009f', '\ufffe', '\uffff'];

    /// <summary>
    /// Blank to whoever looks at it: zero-width, fillers, Braille without dots, direction, soft hyphens, selectors, tags.
    /// </summary>
    private static readonly string[] Unseen =
    [
        "\u200b",
        "\u2800",
        "\u3164",
        "\u00ad\u00ad",
        "\u202e\u202c",
        "\u2060 \u200d",
        "\uffa0\u115f",
        "\ufe0f",
        "\ufeff",
        "\U000E0041",
    ];

    private static readonly string[] Days =
    [
        "2026-02-30",
        "2026-13-01",
        "0000-00-00",
        "1899-12-31",
        "2200-01-01",
        "23/11/2026",
        "2026-11-23T00:00:00Z",
        "tomorrow",
        "",
    ];

    private static readonly string[] Instants =
    [
        "yesterday",
        "2026-13-01T00:00:00Z",
        "2026-11-23",
        "2026-11-23T25:00:00Z",
        "1800-01-01T00:00:00Z",
        "",
    ];

    private static readonly string[] Numbers =
    [
        "\"7\"",
        "1.5",
        "1e400",
        "-99999999999999999999",
        "99999999999999999999",
        "true",
        "[]",
        "{}",
    ];

    /// <summary>Every fault of a body: the valid one, with one thing wrong.</summary>
    public static IEnumerable<Fault> OfBody(Func<JsonNode, JsonNode> resolve, JsonNode schema, JsonObject valid) =>
        OfObject(resolve, resolve(schema), valid, []);

    /// <summary>Every fault of a query parameter.</summary>
    public static IEnumerable<Fault> OfParameter(Func<JsonNode, JsonNode> resolve, string name, JsonNode schema)
    {
        var at = Real(resolve, schema);
        var item = at["items"] is { } items ? Real(resolve, items) : at;
        foreach (var value in QueryValues(item, isList: item != at))
            yield return new(name, $"'{(value.Length > 40 ? value[..40] + "…" : value)}'", $"{name}={Uri.EscapeDataString(value)}");
    }

    private static IEnumerable<string> QueryValues(JsonNode at, bool isList)
    {
        if (at["enum"] is JsonArray words)
            return
            [
                "nonsense",
                "",
                $"{words[0]}".ToUpperInvariant(),
                isList ? $"{words[0]},nonsense" : $"{words[0]},{words[^1]}",
                isList ? "," : $"{words[0]} ",
            ];
        if (Is(at, "boolean"))
            return ["yes", "1", "TRUE", ""];
        if (Is(at, "integer"))
            return ["x", "", "1.5", "1e9", "0x1", $"{Number(at["minimum"]) - 1}", $"{Number(at["maximum"]) + 1}", "99999999999999999999"];
        return Strings(at);
    }

    /// <summary>
    /// Every text of a body with a character that no text may have, and with nothing in it that can be seen. Whatever its schema says of
    /// it.
    /// </summary>
    public static IEnumerable<Fault> OfTexts(Func<JsonNode, JsonNode> resolve, JsonNode schema, JsonObject valid) =>
        TextsOf(resolve, schema)
            .SelectMany(text =>
                Unseen
                    .Select(unseen => (Value: unseen, What: "nothing to see"))
                    .Concat(Forbidden.Select(c => (Value: $"{Sample(resolve, text.Schema)}{c}", What: $"U+{(int)c:X4}")))
                    .Select(wrong => Put(valid, text.Place, JsonValue.Create(wrong.Value).ToJsonString(), wrong.What))
            );

    /// <summary>The members of a body, and of the bodies in it, that are strings.</summary>
    public static IEnumerable<TextMember> TextsOf(Func<JsonNode, JsonNode> resolve, JsonNode schema) =>
        TextsIn(resolve, Real(resolve, schema), []);

    private static IEnumerable<TextMember> TextsIn(Func<JsonNode, JsonNode> resolve, JsonNode at, object[] here)
    {
        if (at["properties"] is JsonObject members)
            return members.SelectMany(m => TextsIn(resolve, Real(resolve, m.Value!), [.. here, m.Key]));
        if (at["items"] is { } items)
            return TextsIn(resolve, Real(resolve, items), [.. here, 0]);
        return Is(at, "string") ? [new(here, at)] : [];
    }

    /// <summary>A string in a body: for people to read, an address, or something else with a shape of its own.</summary>
    internal sealed record TextMember(object[] Place, JsonNode Schema)
    {
        public string Member => Name(Place);

        public bool IsText => (string?)Schema["pattern"] is { } pattern && pattern.StartsWith("^(?=", StringComparison.Ordinal);

        public bool IsAddress => (string?)Schema["format"] == "uri";

        /// <summary>A body with this text in it.</summary>
        public JsonObject In(JsonObject body, string text) =>
            JsonNode.Parse(Put(body, Place, JsonValue.Create(text).ToJsonString()).Sent)!.AsObject();
    }

    private static IEnumerable<Fault> OfObject(Func<JsonNode, JsonNode> resolve, JsonNode schema, JsonObject whole, object[] place)
    {
        var members = schema["properties"]!.AsObject();
        var needed = (schema["required"]?.AsArray() ?? []).Select(n => (string)n!).ToHashSet();
        var (first, firstSchema) = members.First();
        var sample = Sample(resolve, firstSchema!).ToJsonString();
        yield return Put(whole, [.. place, "nosuchmember"], "1", "a member that there is not");
        yield return Put(whole, place, $"{{\"{first}\":{sample},\"{first}\":{sample}}}", "a member twice") with
        {
            Member = Name([.. place, first]),
        };
        foreach (var (name, memberSchema) in members)
        {
            object[] here = [.. place, name];
            if (needed.Contains(name))
                yield return Without(whole, here);
            foreach (var fault in OfValue(resolve, Real(resolve, memberSchema!), whole, here))
                yield return fault;
        }
    }

    private static IEnumerable<Fault> OfValue(Func<JsonNode, JsonNode> resolve, JsonNode at, JsonObject whole, object[] here)
    {
        if (at["properties"] is not null)
        {
            foreach (var wrong in (string[])["[]", "\"x\"", "7"])
                yield return Put(whole, here, wrong);
            foreach (var fault in OfObject(resolve, at, whole, here))
                yield return fault;
        }
        else if (at["items"] is { } items)
        {
            var entry = Sample(resolve, items).ToJsonString();
            foreach (var wrong in (string[])["{}", "\"x\"", "7", "[null]", $"[{entry},{entry}]"])
                yield return Put(whole, here, wrong);
            if (at["maxItems"] is { } most)
                yield return Put(whole, here, $"[{string.Join(',', Enumerable.Repeat(entry, (int)Number(most) + 1))}]", "too many entries");
            if (at["minItems"] is not null)
                yield return Put(whole, here, "[]", "no entries");
            foreach (var fault in OfValue(resolve, Real(resolve, items), whole, [.. here, 0]))
                yield return fault;
        }
        else if (Is(at, "integer"))
        {
            foreach (var wrong in Numbers)
                yield return Put(whole, here, wrong);
            yield return Put(whole, here, $"{Number(at["minimum"]) - 1}");
            yield return Put(whole, here, $"{Number(at["maximum"]) + 1}");
        }
        else if (Is(at, "boolean"))
        {
            foreach (var wrong in (string[])["\"true\"", "1", "[]"])
                yield return Put(whole, here, wrong);
        }
        else
        {
            foreach (var wrong in (string[])["7", "true", "[]", "{}", "\"\\ud800\"", "\"a\\udc00b\""])
                yield return Put(whole, here, wrong);
            foreach (var text in Strings(at))
                yield return Put(whole, here, JsonValue.Create(text).ToJsonString(), text.Length > 40 ? "too long" : null);
        }
    }

    /// <summary>The texts that a schema excludes.</summary>
    private static IEnumerable<string> Strings(JsonNode at)
    {
        if (at["enum"] is JsonArray words)
            return ["nonsense", "", $"{words[0]}".ToUpperInvariant(), $"{words[0]},{words[^1]}", " " + words[0]];
        var longest = at["maxLength"] is { } most ? (int)Number(most) : 1_000;
        var pattern = (string?)at["pattern"] is { } given ? new Regex(given) : null;
        var texts = (string?)at["format"] switch
        {
            "date" => Days,
            "date-time" => Instants,
            _ => Texts,
        };
        return texts
            .Append(new string('a', longest + 1))
            .Where(t => t.Length > longest || t.Length < (int?)at["minLength"] || pattern?.IsMatch(t) == false || texts != Texts);
    }

    private static Fault Put(JsonObject whole, object[] place, string raw, string? what = null) =>
        new(Name(place), what ?? raw, Set(whole, place).ToJsonString().Replace($"\"{Hole}\"", raw, StringComparison.Ordinal));

    private static Fault Without(JsonObject whole, object[] place)
    {
        var copy = Set(whole, place);
        Remove(copy, place);
        return new(Name(place), "is missing", copy.ToJsonString());

        static void Remove(JsonNode at, object[] steps)
        {
            if (steps is [string name])
                at.AsObject().Remove(name);
            else
                Remove(steps[0] is string inner ? at[inner]! : at[0]!, steps[1..]);
        }
    }

    private static JsonNode Set(JsonNode? at, object[] steps)
    {
        switch (steps)
        {
            case []:
                return JsonValue.Create(Hole);
            case [string name, ..]:
                var holder = at?.DeepClone() as JsonObject ?? [];
                holder[name] = Set(holder[name], steps[1..]);
                return holder;
            default:
                return new JsonArray(Set(at is JsonArray { Count: > 0 } list ? list[0] : null, steps[1..]));
        }
    }

    private static string Name(object[] place) =>
        string.Concat(
            place.Select(
                (step, i) =>
                    step is int index ? $"[{index}]"
                    : i == 0 ? step
                    : $".{step}"
            )
        );

    /// <summary>A value that a schema lets through.</summary>
    private static JsonNode Sample(Func<JsonNode, JsonNode> resolve, JsonNode schema)
    {
        var at = Real(resolve, schema);
        if (at["enum"] is JsonArray words)
            return words[0]!.DeepClone();
        if (at["properties"] is JsonObject members)
            return new JsonObject(
                (at["required"]?.AsArray() ?? []).Select(n =>
                    KeyValuePair.Create((string)n!, (JsonNode?)Sample(resolve, members[(string)n!]!))
                )
            );
        if (at["items"] is not null)
            return new JsonArray();
        if (Is(at, "integer"))
            return (int)Number(at["minimum"]);
        if (Is(at, "boolean"))
            return true;
        return (string?)at["format"] switch
        {
            "date" => "2026-01-15",
            "date-time" => "2030-01-15T00:00:00Z",
            "uri" => "https://example.org/a",
            _ => ((string[])["some", "S", "CA", "a@b.example", "forums/some"]).First(t =>
                (string?)at["pattern"] is not { } pattern || Regex.IsMatch(t, pattern)
            ),
        };
    }

    /// <summary>The schema of a value that is there.</summary>
    private static JsonNode Real(Func<JsonNode, JsonNode> resolve, JsonNode schema)
    {
        var at = resolve(schema);
        return at["oneOf"] is JsonArray choices ? resolve(choices.First(c => $"{c!["type"]}" != "null")!) : at;
    }

    private static bool Is(JsonNode at, string type) =>
        at["type"] is JsonArray types ? types.Any(t => (string?)t == type) : (string?)at["type"] == type;

    /// <summary>Limits are numbers, or texts where a number could lose its last digits.</summary>
    private static long Number(JsonNode? limit) => long.Parse($"{limit}", CultureInfo.InvariantCulture);
}
