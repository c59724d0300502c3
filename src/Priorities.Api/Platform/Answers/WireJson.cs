using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Priorities.Domain;

namespace Priorities.Api.Platform.Answers;

/// <summary>JSON as the API speaks it: camelCase, enumerations as words, nothing for what is not there; strict in what it takes.</summary>
public static class WireJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions());

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // É as é: the body is JSON in UTF-8, never inside a page.
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 16;
        options.Converters.Add(new WordConverter());
        options.Converters.Add(new LocalizedTextConverter());
        options.Converters.Add(new InstantConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyTexts } };
        return options;
    }

    /// <summary>A text that is there in no language is left out, like everything else that is not there.</summary>
    private static void LeaveOutEmptyTexts(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(LocalizedText)))
            property.ShouldSerialize = (_, text) => text is LocalizedText { IsEmpty: false };
    }
}

/// <summary>The languages that the texts of one body turned out to be in, for <c>Content-Language</c>.</summary>
internal sealed class LanguagesUsed
{
    private static readonly AsyncLocal<LanguagesUsed?> OfThisBody = new();
    private bool english,
        french;

    /// <summary>What is serialized from here on is one body.</summary>
    public static LanguagesUsed Begin() => OfThisBody.Value = new();

    public static void Add(bool isFrench)
    {
        if (OfThisBody.Value is { } used)
            (used.english, used.french) = (used.english || !isFrench, used.french || isFrench);
    }

    /// <summary>The one asked for first; that one alone where there was no text.</summary>
    public override string ToString() =>
        (english, french) switch
        {
            (true, true) => Languages.IsFrench ? "fr, en" : "en, fr",
            (true, false) => Languages.English,
            (false, true) => Languages.French,
            _ => Languages.Current,
        };
}

/// <summary>Writes a text in the language that the request asks for, or in the other one, and says which it was.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.IsEmpty)
        {
            writer.WriteNullValue();
            return;
        }

        var french = Languages.IsFrench ? value.Fr is not null : value.En is null;
        LanguagesUsed.Add(french);
        writer.WriteStringValue(french ? value.Fr : value.En);
    }

    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Bodies name each language's member.");
}

/// <summary>
/// Enumerations as their words, spelled exactly. The framework's own converter would take "viewer,admin" too, and make a third value of the
/// two.
/// </summary>
internal sealed class WordConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Words<>).MakeGenericType(typeToConvert))!;

    private sealed class Words<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> ByWord = Enum.GetValues<T>()
            .ToDictionary(value => Wire.Name(value), StringComparer.Ordinal);
        private static readonly Dictionary<T, string> ByValue = ByWord.ToDictionary(w => w.Value, w => w.Key);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && ByWord.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ByWord.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(ByValue[value]);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(ByValue[value]);
    }
}

/// <summary>Instants as RFC 3339 in UTC, ending in Z.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);

    /// <summary>
    /// As strictly as in a query: the reader's own way would take a day for an instant, and an instant without an offset for one of this
    /// machine's.
    /// </summary>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Input.Values.TryInstant(reader.GetString()!, out var at)
            ? at
            : throw new JsonException();
}
