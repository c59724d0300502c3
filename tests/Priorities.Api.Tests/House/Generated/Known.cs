using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House.Generated;

/// <summary>What a generator has been told exists, so that some of what it asks for is there.</summary>
internal sealed class Known(Contract contract, Random random)
{
    private const int Most = 300;

    /// <summary>Members that name something of another kind than they are called.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["owner"] = "organization",
        ["parent"] = "action",
        ["continues"] = "action",
        ["forums"] = "forum",
        ["subject"] = "action",
        ["actions"] = "action",
    };

    private readonly Dictionary<string, List<string[]>> places = [];
    private readonly List<string> pages = [];
    private readonly List<string> cursors = ["now"];
    private readonly List<string> tags = [];

    /// <summary>The values of the variables of a path that leads to something; null where none is known.</summary>
    public string[]? Place(string path) =>
        places.TryGetValue(path, out var known) && known.Count > 0 ? known[random.Next(known.Count)] : null;

    /// <summary>A value that a parameter or member of this name may well have.</summary>
    public string? Value(string name)
    {
        if (name == "after")
            return cursors[random.Next(cursors.Count)];
        if (name == "If-None-Match")
            return tags.Count == 0 ? null : tags[random.Next(tags.Count)];
        var kind = Kinds.GetValueOrDefault(name, name);
        var paths = places.Keys.Where(p => p.EndsWith($"{{{kind}}}", StringComparison.Ordinal) && places[p].Count > 0).ToList();
        return paths.Count == 0 ? null : Place(paths[random.Next(paths.Count)])![^1];
    }

    /// <summary>A further page of a list, to be asked for as its address says.</summary>
    public string? TakePage()
    {
        if (pages.Count == 0)
            return null;
        var index = random.Next(pages.Count);
        var page = pages[index];
        pages.RemoveAt(index);
        return page;
    }

    public void Learn(Contract.Operation operation, string[] values, string pathAndQuery, HttpResponseMessage response, byte[] body)
    {
        if (response.Headers.Contains("Validated-Only"))
            return; // what it names is not there
        if (response.Headers.ETag?.ToString() is { } tag)
            Keep(tags, tag);
        if (operation.Method == "DELETE")
        {
            if (places.TryGetValue(operation.Path, out var gone))
                gone.RemoveAll(p => p.SequenceEqual(values));
            return;
        }

        if (operation.Method == "PUT")
            Keep(operation.Path, values);
        if (response.Headers.Location?.ToString() is { } location && contract.Find("GET", location) is { } read && read.Path.EndsWith('}'))
            Keep(read.Path, ValuesIn(read.Path, location));
        if (
            body.Length == 0
            || response.Content.Headers.ContentType?.MediaType != "application/json"
            || JsonNode.Parse(body) is not JsonObject json
        )
            return;
        if (json["rows"] is JsonArray rows && (string?)json["id"] is { } import)
            foreach (var row in rows.Take(20))
                Keep("/api/v1/imports/{import}/rows/{line}", [import, $"{row!["line"]}"]);
        if (
            json["items"] is JsonArray items
            && contract.Operations.FirstOrDefault(o => o.Path.StartsWith(operation.Path + "/{", StringComparison.Ordinal)) is { } one
        )
            foreach (var item in items.Take(20))
                if (
                    NameOf(item, one, one.Path[(operation.Path.Length + 2)..one.Path.IndexOf('}', operation.Path.Length)])
                        is var (variable, name)
                    && name is not null
                )
                    Keep($"{operation.Path}/{{{variable}}}", [.. values, name]);
        if ((string?)json["nextCursor"] is { } next)
        {
            if (operation.Id == "listChanges")
                Keep(cursors, next);
            else
                Keep(
                    pages,
                    $"{pathAndQuery.Split('?')[0]}?{string.Join('&', (pathAndQuery.Split('?') is [_, var query] ? query.Split('&') : []).Where(q => !q.StartsWith("cursor=", StringComparison.Ordinal)).Append($"cursor={Uri.EscapeDataString(next)}"))}"
                );
        }
    }

    public static string[] ValuesIn(string path, string address) =>
        [.. path.Split('/').Zip(address.Split('/')).Where(s => s.First.Contains('{')).Select(s => Uri.UnescapeDataString(s.Second))];

    private (string Variable, string? Name) NameOf(JsonNode? item, Contract.Operation one, string variable)
    {
        var (id, key) = ((string?)item?["id"], (string?)item?["key"] ?? (string?)item?[variable]);
        var wantsId =
            (string?)
                one.Json["parameters"]!
                    .AsArray()
                    .Select(contract.Resolve!)
                    .First(p => (string?)p["in"] == "path" && (string?)p["name"] == variable)["schema"]
                    ?["format"] == "uuid";
        return (variable, key is null || wantsId || (id is not null && random.Next(4) == 0) ? id : key);
    }

    private void Keep(string path, string[] values)
    {
        if (!places.TryGetValue(path, out var known))
            places[path] = known = [];
        if (known.Exists(k => k.SequenceEqual(values)))
            return;
        Keep(known, values);
    }

    private void Keep<T>(List<T> list, T value)
    {
        if (list.Count < Most)
            list.Add(value);
        else
            list[random.Next(Most)] = value;
    }
}
