using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Priorities.Api.Platform.OpenApi;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>The committed OpenAPI document is what the service says, and it leaves nothing out that a reader needs.</summary>
public sealed partial class DocumentTests : ApiFixture
{
    /// <summary>What is made and cannot be read by itself: where it can be read instead.</summary>
    private static readonly Dictionary<string, string> WithoutLink = new()
    {
        ["recordAssessment"] = "in the list of the action's assessments",
        ["issueKey"] = "in the list of keys; a key alone has nothing more to tell",
    };

    private JsonNode Document => Host.Contract.Document;

    [TestCase("json")]
    [TestCase("yaml")]
    public async Task The_committed_document_is_the_one_that_is_served(string format)
    {
        var served = (await Anonymous.GetAsync($"/openapi/v1.{format}")).ShouldBe(200).Text;

        var committed = await File.ReadAllTextAsync(Repository.Path($"openapi/priorities.v1.{format}"));

        var same = format == "json" ? JsonNode.DeepEquals(JsonNode.Parse(committed), JsonNode.Parse(served)) : committed == served;
        Assert.That(same, "openapi/ is behind the code: run openapi/generate and commit what it writes.");
    }

    [Test]
    public async Task It_can_be_read_without_errors_or_warnings()
    {
        var read = OpenApiDocument.Parse(await File.ReadAllTextAsync(Repository.Path("openapi/priorities.v1.json")), "json");

        Assert.That(read.Diagnostic!.Errors, Is.Empty);
        Assert.That(read.Diagnostic.Warnings, Is.Empty);
    }

    [Test]
    public void Every_operation_says_what_it_does_who_may_and_under_which_heading() =>
        All(
            Operations(),
            (operation, says) =>
            {
                var (summary, description) = ((string?)operation.Json["summary"] ?? "", (string?)operation.Json["description"] ?? "");
                says(summary.Length is > 3 and <= 60 && !summary.EndsWith('.'), $"a summary in a few words: '{summary}'");
                says(
                    description.Split("\n\nWho may: ") is [{ Length: >= 30 }, { Length: > 0 }],
                    $"a description for people, and who may: '{description}'"
                );
                says(operation.Json["security"] is JsonArray, "which credentials it needs");
                says(operation.Json["tags"] is JsonArray { Count: 1 }, "one tag");
            }
        );

    /// <summary>
    /// Swagger UI fills in the example of a body. Whoever sends it as it stands, to a service that has just been set up, sees it work.
    /// </summary>
    [Test]
    public async Task What_makes_something_can_be_tried_with_the_example_as_it_stands()
    {
        // The one asks the internet, the other has the report of changeStatus once more; nobody owns anything yet who could be asked.
        string[] leftOut = ["registerWebhook", "changeStatuses", "requestUpdate"];
        string[] there = ["forum", "action"];
        var makes = Host
            .Contract.Operations.Where(o =>
                o.Method == "POST"
                && o.Json["requestBody"] is not null
                && !leftOut.Contains(o.Id)
                && Parameters(o).All(p => (string)p["in"]! != "path" || there.Contains((string)p["name"]!))
            )
            .ToList();

        var answers = new List<string>();
        foreach (var make in makes)
        {
            var path = Parameters(make)
                .Where(p => (string)p["in"]! == "path")
                .Aggregate(
                    make.Path,
                    (filled, p) => filled.Replace($"{{{p["name"]}}}", (string)p["schema"]!["examples"]![0]!, StringComparison.Ordinal)
                );
            var (type, media) = make.Json["requestBody"]!["content"]!.AsObject().First();
            var example = media!["example"]!;
            var reply = await Admin.SendAsync(
                HttpMethod.Post,
                path,
                Client.Raw(example is JsonValue text ? (string)text! : example.ToJsonString(), type)
            );
            answers.Add(reply.Status < 300 ? $"{make.Id} done" : $"{make.Id} {reply.Text}");
        }

        Assert.That(answers, Is.EqualTo(makes.Select(m => $"{m.Id} done")));
        Assert.That(makes, Has.Count.GreaterThan(9));
    }

    [Test]
    public void Tags_come_in_the_order_that_was_thought_of_and_each_is_used_and_explained()
    {
        var tags = Document["tags"]!.AsArray().Select(t => ((string)t!["name"]!, (string)t["description"]!)).ToList();

        Assert.That(tags, Is.EqualTo(CommonParts.Tags));
        Assert.That(tags.Select(t => t.Item1), Is.EquivalentTo(Operations().Select(o => (string)o.Json["tags"]![0]!).Distinct()));
    }

