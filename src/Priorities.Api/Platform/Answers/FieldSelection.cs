using System.Collections;
using System.Text.Json;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Platform.Answers;

/// <summary>
/// <c>fields=</c>: only the named members of each item, and what identifies it. What is not asked for is not written to begin with.
/// </summary>
internal static class FieldSelection
{
    private const string Items = "items";

    /// <summary>The members asked for, by name or by embedding them; null when all are.</summary>
    public static IReadOnlySet<string>? Of(string[]? fields, string[]? include) =>
        fields is { Length: > 0 } ? Values.Split([.. fields, .. include ?? []]).ToHashSet() : null;

    public static void Serialize<T>(Utf8JsonWriter writer, T value, IReadOnlySet<string> fields)
        where T : notnull
    {
        var isPage = WireJson.Options.GetTypeInfo(typeof(T)).Properties.Any(m => m.Name == Items);
        Write(writer, value, name => isPage || IsWanted(name), Rows);

        bool IsWanted(string name) => fields.Contains(name) || name is "id" or "key";

        void Rows(IEnumerable rows)
        {
            writer.WriteStartArray();
            foreach (var row in rows)
                Write(writer, row, IsWanted, null);
            writer.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter writer, object value, Func<string, bool> isWanted, System.Action<IEnumerable>? items)
    {
        writer.WriteStartObject();
        foreach (var member in WireJson.Options.GetTypeInfo(value.GetType()).Properties)
        {
            if (
                !isWanted(member.Name)
                || member.Get?.Invoke(value) is not { } content
                || member.ShouldSerialize?.Invoke(value, content) == false
            )
                continue;
            writer.WritePropertyName(member.Name);
            if (items is not null && member.Name == Items)
                items((IEnumerable)content);
            else
                JsonSerializer.Serialize(writer, content, member.PropertyType, WireJson.Options);
        }

        writer.WriteEndObject();
    }
}
