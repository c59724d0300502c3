using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
        if (!WireJson.Options.GetTypeInfo(typeof(T)).Properties.Any(m => m.Name == Items))
        {
            Write(writer, value, Members(value.GetType(), IsWanted), null);
            return;
        }

        Write(writer, value, Members(value.GetType(), _ => true), Rows);

        bool IsWanted(string name) => fields.Contains(name) || name is "id" or "key";

        void Rows(IEnumerable rows)
        {
            Member[]? wanted = null;
            writer.WriteStartArray();
            foreach (var row in rows)
                Write(writer, row, wanted ??= Members(row.GetType(), IsWanted), null); // all are of one type
            writer.WriteEndArray();
        }
    }

    private static Member[] Members(Type type, Func<string, bool> isWanted) =>
        [
            .. WireJson
                .Options.GetTypeInfo(type)
                .Properties.Where(m => isWanted(m.Name))
                .Select(m => new Member(m, WireJson.Options.GetTypeInfo(m.PropertyType))),
        ];

    private static void Write(Utf8JsonWriter writer, object value, Member[] members, System.Action<IEnumerable>? items)
    {
        writer.WriteStartObject();
        foreach (var (member, type) in members)
        {
            if (member.Get?.Invoke(value) is not { } content || member.ShouldSerialize?.Invoke(value, content) == false)
                continue;
            writer.WritePropertyName(member.Name);
            if (items is not null && member.Name == Items)
                items((IEnumerable)content);
            else
                JsonSerializer.Serialize(writer, content, type);
        }

        writer.WriteEndObject();
    }

    private readonly record struct Member(JsonPropertyInfo Property, JsonTypeInfo Type);
}
