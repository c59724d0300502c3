using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Input;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>Gives parameters the rules that stand on them.</summary>
internal sealed class TruthfulParameters : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Schema: OpenApiSchema schema } own)
            return;
        ICustomAttributeProvider? source = context.PropertyInfo ?? (ICustomAttributeProvider?)context.ParameterInfo;
        var rules = source?.GetCustomAttributes(true).OfType<Attribute>().ToArray() ?? [];
        schema.Type &= ~JsonSchemaType.Null;
        PublishedRules.Apply(schema, rules);
        if (rules.OfType<OneOfAttribute>().FirstOrDefault()?.Enumeration is { } enumeration)
        {
            var named = context.SchemaGenerator.GenerateSchema(enumeration, context.SchemaRepository);
            if (schema.Type == JsonSchemaType.Array)
                schema.Items = named;
            else
                own.Schema = named;
        }

        TruthfulSchemas.Bound(schema);
        if (schema.Items is OpenApiSchema item)
            TruthfulSchemas.Bound(item);
        if (own.In == ParameterLocation.Header && own.Name == "If-Match")
        {
            own.Required = true;
            own.Description =
                "The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `\"7\"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now.";
        }

        if (rules.OfType<DefaultValueAttribute>().SingleOrDefault()?.Value is { } value)
        {
            var text = JsonSerializer.SerializeToNode(value);
            if (own.Schema is OpenApiSchemaReference reference)
                reference.Reference.Default = text;
            else
                schema.Default = schema.Type == JsonSchemaType.Array ? new JsonArray(text) : text;
        }

        if (own.In == ParameterLocation.Header && schema.MaxLength is 20_000)
            schema.MaxLength = CommonParts.LongestHeader;
        if (own.In == ParameterLocation.Path && schema.MaxLength is 20_000)
            (schema.MinLength, schema.MaxLength, schema.Pattern) = (1, 64, Constraint(context) ?? "^[A-Za-z]+$");
    }

    private static string? Constraint(ParameterFilterContext context) =>
        context
            .ApiParameterDescription.RouteInfo?.Constraints?.OfType<RegexInlineRouteConstraint>()
            .FirstOrDefault()
            ?.Constraint.ToString();
}
