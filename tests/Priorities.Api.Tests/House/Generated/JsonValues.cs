using System.Globalization;
using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House.Generated;

/// <summary>Makes values that a schema allows, and values that it forbids.</summary>
internal sealed class JsonValues(Contract contract, Random random, Known known)
{
    private static readonly string[] Odd =
    [
        "",
        " ",
        "\n",
        "\u0000",
        "a\u0007b",
        "a\u009fb",
        "\ufeff",
        "abc\n",
        "-a",
        "a--b",
        "A B",
        "é",
        "../..",
        "a/b",
        "a%2Fb",
        "' OR 1=1 --",
        "null",
        "NaN",
        "0x1F",
        "1e3",
        "-0",
        "+1",
        "1,5",
        " 1",
        "1 ",
        "2026-02-30",
        "2026-13-01",
        "1899-12-31",
        "2200-01-01",
        "26-1-1",
        "2026-11-23T25:00:00Z",
        "2026-11-23T14:00:00",
        "2026-11-23 14:00:00Z",
        "2026-11-23T14:00:00+0100",
        "tomorrow",
        "01a2006f-3b00-7000-8000-00000000000",
        "{01a2006f-3b00-7000-8000-000000000001}",
        "01a2006f3b00700080000000000000001",
        "ftp://example.org",
        "https://",
        "example.org",
        "https://exa mple.org/",
        "javascript:alert(1)",
        "a@b",
        "@example.org",
        "\"7",
        "W/\"7-0d5c1f3a9b2e4c68\"",
        "\"7-zz\"",
        "7",
        "true ",
        "TRUE",
        "yes",
        "onhold",
        "ONHOLD",
        "onHold ",
        "on-hold",
    ];

    /// <summary>A value that fits.</summary>
    public JsonNode? Fitting(JsonNode schema, string name)
    {
        schema = contract.Resolve(schema);
        if (schema["oneOf"] is JsonArray either)
            return random.Next(10) == 0 ? null : Fitting(either[0]!, name);
        if (IsNullable(schema) && random.Next(10) == 0)
            return null;
        if (schema["enum"] is JsonArray words)
            return words[random.Next(words.Count)]!.DeepClone();
        return TypeOf(schema) switch
        {
            "object" => Object(schema),
            "array" => Array(schema, name),
            "integer" or "number" => Whole(schema),
            "boolean" => random.Next(2) == 0,
            _ => Text(schema, name),
        };
    }

    /// <summary>A text that does not fit, as a parameter would be sent; null where there is none.</summary>
    public string? Misfit(JsonNode schema, string at)
    {
        schema = contract.Resolve(schema);
        if (TypeOf(schema) == "array")
            schema = contract.Resolve(schema["items"]!);
        var odd = Odd.Where(o =>
                !Fits(schema, o)
                && !o.Contains(',')
                && (at != "header" || o.All(c => c is > ' ' and <= '~'))
                && (at != "path" || o.Length > 0)
            )
            .ToList();
        if (TypeOf(schema) is "integer")
            odd.AddRange([$"{(long)schema["minimum"]! - 1}", $"{(long)schema["maximum"]! + 1}", "99999999999999999999", "1.5"]);
        if ((int?)schema["maxLength"] is { } longest and < 5_000)
            odd.Add(new string('a', longest + 1));
        return odd.Count == 0 ? null : odd[random.Next(odd.Count)];
    }

    /// <summary>Changes one thing in a body that fits so that it does not any more: the body, where, and what was done.</summary>
    public (JsonNode? Body, string Member, string What) Spoil(JsonNode body, JsonNode schema)
    {
        var faults = new List<(string Member, string What, Action Apply)>();
        Faults(body, schema, "", value => body = value!, faults);
        // Each kind of fault as often as another, however many places there are for it.
        var kinds = faults.GroupBy(f => f.What[0] == '\'' ? "a text" : f.What).Select(k => k.ToList()).ToList();
        var kind = kinds[random.Next(kinds.Count)];
        var (member, what, apply) = kind[random.Next(kind.Count)];
        apply();
        return (body, member.Length == 0 ? "body" : member, what);
    }

