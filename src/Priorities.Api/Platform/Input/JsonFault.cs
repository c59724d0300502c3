using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Input;

/// <summary>
/// Says what is wrong with a JSON body in words for the one who wrote it. The serializer's own messages name types of ours,
/// so they are never passed on; its path, and what stands at that path in our body, tell what would be right.
/// </summary>
internal static partial class JsonFault
{
    public static InvalidInput Explain(JsonException fault, Type body)
    {
        if (UnknownMember().Match(fault.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups[1].Value;
            var (owner, type) = Walk(fault.Path, body, dropLast: name);
            if (type is null) return new(owner + name, $"There is no such member.");
            return new(owner + name, $"There is no such member. There are: {string.Join(", ", Members(type).Select(m => m.Name))}.");
        }

        if (DuplicateMember().Match(fault.Message) is { Success: true } twice)
            return new(Inside(fault.Path, twice.Groups[1].Value), $"This member is there twice.");

        var (member, expected) = Walk(fault.Path, body, dropLast: null);
        if (fault.InnerException is InvalidOperationException && member.Length > 0) return new(member.TrimEnd('.'), $"Half a character (a lone surrogate) is not text.");
        if (expected is null || fault.InnerException is JsonException || IsSyntax(fault))
        {
            var (line, place) = (fault.LineNumber + 1, fault.BytePositionInLine + 1);
            return new("body", $"This is not JSON that can be read: see line {line}, byte {place} of it.");
        }

        return new(member.Length == 0 ? "body" : member.TrimEnd('.'), $"This has to be {Describe(expected)}.");
    }

    private static bool IsSyntax(JsonException fault) => fault.InnerException?.GetType().Name == "JsonReaderException";

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
                if (names.Count > 0) names[^1] += $"[{step.Groups["index"].Value}]";
            }
            else
            {
                var name = step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["quoted"].Value;
                if (name == dropLast) break;
                names.Add(name);
                type = type is null ? null : Members(type).FirstOrDefault(m => m.Name == name)?.PropertyType;
            }

            if (type is null) break;
        }

        return (string.Concat(names.Select(n => n + ".")), type);
    }

    /// <summary>The member of this name, in what a path leads to; the path may have come as far as the member already.</summary>
    private static string Inside(string? path, string name)
    {
        var holder = (path ?? "$").TrimStart('$').TrimStart('.');
        return holder == name || holder.EndsWith($".{name}", StringComparison.Ordinal) ? holder : holder.Length == 0 ? name : $"{holder}.{name}";
    }

    private static IList<JsonPropertyInfo> Members(Type type)
    {
        var info = WireJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return info.Kind == JsonTypeInfoKind.Object ? info.Properties : [];
    }

    private static Type? Element(Type? type) => type is null ? null
        : type.IsArray ? type.GetElementType()
        : type.IsGenericType ? type.GetGenericArguments()[^1] : null;

    private static FormattableString Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return $"one of: {Wire.Names(type)}";
        if (type == typeof(string)) return $"text, in quotation marks";
        if (type == typeof(int)) return $"a whole number";
        if (type == typeof(bool)) return $"true or false";
        if (type == typeof(DateOnly)) return $"a day that exists, such as \"2026-11-23\"";
        if (type == typeof(DateTimeOffset)) return $"an instant, such as \"2026-11-23T14:00:00Z\"";
        if (Element(type) is { } element) return $"a list; each entry {Describe(element)}";
        return $"a JSON object";
    }

    [GeneratedRegex("^The JSON property '(.+?)' could not be mapped")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("[Dd]uplicate property '(.+?)'")]
    private static partial Regex DuplicateMember();

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>\d+)\]|\['(?<quoted>[^']+)'\]")]
    private static partial Regex Steps();
}
