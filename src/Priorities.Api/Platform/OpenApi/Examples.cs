using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>
/// Makes an example of every body from its schema, with values that <c>examples.json</c> has for members of that name
/// (<c>Schema.member</c>, or <c>member</c> for any schema). So each new member has an example at once, and none can be out of date.
/// </summary>
internal sealed class Examples(OpenApiDocument document)
{
    private const int Deepest = 4;

    /// <summary>For a text that has no example of its own: the first that fits.</summary>
    private static readonly string[] Words = ["A text.", "housing", "ON", "CA", "k"];

    private static readonly JsonObject Known = Load();

    public void AddTo(IReadOnlyList<(OpenApiOperation Operation, bool Reads)> operations)
    {
        foreach (var (operation, reads) in operations)
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                Add(parameter, reads);
            foreach (var media in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
                if (media.Value.Schema?.Format != "binary")
                    Add(
                        media.Value,
                        Whole(operation.OperationId!, media.Key.EndsWith("json", StringComparison.Ordinal) ? "request" : media.Key)
                    );
            foreach (
                var media in operation
                    .Responses!.Where(r => r.Key[0] == '2')
                    .SelectMany(r => r.Value.Content ?? new Dictionary<string, OpenApiMediaType>())
            )
                if (media.Value.Schema?.Format != "binary")
                    Add(media.Value, media.Key.EndsWith("json", StringComparison.Ordinal) ? null : Whole(media.Key.Split(';')[0], "text"));
        }
    }

    private static JsonNode? Whole(string name, string kind) => Known[$"{name}:{kind}"]?.DeepClone();

    /// <summary>
    /// What may be left out has its example in the schema. One of the parameter itself would be filled in by Swagger UI, and whoever tries
    /// an operation there would send every filter at once, a cursor of some other list, and a key for retries that was used before. What is
    /// written to is left empty likewise: one press of a button must not change the action that happens to be the example.
    /// </summary>
    private void Add(OpenApiParameter parameter, bool reads)
    {
        var example = parameter.Example ?? Of(parameter.Schema!, $"{parameter.Name}?", parameter.Name!, 0)!;
        var isFilledIn = parameter.Required && reads;
        parameter.Example = isFilledIn ? example : null;
        if (isFilledIn)
            return;
        if (parameter.Schema is OpenApiSchemaReference shared)
            shared.Reference.Examples = [example];
        else
            ((OpenApiSchema)parameter.Schema!).Examples = [example];
    }

    private void Add(OpenApiMediaType media, JsonNode? whole) =>
        media.Example ??= whole ?? (media.Schema is null ? null : Of(media.Schema, "", "", 0));

    private JsonNode? Of(IOpenApiSchema schema, string owner, string member, int depth)
    {
        var id = (schema as OpenApiSchemaReference)?.Reference.Id;
        var own = id is null ? schema : document.Components!.Schemas![id];
        if (own.OneOf is { Count: > 0 } either)
            return Of(either[0], owner, member, depth);
        if (own.AllOf is [var whole] && Of(whole, owner, member, depth) is JsonObject narrowed)
        {
            foreach (var (name, part) in own.Properties ?? new Dictionary<string, IOpenApiSchema>())
                narrowed[name] = part.Const;
            return narrowed;
        }

        if (member.Length > 0 && Given(own, owner, member) is { } given)
            return given;
        if (own.Enum is { Count: > 0 } words)
            return words[0].DeepClone();
        return (own.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => Object(own, id ?? owner, depth),
            JsonSchemaType.Array => depth > Deepest || own.Items is null
                ? new JsonArray()
                : new JsonArray(Of(own.Items, owner, member, depth + 1)),
            JsonSchemaType.Boolean => false,
            JsonSchemaType.Integer or JsonSchemaType.Number => JsonNode.Parse(own.Minimum ?? "0"),
            _ => own.Format switch
            {
                "uuid" => "01a2006f-3b00-7000-8000-000000000001",
                "date" => "2026-11-23",
                "date-time" => "2026-11-23T14:00:00Z",
                "uri" => "https://example.org/report",
                _ => Words.First(word => Matches(own, word)),
            },
        };
    }

    private static JsonNode? Given(IOpenApiSchema own, string owner, string member) =>
        new[] { Known[$"{owner}.{member}"], Known[member] }.FirstOrDefault(given => given is not null && Fits(own, given))?.DeepClone();

    private static bool Fits(IOpenApiSchema own, JsonNode given)
    {
        var type = own.Type & ~JsonSchemaType.Null;
        return given.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Array => type == JsonSchemaType.Array
                && given.AsArray().All(entry => own.Items is OpenApiSchemaReference || Matches(own.Items!, entry!.ToString())),
            System.Text.Json.JsonValueKind.String => type == JsonSchemaType.String
                && own.Format != "uuid"
                && Matches(own, given.ToString())
                && (own.Enum is null || own.Enum.Any(w => w.ToString() == given.ToString())),
            System.Text.Json.JsonValueKind.Number => type is JsonSchemaType.Integer or JsonSchemaType.Number,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => type == JsonSchemaType.Boolean,
            _ => type == JsonSchemaType.Object,
        };
    }

    private JsonObject Object(IOpenApiSchema own, string owner, int depth)
    {
        var result = new JsonObject();
        foreach (var (name, value) in own.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var needed = own.Required?.Contains(name) == true;
            if (!needed && depth >= Deepest - 1)
                continue;
            result[name] = Of(value, owner, name, depth + 1);
        }

        return result;
    }

    private static bool Matches(IOpenApiSchema schema, string text) =>
        text.Length <= (schema.MaxLength ?? int.MaxValue)
        && (schema.Pattern is null || Regex.IsMatch(text, schema.Pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant));

    private static JsonObject Load()
    {
        using var file = typeof(Examples).Assembly.GetManifestResourceStream("Priorities.Api.Platform.OpenApi.examples.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