    [Test]
    public void Every_parameter_is_described_bounded_and_shown_by_an_example_that_fits() =>
        All(
            Operations().Concat(Messages()),
            (operation, says) =>
            {
                foreach (var parameter in Parameters(operation))
                {
                    var (name, schema) = ((string)parameter["name"]!, parameter["schema"]!);
                    says(
                        (string?)parameter["description"] is { Length: > 10 } text && text.TrimEnd().EndsWith('.'),
                        $"what `{name}` is, in a sentence"
                    );
                    says(IsBounded(schema), $"how much `{name}` may be");
                    var required = (bool?)parameter["required"] == true;
                    // What is written to is not: one press of a button must not change the action that happens to be the example.
                    var isFilledIn = required && operation.Method == "GET";
                    var example = isFilledIn ? parameter["example"] : schema["examples"]?[0];
                    says(
                        example is not null && Host.Contract.Misfits(schema, example).Count == 0,
                        $"an example of `{name}` that fits: {example?.ToJsonString()}"
                    );
                    says(
                        isFilledIn || parameter["example"] is null,
                        $"its example of `{name}` in the schema: Swagger UI would fill this one in, and send what nobody asked for"
                    );
                    says((string)parameter["in"]! != "path" || (bool?)parameter["required"] == true, $"that `{name}` is required");
                    if (
                        (string?)parameter["in"] == "query"
                        && Default().Match((string)parameter["description"]!) is { Success: true } told
                        && Host.Contract.Misfits(schema, One(schema, told.Groups[1].Value)) is []
                    )
                        says(
                            JsonNode.DeepEquals(schema["default"], One(schema, told.Groups[1].Value)),
                            $"in the schema that `{name}` is {told.Groups[1].Value} by default"
                        );
                }
            }
        );

