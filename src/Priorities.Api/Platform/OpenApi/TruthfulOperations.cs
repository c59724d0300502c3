using Microsoft.OpenApi;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>
/// Says of every operation who may, every status that it can answer with, the problems behind each, and the headers that come with it.
/// </summary>
internal sealed class TruthfulOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        DescribeBody(operation, context);
        var route = new DescribedRoute(operation, context);
        Secure(operation, route, context.Document);
        AddParameters(operation, route, context.Document);
        if (route.Deprecation is { } deprecation)
        {
            operation.Deprecated = true;
            operation.Description +=
                $"\n\nDeprecated since {deprecation.Since:yyyy-MM-dd}; gone on {deprecation.Sunset:yyyy-MM-dd}. Use `{deprecation.Successor}` instead.";
        }

        DescribeFiles(operation.RequestBody?.Content);
        foreach (
            var problems in ProblemsOf(route)
                .Distinct()
                .Select(code => ProblemCatalogue.All[code])
                .GroupBy(kind => kind.Status)
                .OrderBy(group => group.Key)
        )
            operation.Responses![$"{problems.Key}"] = Problem([.. problems], context.Document);
        if (route.HasTag)
            operation.Responses!["304"] = new OpenApiResponse
            {
                Description = "You have it already: it is what the `ETag` in `If-None-Match` stands for.",
            };
        if (operation.Responses!.ContainsKey("204"))
            operation.Responses.Remove("200"); // the framework's guess for what returns no type
        var sorted = operation.Responses!.OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        operation.Responses!.Clear();
        foreach (var (status, response) in sorted)
        {
            operation.Responses[status] = response;
            DescribeFiles(response.Content);
            AddHeaders((OpenApiResponse)response, status, route, context.Document);
        }
    }

    private static void DescribeBody(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<TakenBody>().SingleOrDefault() is { } taken)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = taken.MediaTypes.ToDictionary(
                    type => type,
                    _ => new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(taken.Type, context.SchemaRepository) }
                ),
            };
    }

    private static void Secure(OpenApiOperation operation, DescribedRoute route, OpenApiDocument document)
    {
        var bearer = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] };
        operation.Security = route.Policy switch
        {
            null => [],
            Policies.Read => [new OpenApiSecurityRequirement(), bearer],
            _ => [bearer],
        };
        var who = route.Policy switch
        {
            null => "Everybody, without a key.",
            Policies.Read => "Everybody; a key shows more.",
            var policy => $"{string.Join(", ", Policies.RolesOf(policy).Select(r => $"`{Wire.Name(r)}`"))}.",
        };
        // Between two paragraphs the comment has a line of mere spaces, and generators put them into their own comments.
        operation.Description = string.Join(
            '\n',
            $"{operation.Description}\n\nWho may: {who}".Trim().Split('\n').Select(line => line.TrimEnd())
        );
    }

    private static void AddParameters(OpenApiOperation operation, DescribedRoute route, OpenApiDocument document)
    {
        operation.Parameters ??= [];
        if (route.IsLocalized)
            operation.Parameters.Add(new OpenApiParameterReference("AcceptLanguage", document));
        if (route.HasTag)
            operation.Parameters.Add(new OpenApiParameterReference("IfNoneMatch", document));
        if (route.IsApi && route.Method == "POST")
            operation.Parameters.Add(new OpenApiParameterReference("IdempotencyKey", document));
        if (route.IsApi && route.Method != "GET")
            operation.Parameters.Add(new OpenApiParameterReference("ValidateOnly", document));
    }

    private static IEnumerable<string> ProblemsOf(DescribedRoute route)
    {
        if (route.IsApi)
            yield return "invalidRequest";
        yield return "unknownParameter";
        if (route.IsLimited)
            yield return "tooManyRequests";

        if (route.Policy is { } policy)
        {
            yield return "unauthenticated";
            if (policy != Policies.Read)
                yield return "forbidden";
        }

        if (route.TakesCursor)
            yield return "invalidCursor";
        if (route.NamesSomething)
            yield return "notFound";
        if (route.HasBody)
        {
            yield return "bodyTooLarge";
            yield return "unsupportedMediaType";
        }

        if (route.NeedsIfMatch)
        {
            yield return "versionMismatch";
            yield return "preconditionRequired";
        }

        if (route.IsApi && route.Method == "POST")
            yield return "idempotencyKeyReused";
        if (route.Method != "GET")
            yield return "conflict";
        foreach (var kind in route.Refusals)
            yield return kind.Code;
        yield return "internalError";
        if (route.IsApi)
            yield return "databaseUnavailable";
    }

    private static OpenApiResponse Problem(ProblemKind[] kinds, OpenApiDocument document) =>
        new()
        {
            Description = string.Join('\n', kinds.Select(k => $"`{k.Code}`: {k.Title.En}.")),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference("Problem", document),
                    Examples = kinds.ToDictionary(k => k.Code, k => (IOpenApiExample)new OpenApiExampleReference(k.Code, document)),
                },
            },
        };

    /// <summary>What is not JSON is text, or bytes.</summary>
    private static void DescribeFiles(IDictionary<string, OpenApiMediaType>? content)
    {
        foreach (var (type, media) in content ?? new Dictionary<string, OpenApiMediaType>())
            if (!type.EndsWith("json", StringComparison.Ordinal))
                media.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format =
                        type.StartsWith("text/", StringComparison.Ordinal)
                        || type.Contains("xml;", StringComparison.Ordinal)
                        || type.EndsWith("+xml", StringComparison.Ordinal)
                        || type.EndsWith("-text", StringComparison.Ordinal)
                            ? null
                            : "binary",
                    MaxLength = int.MaxValue,
                };
    }

    private static void AddHeaders(OpenApiResponse response, string status, DescribedRoute route, OpenApiDocument document)
    {
        var success = status[0] == '2';
        var headers = new List<string> { "Request-Id", "Cache-Control" };
        if (route.IsLimited)
            headers.AddRange(["RateLimit", "RateLimit-Policy"]);
        if (success && route.IsTagged)
            headers.Add("ETag");
        if (status == "304")
            headers.Add("ETag");
        if ((success && route.IsLocalized) || status[0] is '4' or '5')
            headers.Add("Content-Language");
        if ((success || status == "304") && route.IsPage)
            headers.Add("Link");
        if (status == "201")
            headers.Add("Location");
        if (success && route.IsApi && route.Method == "POST")
            headers.Add(Idempotency.Idempotency.ReplayedHeader);
        if (success && route.IsApi && route.Method != "GET")
            headers.Add(ValidateOnly.Header);
        if (status is "401" or "403")
            headers.Add("WWW-Authenticate");
        if (status is "429" or "503")
            headers.Add("Retry-After");
        if (status == "415" && route.Method == "PATCH")
            headers.Add("Accept-Patch");
        if (route.IsEntrance)
            headers.Add("Link");
        if (route.Deprecation is not null)
            headers.AddRange([.. headers.Contains("Link") ? [] : (string[])["Link"], Announcements.Deprecation, Announcements.Sunset]);
        response.Headers = headers.ToDictionary(
            name => name,
            name => (IOpenApiHeader)new OpenApiHeaderReference(Component(name), document)
        );

        string Component(string header) =>
            header switch
            {
                "Link" when route.Deprecation is not null => CommonParts.Successor,
                "Link" when route.IsEntrance => CommonParts.DescribedBy,
                _ => header.Replace("-", "", StringComparison.Ordinal),
            };
    }
}
