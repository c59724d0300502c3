using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Input;

/// <summary>
/// Says what is wrong with a JSON body in words for the one who wrote it. The serializer's own messages name types of ours,
/// so they are never passed on; its path, what stands at that path in the body that was sent, and what our own body has there, tell what
/// came and what would be right.
/// </summary>
internal static partial class JsonFault
{
    /// <summary>Of what came, at most this many characters are said again.</summary>
    private const int MostShown = 60;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = WireJson.Options.MaxDepth };

    public static InvalidInput Explain(JsonException fault, Type body, byte[] sent)
    {
        if (UnknownMember().Match(fault.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups[1].Value;
            var (owner, type) = Walk(fault.Path, body, dropLast: name);
            if (type is null)
                return new(owner + name, $"There is no such member.");
            var names = Members(type).Select(m => m.Name).ToList();
            if (Meant.Among(names, name) is { } meant)
                return new(owner + name, $"There is no such member. Did you mean '{meant}'? There are: {string.Join(", ", names)}.");
            return new(owner + name, $"There is no such member. There are: {string.Join(", ", names)}.");
        }

        if (DuplicateMember().Match(fault.Message) is { Success: true } twice)
            return new(Inside(fault.Path, twice.Groups[1].Value), $"This member is there twice.");

        try
        {
            var whole = JsonElement.Parse(JsonBody.WithoutMark(sent), Strict);
            var (member, expected) = Walk(fault.Path, body, dropLast: null);
            if (expected is null)
                return Unreadable(fault);
            return new(
                member.Length == 0 ? "body" : member.TrimEnd('.'),
                Wrong(At(whole, fault.Path), Nullable.GetUnderlyingType(expected) ?? expected)
            );
        }
        catch (JsonException broken)
        {
            return Unreadable(broken);
        }
    }

    private static InvalidInput Unreadable(JsonException at)
    {
        var (line, place) = (at.LineNumber + 1, at.BytePositionInLine + 1);
        return new("body", $"This is not JSON that can be read: see line {line}, byte {place} of it.");
    }

    /// <summary>What stands at a path of the body that was sent, or at what of the path is there.</summary>
    private static JsonElement At(JsonElement whole, string? path)
    {
        var at = whole;
        foreach (Match step in Steps().Matches(path ?? ""))
        {
            JsonElement next;
            if (step.Groups["index"].Success)
            {
                if (
                    at.ValueKind != JsonValueKind.Array
                    || !int.TryParse(step.Groups["index"].Value, CultureInfo.InvariantCulture, out var index)
                    || index >= at.GetArrayLength()
                )
                    return at;
                next = at[index];
            }
            else if (
                at.ValueKind != JsonValueKind.Object
                || !at.TryGetProperty(step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["quoted"].Value, out next)
            )
                return at;

            at = next;
        }

        return at;
    }

    private static FormattableString Wrong(JsonElement came, Type expected)
    {
        if (came.ValueKind == JsonValueKind.String)
        {
            var raw = came.GetRawText();
            if (TextOf(came) is not { } text)
                return $"Half a character (a lone surrogate) is not text.";
            if (expected.IsEnum && Meant.Among(Enum.GetNames(expected).Select(JsonNamingPolicy.CamelCase.ConvertName), text) is { } meant)
                return $"This has to be {Describe(expected)}. Did you mean '{meant}'?";
            if (raw.Length > MostShown)
                return $"This has to be {Describe(expected)}, not a text.";
            return $"This has to be {Describe(expected)}, not the text {raw}.";
        }

        return came.ValueKind switch
        {
            JsonValueKind.Number when came.GetRawText() is { Length: <= MostShown } number =>
                $"This has to be {Describe(expected)}, not the number {number}.",
            JsonValueKind.Number => $"This has to be {Describe(expected)}, not so long a number.",
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null =>
                $"This has to be {Describe(expected)}, not {came.GetRawText()}.",
            JsonValueKind.Array => $"This has to be {Describe(expected)}, not a list.",
            _ => $"This has to be {Describe(expected)}, not an object.",
        };
    }

    private static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The member that a path leads to, and the type that is expected there.</summary>
    private static (string Member, Type? Type) Walk(string? path, Type body, string? dropLast)
    {
        var type = body;
        var names = new List<string>();
        foreach (Match step in Steps().Matches(path ?? ""))
        {
            if (step.Groups["index"].Success)
            {
                type = Element(type);
                if (names.Count > 0)
                    names[^1] += $"[{step.Groups["index"].Value}]";
            }
            else
            {
                var name = step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["quoted"].Value;
                if (name == dropLast)
                    break;
                names.Add(name);
                type = type is null ? null : Members(type).FirstOrDefault(m => m.Name == name)?.PropertyType;
            }

            if (type is null)
                break;
        }

        return (string.Concat(names.Select(n => n + ".")), type);
    }

    /// <summary>The member of this name, in what a path leads to; the path may have come as far as the member already.</summary>
    private static string Inside(string? path, string name)
    {
        var holder = (path ?? "$").TrimStart('$').TrimStart('.');
        return holder == name || holder.EndsWith($".{name}", StringComparison.Ordinal) ? holder
            : holder.Length == 0 ? name
            : $"{holder}.{name}";
    }

    private static IList<JsonPropertyInfo> Members(Type type)
    {
        var info = WireJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return info.Kind == JsonTypeInfoKind.Object ? info.Properties : [];
    }

    private static Type? Element(Type? type) =>
        type is null ? null
        : type.IsArray ? type.GetElementType()
        : type.IsGenericType ? type.GetGenericArguments()[^1]
        : null;

    private static FormattableString Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return $"one of: {Wire.Names(type)}";
        if (type == typeof(string))
            return $"text, in quotation marks";
        if (type == typeof(int))
            return $"a whole number";
        if (type == typeof(bool))
            return $"true or false";
        if (type == typeof(DateOnly))
            return $"a day that exists, such as \"2026-11-23\"";
        if (type == typeof(DateTimeOffset))
            return $"an instant, such as \"2026-11-23T14:00:00Z\"";
        if (Element(type) is { } element)
            return $"a list; each entry {Describe(element)}";
        return $"a JSON object";
    }

    [GeneratedRegex("^The JSON property '(.+?)' could not be mapped")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("[Dd]uplicate property '(.+?)'")]
    private static partial Regex DuplicateMember();

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>\d+)\]|\['(?<quoted>[^']+)'\]")]
    private static partial Regex Steps();
}