    [Test]
    public void Every_member_of_every_schema_is_described()
    {
        var silent = Document["components"]!["schemas"]!
            .AsObject()
            .SelectMany(s =>
                (s.Value!["properties"]?.AsObject() ?? [])
                    .Where(p =>
                        string.IsNullOrWhiteSpace(
                            (string?)p.Value!["description"] ?? (string?)Host.Contract.Resolve(p.Value!)["description"]
                        )
                    )
                    .Select(p => $"{s.Key}.{p.Key}")
            );

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Every_body_has_an_example_that_fits_and_was_written_by_somebody() =>
        All(
            Operations().Concat(Messages()),
            (operation, says) =>
            {
                foreach (var (where, type, media) in Bodies(operation))
                {
                    says(media["schema"] is not null, $"what its {where} is");
                    if (type == "application/problem+json")
                    {
                        foreach (var (code, shown) in media["examples"]!.AsObject())
                            says(
                                Host.Contract.Misfits(media["schema"]!, Host.Contract.Resolve(shown!)["value"]!) is [],
                                $"an example of the problem {code} that fits"
                            );
                        continue;
                    }

                    if ((string?)media["schema"]?["format"] == "binary")
                        continue;
                    says(media["example"] is not null, $"an example of its {where}");
                    says(
                        !$"{media["example"]?.ToJsonString()}".Contains("A text.", StringComparison.Ordinal),
                        $"an example of its {where} with real words: give the members that have 'A text.' an example in Platform/OpenApi/examples.json: {Unwritten(media["example"], "")}"
                    );
                    if (type.EndsWith("json", StringComparison.Ordinal))
                        says(
                            Host.Contract.Misfits(media["schema"]!, media["example"]!) is var misfits && misfits.Count == 0,
                            $"an example of its {where} that fits: {string.Join(" ", misfits)}"
                        );
                }
            }
        );

    [Test]
    public void Every_header_of_every_answer_is_described_and_shown() =>
        All(
            Operations(),
            (operation, says) =>
            {
                foreach (var (status, response) in operation.Json["responses"]!.AsObject())
                {
                    says((string?)response!["description"] is { Length: > 5 }, $"what {status} means");
                    foreach (var (name, header) in response["headers"]?.AsObject() ?? [])
                    {
                        var whole = Host.Contract.Resolve(header!);
                        says(
                            (string?)whole["description"] is { Length: > 10 }
                                && whole["schema"] is not null
                                && whole["example"] is not null,
                            $"what the header {name} is"
                        );
                    }
                }
            }
        );

    [Test]
    public void What_was_made_can_be_read_by_a_link() =>
        All(
            Operations().Where(o => o.Json["responses"]!["201"] is not null),
            (operation, says) =>
            {
                var links = operation.Json["responses"]!["201"]!["links"]?.AsObject();
                says((links is null) == WithoutLink.ContainsKey(operation.Id), "where to read what it made");
                foreach (var (_, link) in links ?? [])
                {
                    var read = Operations().SingleOrDefault(o => o.Id == (string?)link!["operationId"]);
                    says(read is { Method: "GET" }, "an operation that reads");
                    says(
                        Parameters(read!)
                            .Where(p => (string?)p["in"] == "path")
                            .All(p => link!["parameters"]![(string)p["name"]!] is not null),
                        "every part of the path to read at"
                    );
                }
            }
        );

    [Test]
    public void What_is_missing_would_be_seen()
    {
        var operation = new Contract.Operation(
            "GET",
            "/nothing",
            JsonNode
                .Parse(
                    """{"operationId":"nothing","parameters":[{"name":"x","in":"query","schema":{"type":"string"}}],"responses":{"200":{"content":{"application/json":{}}}}}"""
                )!
                .AsObject()
        );

        Assert.That(Bodies(operation).Single().Media["schema"], Is.Null);
        Assert.That(IsBounded(Parameters(operation).Single()["schema"]!), Is.False);
        Assert.That(Host.Contract.Misfits(JsonNode.Parse("""{"type":"string","maxLength":2}""")!, "long"), Is.Not.Empty);
        Assert.That(Host.Contract.Misfits(JsonNode.Parse("""{"$ref":"#/components/schemas/ActionStatus"}""")!, "nonsense"), Is.Not.Empty);
    }

    private static void All(IEnumerable<Contract.Operation> operations, Action<Contract.Operation, Action<bool, string>> check)
    {
        var (faults, count) = (new List<string>(), 0);
        foreach (var operation in operations)
        {
            check(
                operation,
                (isSaid, what) =>
                {
                    if (!isSaid)
                        faults.Add($"{operation.Id} should say {what}.");
                }
            );
            count++;
        }

        Assert.That(count, Is.Positive);
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
    }

    private IReadOnlyList<Contract.Operation> Operations() => Host.Contract.Operations;

    private IEnumerable<Contract.Operation> Messages() =>
        Document["webhooks"]!.AsObject().Select(w => new Contract.Operation("POST", w.Key, w.Value!["post"]!.AsObject()));

    private IEnumerable<JsonNode> Parameters(Contract.Operation operation) =>
        (operation.Json["parameters"]?.AsArray() ?? []).Select(p => Host.Contract.Resolve(p!));

    private static IEnumerable<(string Where, string Type, JsonNode Media)> Bodies(Contract.Operation operation) =>
        (operation.Json["requestBody"]?["content"]?.AsObject() ?? [])
            .Select(c => ("request", c.Key, c.Value!))
            .Concat(
                operation.Json["responses"]!
                    .AsObject()
                    .SelectMany(r => (r.Value!["content"]?.AsObject() ?? []).Select(c => ($"{r.Key}", c.Key, c.Value!)))
            );

    private bool IsBounded(JsonNode schema)
    {
        schema = Host.Contract.Resolve(schema);
        if (schema["enum"] is not null)
            return true;
        return (string?)schema["type"] switch
        {
            "string" => schema["maxLength"] is not null,
            "integer" => schema["minimum"] is not null && schema["maximum"] is not null,
            "array" => schema["maxItems"] is not null && IsBounded(schema["items"]!),
            var type => type == "boolean",
        };
    }

    private static string Unwritten(JsonNode? node, string path) =>
        string.Join(
            ' ',
            node switch
            {
                JsonObject at => at.Select(m => Unwritten(m.Value, m.Key)).Where(t => t.Length > 0).Distinct(),
                JsonArray list => list.Select(e => Unwritten(e, path)).Where(t => t.Length > 0).Distinct(),
                not null when node.ToString() == "A text." => [path],
                _ => [],
            }
        );

    private static JsonNode One(JsonNode schema, string word) =>
        (string?)schema["type"] switch
        {
            "array" => new JsonArray(word),
            "integer" => int.TryParse(word, out var number) ? number : word,
            _ => word,
        };

    [GeneratedRegex("Default: `?(-?[a-zA-Z0-9]+)`?[.,]")]
    private static partial Regex Default();
}
