using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Priorities.Api.Features.Changes;
using Priorities.Domain.Webhooks;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Says in the document's <c>webhooks</c> what is sent for each type of change, with which headers, and what to answer.</summary>
internal sealed class PublishedMessages : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var (message, ping) = (Schema<WebhookMessage>(context), Schema<WebhookPing>(context));
        swaggerDoc.Webhooks = ChangeTypesAttribute.Meanings.ToDictionary(
            t => t.Key,
            IOpenApiPathItem (t) => Item(t.Key, t.Value, message, "The change. It has facts, and never the words of a note.")
        );
        swaggerDoc.Webhooks[Delivery.Ping] = Item(Delivery.Ping, "Somebody tries the webhook", ping, "A message that tells of nothing.");
    }

    private static IOpenApiSchema Schema<T>(DocumentFilterContext context) =>
        context.SchemaGenerator.GenerateSchema(typeof(T), context.SchemaRepository);

    private static OpenApiPathItem Item(string type, string meaning, IOpenApiSchema message, string body) =>
        new()
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation>
            {
                [HttpMethod.Post] = new OpenApiOperation
                {
                    OperationId = "on" + string.Concat(type.Split('.').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
                    Tags = new HashSet<OpenApiTagReference> { new("Webhooks") },
                    Summary = meaning,
                    Description =
                        "Sent to webhooks that asked for it, signed as the Standard Webhooks specification says: verify it with one of its libraries before you believe it. "
                        + "A message can come twice: remember `webhook-id`. Messages about the same action come in the order in which things happened.",
                    Parameters =
                    [
                        Header(
                            "webhook-id",
                            "The message's id: the same each time it is sent.",
                            "^msg_[0-9a-f]{32}$",
                            36,
                            "msg_01a2006f3b0070008000000000000001"
                        ),
                        Header(
                            "webhook-timestamp",
                            "When this attempt was made, in seconds since 1970. Refuse what is older than five minutes: somebody may be playing it back.",
                            "^[0-9]{1,12}$",
                            12,
                            "1795442400"
                        ),
                        Header(
                            "webhook-signature",
                            "`v1,` and the HMAC-SHA256 of id, timestamp and body, joined by dots, in Base64. After a rotation there are two, separated by a space: either will do.",
                            "^v1,[A-Za-z0-9+/]{43}=( v1,[A-Za-z0-9+/]{43}=)*$",
                            200,
                            "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="
                        ),
                    ],
                    RequestBody = new OpenApiRequestBody
                    {
                        Description = body,
                        Required = true,
                        Content = new Dictionary<string, OpenApiMediaType>
                        {
                            ["application/json"] = new()
                            {
                                Schema = new OpenApiSchema
                                {
                                    AllOf = [message],
                                    Properties = new Dictionary<string, IOpenApiSchema>
                                    {
                                        ["type"] = new OpenApiSchema { Const = type, Description = $"`{type}`." },
                                    },
                                },
                            },
                        },
                    },
                    Responses = new OpenApiResponses
                    {
                        ["2XX"] = new OpenApiResponse
                        {
                            Description =
                                "Taken. Answer within 15 seconds, and do the work afterwards; what you say in the body is kept for those who look at the delivery.",
                        },
                        ["410"] = new OpenApiResponse { Description = "Nobody is here any more: the webhook is switched off at once." },
                        ["default"] = new OpenApiResponse
                        {
                            Description =
                                "Not taken, as with no answer in time and with a redirect. It is sent again: after 5 seconds, 30 seconds, 2, 10 and 30 minutes, 1, 3, 6 and 12 hours, then daily, up to three days; later where `Retry-After` asks for it.",
                        },
                    },
                    Security = [],
                },
            },
        };

    private static OpenApiParameter Header(string name, string description, string pattern, int longest, string example) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = true,
            Description = description,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Pattern = pattern,
                MaxLength = longest,
            },
            Example = JsonValue.Create(example),
        };
}
