using System.Text.Json;
using System.Text.Json.Nodes;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Platform.Answers;

/// <summary><c>fields=</c>: only the named members of each item, and what identifies it.</summary>
internal static class FieldSelection
{
    /// <summary>The members asked for, by name or by embedding them; null when all are.</summary>
    public static IReadOnlySet<string>? Of(string[]? fields, string[]? include) => fields is { Length: > 0 } ? Values.Split([.. fields, .. include ?? []]).ToHashSet() : null;

    public static void Serialize<T>(Utf8JsonWriter writer, T value, IReadOnlySet<string> fields)
    {
        var body = JsonSerializer.SerializeToNode(value, WireJson.Options)!.AsObject();
        if (body["items"] is JsonArray items)
            foreach (var item in items) Trim(item!.AsObject(), fields);
        else Trim(body, fields);
        body.WriteTo(writer, WireJson.Options);
    }

    private static void Trim(JsonObject item, IReadOnlySet<string> fields)
    {
        foreach (var name in item.Select(m => m.Key).Where(name => !fields.Contains(name) && name is not ("id" or "key")).ToList()) item.Remove(name);
    }
}