    private void Faults(
        JsonNode? value,
        JsonNode schema,
        string path,
        Action<JsonNode?> put,
        List<(string Member, string What, Action Apply)> faults
    )
    {
        var isNullable = IsNullable(schema = contract.Resolve(schema));
        if (schema["oneOf"] is JsonArray either)
        {
            schema = contract.Resolve(either[0]!);
            isNullable = true;
        }

        void Add(string what, JsonNode? bad) => faults.Add((path, what, () => put(bad)));

        var type = TypeOf(schema);
        foreach (
            var (kind, other) in new (string, JsonNode)[]
            {
                ("string", "text"),
                ("integer", 7),
                ("boolean", true),
                ("object", new JsonObject()),
                ("array", new JsonArray()),
            }
        )
            if (kind != type && !(type == "number" && kind == "integer"))
                Add($"a {kind} for a {type}", other);
        if (!isNullable)
            Add("null", null);
        switch (type)
        {
            case "object" when value is JsonObject body:
                var properties = schema["properties"]!.AsObject();
                var unknown = random.Next(2) == 0 ? "unknownMember" : properties.First().Key.ToUpperInvariant();
                if ((bool?)schema["additionalProperties"] == false)
                    faults.Add((Join(path, unknown), "an unknown member", () => body[unknown] = "x"));
                foreach (var needed in schema["required"]?.AsArray() ?? [])
                    faults.Add((Join(path, (string)needed!), "a missing member", () => body.Remove((string)needed!)));
                foreach (var (name, member) in body.ToList())
                    Faults(member, properties[name]!, Join(path, name), bad => body[name] = bad, faults);
                break;
            case "array" when value is JsonArray list:
                var (least, most) = ((int?)schema["minItems"] ?? 0, (int?)schema["maxItems"] ?? int.MaxValue);
                if (least > 0)
                    Add("too few entries", new JsonArray());
                if (most < 600 && list.Count > 0)
                    Add("too many entries", new JsonArray([.. Enumerable.Range(0, most + 1).Select(_ => list[0]?.DeepClone())]));
                if ((bool?)schema["uniqueItems"] == true && list.Count is > 0 and < 20)
                    Add("an entry twice", new JsonArray([.. list.Append(list[0]).Select(e => e?.DeepClone())]));
                for (var i = 0; i < list.Count; i++)
                {
                    var index = i;
                    Faults(list[i], schema["items"]!, $"{path}[{i}]", bad => list[index] = bad, faults);
                }

                break;
            case "integer":
                Add("below the least", (long?)schema["minimum"] - 1 ?? long.MinValue);
                Add("above the most", (long?)schema["maximum"] + 1 ?? long.MaxValue);
                Add("a fraction", 1.5);
                Add("a number in quotation marks", "7");
                break;
            case "boolean":
                Add("a word for true", "true");
                break;
            case "string":
                foreach (var odd in Odd.Where(o => !Fits(schema, o)).OrderBy(_ => random.Next()).Take(8))
                    Add($"'{odd}'", odd);
                if ((int?)schema["maxLength"] is { } longest && schema["enum"] is null)
                    Add("too long", new string('a', longest + 1));
                break;
        }
    }

