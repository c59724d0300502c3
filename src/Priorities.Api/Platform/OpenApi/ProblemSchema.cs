using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>The body of every problem (RFC 9457), and one of each kind to look at.</summary>
internal static class ProblemSchema
{
    public static OpenApiSchema Make(OpenApiDocument document) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "A problem (RFC 9457). Programs decide by `code`; people read `title`, `detail` and `errors`.",
            Required = new HashSet<string> { "type", "title", "status", "detail", "instance", "code", "traceId" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("The address of the page that explains this kind of problem.", 2_000, "uri"),
                ["title"] = Text("What kind of problem it is, in the language asked for.", 200),
                ["status"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Minimum = "400",
                    Maximum = "599",
                    Description = "The HTTP status.",
                },
                ["detail"] = Text("What happened this time, and what would be right.", 20_000),
                ["instance"] = Text("The path of the request.", 20_000, "uri-reference"),
                ["code"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "The kind of problem, for programs. It never changes.",
                    Enum =
                    [
                        .. ProblemCatalogue
                            .All.Values.OrderBy(k => k.Status)
                            .ThenBy(k => k.Code, StringComparer.Ordinal)
                            .Select(k => (JsonNode)JsonValue.Create(k.Code)),
                    ],
                },
                ["traceId"] = Text("The id to give to the one who runs the service; it is in their log too.", 100),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description =
                        "For each member, parameter or header that is at fault, as it is spelled in the request: what would be right.",
                    AdditionalProperties = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        MaxItems = 100,
                        Items = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 20_000 },
                    },
                },
                ["version"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Minimum = "1",
                    Maximum = "2147483647",
                    Description = "With `versionMismatch`: the version that it is at now.",
                },
                ["currentStatus"] = With("With `transitionNotAllowed`: the status that the action has.", document),
                ["allowedTransitions"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    MaxItems = 8,
                    Description = "With `transitionNotAllowed`: the statuses that it can go to.",
                    Items = new OpenApiSchemaReference("ActionStatus", document),
                },
                ["lines"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    MaxItems = 5_000,
                    Description = "With `importOutdated`: the rows of the file whose outcome would be another one now.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Integer,
                        Format = "int32",
                        Minimum = "1",
                        Maximum = "2147483647",
                    },
                },
                ["found"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    MaxItems = 100,
                    Description = "With `confirmationRequired`: what looked as if it named a person or told how to reach one.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "member", "kind", "start", "length" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["member"] = Text("The member of the request that it stands in.", 100),
                            ["kind"] = Text(
                                "What it looks like: `email`, `phone`, `address`, `fileNumber`, `birth`, `handle`, `plate` or `name`.",
                                20
                            ),
                            ["start"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Integer,
                                Format = "int32",
                                Minimum = "0",
                                Maximum = "20000",
                                Description = "Where it begins, counted in characters from 0.",
                            },
                            ["length"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Integer,
                                Format = "int32",
                                Minimum = "1",
                                Maximum = "20000",
                                Description = "How many characters it has.",
                            },
                        },
                    },
                },
            },
        };

    public static OpenApiExample Example(ProblemKind kind)
    {
        var body = new JsonObject
        {
            ["type"] = $"https://priorities.example/problems/{kind.Code}",
            ["title"] = kind.Title.En,
            ["status"] = kind.Status,
            ["detail"] = kind.Explanation.En,
            ["instance"] = "/api/v1/actions/ccr-2016-s2",
            ["code"] = kind.Code,
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        foreach (var (name, value) in FactsOf(kind.Code))
            body[name] = value;
        return new OpenApiExample { Summary = kind.Title.En, Value = body };
    }

    private static IEnumerable<(string Name, JsonNode Value)> FactsOf(string code) =>
        code switch
        {
            "invalidRequest" =>
            [
                ("errors", new JsonObject { ["targetDate"] = new JsonArray("A day from 1900-01-01 to 2199-12-31, such as 2026-11-23.") }),
            ],
            "unknownReference" => [("errors", new JsonObject { ["forum"] = new JsonArray("No forum has the id or key 'ccr-2061'.") })],
            "inconsistentRequest" =>
            [
                (
                    "errors",
                    new JsonObject
                    {
                        ["endedOn"] = new JsonArray(
                            "`endedOn` 2016-11-22 is before `heldOn` 2016-11-23. Give the same day or a later one."
                        ),
                    }
                ),
            ],
            "unknownParameter" =>
            [
                ("errors", new JsonObject { ["stauts"] = new JsonArray("There is no such parameter. There are: forum, area, status.") }),
            ],
            "versionMismatch" => [("version", 8)],
            "transitionNotAllowed" =>
            [
                ("currentStatus", "notStarted"),
                ("allowedTransitions", new JsonArray("planned", "inProgress", "notPursued", "superseded")),
            ],
            _ => [],
        };

    private static OpenApiSchema Text(string description, int max, string? format = null) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = format,
            MaxLength = max,
            Description = description,
        };

    private static OpenApiSchemaReference With(string description, OpenApiDocument document)
    {
        var reference = new OpenApiSchemaReference("ActionStatus", document);
        reference.Reference.Description = description;
        return reference;
    }
}
