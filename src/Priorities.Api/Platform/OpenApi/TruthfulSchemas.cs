using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.XPath;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Input;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>
/// Makes schemas say what the serializer and the rules do. A body that is sent: no other members, null as good as absent where the member
/// may be absent. A body that is answered: what is not there is absent and never null, and more members may come with time.
/// </summary>
internal sealed class TruthfulSchemas : ISchemaFilter
{
    private readonly NullabilityInfoContext nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema own)
            return;
        if (context.Type.IsEnum)
            DescribeEnum(own, context.Type);
        else if (own.Properties is { Count: > 0 } && !context.Type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            Describe(own, context.Type);
        Bound(own);
    }

    /// <summary>Limits of what has no rule: those of its format, or what the service can answer at most.</summary>
    internal static void Bound(OpenApiSchema schema)
    {
        var type = schema.Type & ~JsonSchemaType.Null;
        if (type != JsonSchemaType.String || schema.Enum is not null)
            (schema.MinLength, schema.MaxLength) = (null, null);
        if (type == JsonSchemaType.String && schema.Enum is null)
        {
            (schema.MinLength, schema.MaxLength) = schema.Format switch
            {
                "uuid" => (36, 36),
                "date" => (10, 10),
                "date-time" => (20, 35),
                _ => (schema.MinLength == 0 ? null : schema.MinLength, schema.MaxLength ?? 20_000),
            };
        }

        if (type == JsonSchemaType.Integer)
        {
            schema.Minimum ??= "0";
            schema.Maximum ??= schema.Format == "int64" ? "9007199254740991" : "2147483647";
        }

        if (type == JsonSchemaType.Array)
            schema.MaxItems ??= 10_000;
    }

    private void Describe(OpenApiSchema schema, Type type)
    {
        var sent = SentTypes.All.Contains(type);
        schema.AdditionalPropertiesAllowed = !sent;
        var required = new HashSet<string>();
        foreach (var property in type.GetProperties())
        {
            var name = Wire.Name(property.Name);
            if (!schema.Properties!.TryGetValue(name, out var value))
                continue;
            var rules = property.GetCustomAttributes().ToArray();
            if (rules.OfType<ExceptAttribute>().FirstOrDefault() is { } except)
                schema.Properties[name] = value = Without(except, property.PropertyType, value);
            if (value is OpenApiSchema inline)
            {
                inline.ReadOnly = false;
                PublishedRules.Apply(inline, rules);
                Bound(inline);
                inline.Type &= ~JsonSchemaType.Null;
                if (inline.Items is OpenApiSchemaReference item)
                    item.Reference.Description = null;
            }

            var mayBeAbsent =
                Nullable.GetUnderlyingType(property.PropertyType) is not null
                || nullability.Create(property).ReadState == NullabilityState.Nullable;
            if (sent)
            {
                var needed = rules.OfType<NeededAttribute>().Any() || !mayBeAbsent;
                if (needed)
                    required.Add(name);
                else
                    schema.Properties[name] = OrNull(value);
            }
            else if (rules.OfType<JsonIgnoreAttribute>().Any(i => i.Condition == JsonIgnoreCondition.Never) && mayBeAbsent)
            {
                required.Add(name); // always there, and null where there is nothing to say: tools that plot want a column
                schema.Properties[name] = OrNull(value);
            }
            else if (!mayBeAbsent)
            {
                required.Add(name);
            }
        }

        schema.Required = required.Count > 0 ? required : null;
        foreach (var rule in type.GetCustomAttributes<TogetherAttribute>())
            PublishedRules.Apply(schema, rule);
    }

    /// <summary>An enumeration without the words that are not for this member.</summary>
    private static OpenApiSchema Without(ExceptAttribute except, Type type, IOpenApiSchema whole) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = whole.Description,
            Enum =
            [
                .. Enum.GetNames(Nullable.GetUnderlyingType(type) ?? type)
                    .Select(Wire.Name)
                    .Except(except.Words)
                    .Select(w => (JsonNode)JsonValue.Create(w)),
            ],
        };

    internal static IOpenApiSchema OrNull(IOpenApiSchema value)
    {
        if (value is OpenApiSchema { OneOf: null } inline)
        {
            if (inline.Type is { } type)
                inline.Type = type | JsonSchemaType.Null;
            return inline;
        }

        if (value is not OpenApiSchemaReference reference)
            return value;
        var description = reference.Reference.Description;
        return new OpenApiSchema { Description = description, OneOf = [Bare(reference), new OpenApiSchema { Type = JsonSchemaType.Null }] };
    }

    internal static OpenApiSchemaReference Bare(OpenApiSchemaReference reference) =>
        new(reference.Reference.Id!, reference.Reference.HostDocument);

    private static void DescribeEnum(OpenApiSchema schema, Type type)
    {
        var words = type.GetEnumNames().Select(n => (Name: n, Word: Wire.Name(n), Text: Comments.OfField(type, n))).ToList();
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. words.Select(w => (JsonNode)JsonValue.Create(w.Word))];
        schema.Description = $"{schema.Description}\n\n{string.Join('\n', words.Select(w => $"- `{w.Word}`: {w.Text}"))}".Trim();
        schema.Extensions = new Dictionary<string, IOpenApiExtension>
        {
            ["x-enum-varnames"] = new JsonNodeExtension(new JsonArray([.. words.Select(w => (JsonNode)JsonValue.Create(w.Name))])),
            ["x-enum-descriptions"] = new JsonNodeExtension(new JsonArray([.. words.Select(w => (JsonNode)JsonValue.Create(w.Text))])),
        };
    }
}

/// <summary>The types that callers send: the bodies of all routes, and what is in them.</summary>
internal static class SentTypes
{
    public static IReadOnlySet<Type> All { get; } = Find();

    private static HashSet<Type> Find()
    {
        var found = new HashSet<Type>();
        foreach (
            var parameter in typeof(SentTypes)
                .Assembly.GetTypes()
                .SelectMany(t =>
                    t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                )
                .Where(m => m.Name == "Endpoint")
                .SelectMany(m => m.GetParameters())
        )
            if (
                parameter.ParameterType is { IsGenericType: true } type
                && (type.GetGenericTypeDefinition() == typeof(Body<>) || type.GetGenericTypeDefinition() == typeof(MergePatch<>))
            )
                Add(type.GetGenericArguments()[0]);
        return found;

        void Add(Type type)
        {
            if (type.IsGenericType)
                foreach (var argument in type.GetGenericArguments())
                    Add(argument);
            if (!type.IsClass || type.Namespace?.StartsWith("Priorities.", StringComparison.Ordinal) != true || !found.Add(type))
                return;
            foreach (var property in type.GetProperties())
                Add(property.PropertyType);
        }
    }
}

/// <summary>The comments of the code, as the compiler collected them.</summary>
internal static class Comments
{
    private static readonly XPathNavigator[] Files =
    [
        .. new[] { typeof(Comments).Assembly, typeof(Domain.LocalizedText).Assembly }.Select(a =>
            Read(Path.ChangeExtension(a.Location, ".xml"))
        ),
    ];

    public static string OfField(Type type, string field) => Summary($"F:{type.FullName!.Replace('+', '.')}.{field}");

    private static XPathNavigator Read(string path)
    {
        using var reader = XmlReader.Create(path);
        return new XPathDocument(reader).CreateNavigator();
    }

    private static string Summary(string member)
    {
        foreach (var file in Files)
            if (file.SelectSingleNode($"/doc/members/member[@name='{member}']/summary") is { } summary)
                return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return "";
    }
}