    /// <summary>Whether a text fits, as far as the document says.</summary>
    private bool Fits(JsonNode schema, string text)
    {
        if (schema["enum"] is JsonArray words)
            return words.Any(w => (string?)w == text);
        switch (TypeOf(schema))
        {
            case "integer":
                return long.TryParse(text, CultureInfo.InvariantCulture, out var number)
                    && number >= (long)schema["minimum"]!
                    && number <= (long)schema["maximum"]!;
            case "boolean":
                return text is "true" or "false";
        }

        var length = text.EnumerateRunes().Count();
        if (length < ((int?)schema["minLength"] ?? 0) || length > ((int?)schema["maxLength"] ?? int.MaxValue))
            return false;
        if ((string?)schema["pattern"] is { } pattern && !PatternText.Of(pattern).Fits(text))
            return false;
        return (string?)schema["format"] switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains('T'),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Contains(' '),
            _ => true,
        };
    }

    private JsonObject Object(JsonNode schema)
    {
        var needed = schema["required"]?.AsArray().Select(n => (string)n!).ToHashSet() ?? [];
        for (var often = 2; ; often++)
        {
            var made = new JsonObject();
            foreach (var (name, member) in schema["properties"]!.AsObject().OrderBy(_ => random.Next()))
                if (needed.Contains(name) || random.Next(often) > 0 && random.Next(3) > 0)
                    made[name] = Fitting(member!, name);
            if (
                made["forum"] is not null
                && made["area"] is not null
                && known.Place("/api/v1/forums/{forum}/areas/{area}") is [var forum, var area]
                && random.Next(8) > 0
            )
                (made["forum"], made["area"]) = (forum, area);
            if (schema["anyOf"] is not JsonArray any || any.Any(one => Holds(one!, made)))
                return made;
        }
    }

    /// <summary>What the document asks of members together: that one is there and not null, or is none of some words.</summary>
    private static bool Holds(JsonNode rule, JsonObject body) =>
        (rule["required"]?.AsArray() ?? []).All(name => body.ContainsKey((string)name!))
        && (rule["properties"]?.AsObject() ?? []).All(p =>
            !body.TryGetPropertyValue(p.Key, out var value)
            || (
                (string?)p.Value!["not"]!["type"] == "null"
                    ? value is not null
                    : !p.Value["not"]!["enum"]!.AsArray().Any(word => JsonNode.DeepEquals(word, value))
            )
        );

    private JsonArray Array(JsonNode schema, string name)
    {
        var least = (int?)schema["minItems"] ?? 0;
        var count = random.Next(least, Math.Min((int?)schema["maxItems"] ?? 3, least + 3) + 1);
        var list = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            var entry = Fitting(schema["items"]!, name);
            if (!list.Any(e => JsonNode.DeepEquals(Told(e), Told(entry))))
                list.Add(entry);
        }

        if (list.Count < least)
            list.Add(Fitting(schema["items"]!, name));
        return list;
    }

    /// <summary>
    /// What an entry says: a member that is null is one that is not there, so that an owner with <c>contact: {}</c> is the same with
    /// <c>contact: {"name": null}</c>.
    /// </summary>
    private static JsonNode? Told(JsonNode? entry) =>
        entry is JsonObject said
            ? new JsonObject(said.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, Told(m.Value))))
            : entry?.DeepClone();

    private JsonNode Whole(JsonNode schema)
    {
        var (least, most) = ((long)schema["minimum"]!, (long)schema["maximum"]!);
        return random.Next(6) switch
        {
            0 => least,
            1 => most,
            _ => random.NextInt64(least, Math.Min(most, least + 100) + 1),
        };
    }

    private string Text(JsonNode schema, string name)
    {
        if (random.Next(8) > 0 && known.Value(name) is { } there && Fits(schema, there))
            return there;
        var longest = (int?)schema["maxLength"] ?? 100;
        switch ((string?)schema["format"])
        {
            case "uuid":
                return $"{new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256))])}";
            case "date":
                return Clocks
                    .Today.AddDays(random.Next(10) == 0 ? random.Next(-40_000, 60_000) : random.Next(-400, 60))
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case "date-time":
                return Instant();
            case "uri":
                return $"http{(random.Next(5) == 0 ? "" : "s")}://{(random.Next(4) == 0 ? "rapports.exemple.ca:8443" : "example.org")}/{new string('p', random.Next(3))}{(random.Next(2) == 0 ? "?q=a%20b&x=1" : "")}";
        }

        if (random.Next(12) == 0 && longest <= 20_000)
        {
            // As long as may be; in characters, not in halves of them.
            var full = string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "a" : "🙂", longest));
            if (Fits(schema, full))
                return full;
        }

        if (random.Next(4) == 0 && Odd.Where(o => Fits(schema, o)).ToList() is { Count: > 0 } odd)
            return odd[random.Next(odd.Count)];
        return (string?)schema["pattern"] is { } pattern
            ? PatternText.Of(pattern).Make(random, longest)
                ?? throw new InvalidOperationException($"Nothing was found that fits {pattern}.")
            : "any text";
    }

    private string Instant()
    {
        var at = Clocks.Now.AddMinutes(random.Next(-1_000_000, 100_000));
        return at.ToString(
            random.Next(3) switch
            {
                0 => "yyyy-MM-dd'T'HH:mm:ss'Z'",
                1 => "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
                _ => "yyyy-MM-dd'T'HH:mm:ss'-05:00'",
            },
            CultureInfo.InvariantCulture
        );
    }

    private static bool IsNullable(JsonNode schema) => schema["type"] is JsonArray types && types.Any(t => (string?)t == "null");

    private static string TypeOf(JsonNode schema) =>
        schema["type"] is JsonArray types ? (string)types.First(t => (string?)t != "null")! : (string?)schema["type"] ?? "string";

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
