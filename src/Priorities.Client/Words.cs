using System.Text.Json;
using System.Text.Json.Serialization;

namespace Priorities.Client;

/// <summary>A word of the API. Those that are known are members of its type; another one that comes with time is taken too.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IWord<TSelf>
    where TSelf : struct, IWord<TSelf>
{
    string Value { get; }

    internal static abstract TSelf Of(string value);
}

/// <summary>Words as the API spells them.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, IWord<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString() ?? string.Empty);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A page of a list.</summary>
internal interface IPage<out T>
{
    IReadOnlyList<T> Items { get; }

    string? NextCursor { get; }
}

/// <summary>An edit: what is null is left as it is, and what <see cref="Cleared"/> names is cleared.</summary>
internal interface IPatch
{
    IReadOnlyCollection<string> Cleared { get; }
}
