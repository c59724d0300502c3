using System.Text.Json.Nodes;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>
/// The document of one tag: its operations, and what these refer to. For programs that read a whole document at once, and need to know of
/// one subject alone.
/// </summary>
internal static class DocumentPart
{
    private const string Reference = "#/components/";

    /// <summary>What the document of each tag is called, with what the tag is about.</summary>
    public static IReadOnlyDictionary<string, (string Tag, string About)> All { get; } =
        CommonParts.Tags.ToDictionary(t => t.Name.ToLowerInvariant().Replace(' ', '-'), t => (t.Name, t.Description));

    public static string Of(string tag, string document)
    {
        var whole = JsonNode.Parse(document)!;
        KeepOf(tag, whole["paths"]!.AsObject());
        if (whole["webhooks"] is JsonObject webhooks)
        {
            KeepOf(tag, webhooks);
            if (webhooks.Count == 0)
                whole.AsObject().Remove("webhooks");
        }

        whole["info"]!["title"] = $"{whole["info"]!["title"]}: {tag}";
        var tags = whole["tags"]!.AsArray();
        tags.RemoveAll(t => (string?)t!["name"] != tag);
        KeepReferredTo(whole);
        return whole.ToJsonString(Answers.WireJson.Options);
    }

    private static void KeepOf(string tag, JsonObject paths)
    {
        foreach (var (path, item) in paths.ToList())
        {
            foreach (var (method, operation) in item!.AsObject().ToList())
                if (operation is JsonObject && !operation["tags"]!.AsArray().Any(t => (string?)t == tag))
                    item.AsObject().Remove(method);
            if (item.AsObject().Count == 0)
                paths.Remove(path);
        }
    }

    /// <summary>Of the components, those that the operations refer to, and those that these do in turn.</summary>
    private static void KeepReferredTo(JsonNode whole)
    {
        var components = whole["components"]!.AsObject();
        var (kept, waiting) = (new HashSet<string>(), new Queue<JsonNode?>([whole["paths"], whole["webhooks"]]));
        while (waiting.TryDequeue(out var node))
            foreach (var name in ReferencesIn(node).Where(kept.Add))
                waiting.Enqueue(name.Split('/') is [var kind, var key] ? components[kind]?[key] : null);
        foreach (var (kind, parts) in components.Where(c => c.Key != "securitySchemes").ToList())
        {
            foreach (var (key, _) in parts!.AsObject().Where(p => !kept.Contains($"{kind}/{p.Key}")).ToList())
                parts.AsObject().Remove(key);
            if (parts.AsObject().Count == 0)
                components.Remove(kind);
        }
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(ReferencesIn),
            JsonObject at => at.SelectMany(m =>
                m.Key == "$ref" && m.Value is JsonValue value && value.TryGetValue<string>(out var reference)
                    ? reference.StartsWith(Reference, StringComparison.Ordinal)
                        ? [reference[Reference.Length..]]
                        : []
                    : ReferencesIn(m.Value)
            ),
            _ => [],
        };
}
