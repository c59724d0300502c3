using Microsoft.OpenApi;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Platform.Settings;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>What is said once for the whole document, and what can only be said when all of it is there.</summary>
internal sealed class WholeDocument(PrioritiesSettings settings) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var components = swaggerDoc.Components!;
        components.Schemas!["Problem"] = ProblemSchema.Make(swaggerDoc);
        var used = swaggerDoc
            .Paths.SelectMany(p => p.Value.Operations!.Values)
            .SelectMany(o => o.Responses!.Values)
            .SelectMany(r => r.Headers?.Values ?? [])
            .OfType<OpenApiHeaderReference>()
            .Select(h => h.Reference.Id!)
            .ToHashSet();
        components.Headers = CommonParts.Headers().Where(h => used.Contains(h.Key)).ToDictionary();
        components.Parameters = CommonParts.Parameters();
        var met = swaggerDoc
            .Paths.SelectMany(p => p.Value.Operations!.Values)
            .SelectMany(o => o.Responses!.Values)
            .SelectMany(r => r.Content?.Values ?? [])
            .SelectMany(c => c.Examples?.Keys ?? [])
            .ToHashSet();
        components.Examples = ProblemCatalogue
            .All.Values.Where(k => met.Contains(k.Code))
            .OrderBy(k => k.Status)
            .ThenBy(k => k.Code, StringComparer.Ordinal)
            .ToDictionary(k => k.Code, k => (IOpenApiExample)ProblemSchema.Example(k));
        var operations = swaggerDoc.Paths.SelectMany(p => p.Value.Operations!.Values).ToList();
        MakePatches(swaggerDoc, operations);
        foreach (var operation in operations)
            DropEchoes(operation);
        foreach (var schema in components.Schemas.Values)
            DropEchoes(schema);
        Link(swaggerDoc);
        new Examples(swaggerDoc).AddTo([
            .. swaggerDoc
                .Paths.Values.Concat(swaggerDoc.Webhooks?.Values ?? [])
                .SelectMany(p => p.Operations!)
                .Select(o => (o.Value, o.Key == HttpMethod.Get)),
        ]);
        Order(swaggerDoc, operations);
        SharedParts.Share(swaggerDoc);
        Sign(swaggerDoc.Info);
    }

    /// <summary>Who keeps this service, whom to ask and how its data may be used, as far as the operator says.</summary>
    private void Sign(OpenApiInfo info)
    {
        var contact = settings.Contact is { } text ? new Uri(text) : null;
        if (settings.Operator is not null || contact is not null)
            info.Contact = new()
            {
                Name = settings.Operator,
                Email = contact is { Scheme: "mailto" }
                    ? contact.GetComponents(UriComponents.UserInfo | UriComponents.Host, UriFormat.Unescaped)
                    : null,
                Url = contact is { Scheme: "https" } ? contact : null,
            };
        if (settings.DataLicence is { } licence)
            info.License = new() { Name = licence, Identifier = licence };
    }

    /// <summary>A merge patch may leave out every member, and clears with null what may be absent (RFC 7396).</summary>
    private static void MakePatches(OpenApiDocument document, List<OpenApiOperation> operations)
    {
        var whole = operations
            .Select(o => o.RequestBody?.Content)
            .OfType<IDictionary<string, OpenApiMediaType>>()
            .Where(c => c.ContainsKey("application/json"))
            .Select(c => (c["application/json"].Schema as OpenApiSchemaReference)?.Reference.Id)
            .ToHashSet();
        foreach (
            var media in operations
                .Select(o => o.RequestBody?.Content)
                .OfType<IDictionary<string, OpenApiMediaType>>()
                .Where(c => c.ContainsKey("application/merge-patch+json"))
                .Select(c => c["application/merge-patch+json"])
        )
        {
            var id = ((OpenApiSchemaReference)media.Schema!).Reference.Id!;
            var name =
                (
                    id.EndsWith("Body", StringComparison.Ordinal) || id.EndsWith("Members", StringComparison.Ordinal)
                        ? id[..id.LastIndexOfAny([.. "BM"])]
                        : id
                ) + "Patch";
            if (document.Components!.Schemas!.ContainsKey(id))
            {
                var patch = (OpenApiSchema)((OpenApiSchema)document.Components.Schemas[id]).CreateShallowCopy();
                patch.Required = null;
                patch.MinProperties = null;
                patch.AnyOf = null; // what has to be there is there already
                document.Components.Schemas[name] = patch;
            }

            if (!whole.Contains(id) && id != name)
                document.Components.Schemas.Remove(id);
            media.Schema = new OpenApiSchemaReference(name, document);
        }
    }

    /// <summary>A reference that only repeats what its target says of itself.</summary>
    private static void DropEchoes(OpenApiOperation operation)
    {
        foreach (
            var media in operation
                .Responses!.Values.Select(r => r.Content)
                .Append(operation.RequestBody?.Content)
                .OfType<IDictionary<string, OpenApiMediaType>>()
                .SelectMany(c => c.Values)
        )
            if (media.Schema is OpenApiSchemaReference reference)
                reference.Reference.Description = null;
        if (operation.RequestBody is OpenApiRequestBody body)
            body.Description ??=
                body.Content?.Keys.All(type => type.EndsWith("json", StringComparison.Ordinal)) == true
                    ? "What is asked for."
                    : "The file, whole. Its `Content-Type` says what it is.";
    }

    private static void DropEchoes(IOpenApiSchema schema)
    {
        if (schema.Items is OpenApiSchemaReference item)
            item.Reference.Description = null;
        foreach (var property in schema.Properties?.Values ?? [])
            DropEchoes(property);
    }

    /// <summary>
    /// From what was made to where it can be read: below the path that it was made at, or where something of its kind is read.
    /// </summary>
    private static void Link(OpenApiDocument document)
    {
        var readers = document
            .Paths.Where(p => p.Key.EndsWith('}') && p.Value.Operations!.ContainsKey(HttpMethod.Get))
            .ToDictionary(p => p.Key, p => p.Value.Operations![HttpMethod.Get]);
        foreach (var (path, item) in document.Paths)
        {
            if (!item.Operations!.TryGetValue(HttpMethod.Post, out var create) || !create.Responses!.TryGetValue("201", out var created))
                continue;
            var below = readers.Keys.FirstOrDefault(r =>
                r.StartsWith(path + "/{", StringComparison.Ordinal) && r.Count(c => c == '/') == path.Count(c => c == '/') + 1
            );
            if (
                (
                    below
                    ?? readers.Keys.FirstOrDefault(r =>
                        KindOf(readers[r].Responses!["200"]) is { } kind
                        && kind == KindOf(created)
                        && path.StartsWith(r[..r.IndexOf('}')], StringComparison.Ordinal)
                    )
                )
                is not { } readPath
            )
                continue;
            var read = readers[readPath];
            var names = readPath.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}')).ToList();
            ((OpenApiResponse)created).Links = new Dictionary<string, IOpenApiLink>
            {
                [read.OperationId!] = new OpenApiLink
                {
                    OperationId = read.OperationId,
                    Description = "Read what was made.",
                    Parameters = names.ToDictionary(
                        n => n,
                        n => new RuntimeExpressionAnyWrapper
                        {
                            Expression = RuntimeExpression.Build(n == names[^1] ? "$response.body#/id" : $"$request.path.{n}"),
                        }
                    ),
                },
            };
        }
    }

    private static string? KindOf(IOpenApiResponse response) =>
        response.Content?.TryGetValue("application/json", out var media) == true
            ? (media.Schema as OpenApiSchemaReference)?.Reference.Id
            : null;

    private static void Order(OpenApiDocument document, List<OpenApiOperation> operations)
    {
        var used = operations.SelectMany(o => o.Tags!).Select(t => t.Name!).ToHashSet();
        document.Tags = new HashSet<OpenApiTag>();
        foreach (var (name, description) in CommonParts.Tags.Where(t => used.Remove(t.Name)))
            document.Tags.Add(new OpenApiTag { Name = name, Description = description });
        if (used.Count > 0)
            throw new InvalidOperationException($"Say in {nameof(CommonParts)} what these tags are about: {string.Join(", ", used)}.");
        var places = document.Tags.Select((t, i) => (t.Name!, i)).ToDictionary(t => t.Item1, t => t.i);
        var paths = document
            .Paths.OrderBy(p => p.Value.Operations!.Values.Min(o => places[o.Tags!.First().Name!]))
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .ToList();
        document.Paths.Clear();
        foreach (var (path, item) in paths)
            document.Paths.Add(path, item);
        var schemas = document.Components!.Schemas!.OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
        document.Components.Schemas!.Clear();
        foreach (var (name, schema) in schemas)
            document.Components.Schemas.Add(name, schema);
    }
}
