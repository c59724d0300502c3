using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>Says in the schema of a value what its rules say of it: the same attribute is enforced and published.</summary>
internal static class PublishedRules
{
    private const string Uuid = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private const string Key = "[a-z0-9]+([.-][a-z0-9]+)*";

    public static void Apply(OpenApiSchema schema, IEnumerable<Attribute> rules)
    {
        foreach (var rule in rules.OfType<RuleAttribute>())
        {
            if (rule is EntriesAttribute entries)
            {
                (schema.MinItems, schema.MaxItems, schema.UniqueItems) = (entries.Min == 0 ? null : entries.Min, entries.Max, true);
                continue;
            }

            // A rule for a value holds for each entry of a list.
            Apply(schema.Type?.HasFlag(JsonSchemaType.Array) == true && schema.Items is OpenApiSchema item ? item : schema, rule);
        }

        if (schema.Type?.HasFlag(JsonSchemaType.Array) == true)
            schema.MaxItems ??= 200;
    }

    private static void Apply(OpenApiSchema schema, RuleAttribute rule)
    {
        switch (rule)
        {
            case NeededAttribute:
                break; // told by `required`
            case ExceptAttribute:
                break; // told by the words that are left
            case IfMatchAttribute:
                (schema.MinLength, schema.MaxLength, schema.Pattern) = (1, IfMatchAttribute.Max, IfMatchAttribute.Shape);
                break;
            case TextAttribute text:
                (schema.MinLength, schema.MaxLength) = (1, text.Max);
                schema.Pattern = text.Pattern;
                break;
            case KeyAttribute key:
                (schema.MinLength, schema.MaxLength) = (1, key.Max);
                schema.Pattern = $"^(?!{Uuid}$|[0-9a-f]{{32}}$){Key}$"; // what looks like an id is none
                break;
            case IdOrKeyAttribute:
                (schema.MinLength, schema.MaxLength, schema.Pattern) = (1, 96, $"^({Key}|{Uuid})$");
                break;
            case IdAttribute:
                (schema.Format, schema.MinLength, schema.MaxLength, schema.Pattern) = ("uuid", 36, 36, $"^{Uuid}$");
                break;
            case DayAttribute:
                (schema.Format, schema.MinLength, schema.MaxLength) = ("date", 10, 10);
                schema.Pattern = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$";
                break;
            case InstantAttribute:
                (schema.Format, schema.MinLength, schema.MaxLength) = ("date-time", 20, 35);
                schema.Pattern = Values.Instants;
                break;
            case WholeNumberAttribute number:
                (schema.Type, schema.Format) = (JsonSchemaType.Integer, "int32");
                (schema.Minimum, schema.Maximum) = (Number(number.Min), Number(number.Max));
                break;
            case BetweenAttribute range:
                (schema.Minimum, schema.Maximum) = (Number(range.Min), Number(range.Max));
                break;
            case FlagAttribute:
                schema.Type = JsonSchemaType.Boolean;
                break;
            case OneOfAttribute words:
                schema.Enum = [.. words.Words.Select(w => (JsonNode)JsonValue.Create(w))];
                break;
            case SortAttribute sort:
                schema.Enum = [.. sort.Keys.SelectMany(k => (string[])[k, "-" + k]).Select(w => (JsonNode)JsonValue.Create(w))];
                break;
            case WebAddressAttribute:
                (schema.Format, schema.MinLength, schema.MaxLength, schema.Pattern) = (
                    "uri",
                    8,
                    WebAddressAttribute.Max,
                    WebAddressAttribute.Pattern
                );
                break;
            case WordsAttribute words:
                (schema.MinLength, schema.MaxLength, schema.Pattern) = (1, words.Max, words.Pattern);
                break;
            case CellAttribute cell:
                (schema.MaxLength, schema.Pattern) = (cell.Max, CellAttribute.Pattern);
                break;
            case AtMostAttribute length:
                schema.MaxLength = length.Max;
                break;
            default:
                throw new NotSupportedException(
                    $"The rule {rule.GetType().Name} is enforced and not published: say here what it means in a schema."
                );
        }
    }

    /// <summary>What members ask of one another. That one is null is as good as its absence.</summary>
    public static void Apply(OpenApiSchema schema, TogetherAttribute rule) =>
        schema.AnyOf = rule switch
        {
            EitherAttribute either => [There(either.First), There(either.Second)],
            NeededWhenAttribute needed =>
            [
                There(needed.Member),
                new OpenApiSchema
                {
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        [needed.Other] = new OpenApiSchema
                        {
                            Not = new OpenApiSchema { Enum = [.. needed.Words.Select(w => (JsonNode)JsonValue.Create(w))] },
                        },
                    },
                },
            ],
            _ => throw new NotSupportedException(
                $"The rule {rule.GetType().Name} is enforced and not published: say here what it means in a schema."
            ),
        };

    private static OpenApiSchema There(string member) =>
        new()
        {
            Required = new HashSet<string> { member },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                [member] = new OpenApiSchema { Not = new OpenApiSchema { Type = JsonSchemaType.Null } },
            },
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
