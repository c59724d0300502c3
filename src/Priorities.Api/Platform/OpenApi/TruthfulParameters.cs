using System.Reflection;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Input;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>Gives parameters the rules that stand on them.</summary>
internal sealed class TruthfulParameters : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Schema: OpenApiSchema schema } own) return;
        ICustomAttributeProvider? source = context.PropertyInfo ?? (ICustomAttributeProvider?)context.ParameterInfo;
        var rules = source?.GetCustomAttributes(true).OfType<Attribute>().ToArray() ?? [];
        schema.Type &= ~JsonSchemaType.Null;
        PublishedRules.Apply(schema, rules);
        if (rules.OfType<OneOfAttribute>().FirstOrDefault()?.Enumeration is { } enumeration)
        {
            var named = context.SchemaGenerator.GenerateSchema(enumeration, context.SchemaRepository);
            if (schema.Type == JsonSchemaType.Array) schema.Items = named;
            else own.Schema = named;
        }

        TruthfulSchemas.Bound(schema);
        if (schema.Items is OpenApiSchema item) TruthfulSchemas.Bound(item);
        if (own.In == ParameterLocation.Header && own.Name == "If-Match")
        {
            own.Required = true;
            own.Description = "The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `\"7\"` alone will do. `*` stands for whatever it is now.";
            (schema.MinLength, schema.MaxLength) = (1, 200);
            schema.Pattern = "^(\\*|\"[0-9]{1,9}(-[0-9a-f]{16})?\")$";
        }

        if (own.In == ParameterLocation.Query && own.Name == "limit") schema.Default = Paging.PageParameters.DefaultLimit;
        if (own.In == ParameterLocation.Path && schema.MaxLength is 20_000) (schema.MinLength, schema.MaxLength, schema.Pattern) = (1, 64, "^[A-Za-z]+$");
    }
}
