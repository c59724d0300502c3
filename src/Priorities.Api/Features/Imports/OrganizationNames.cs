using System.Text.RegularExpressions;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>What organizations are called, to find those that the cells of a table name.</summary>
internal sealed partial class OrganizationNames
{
    private readonly Dictionary<string, Guid> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid?> close = new(StringComparer.Ordinal);

    public OrganizationNames(IEnumerable<(Guid Id, string Key, LocalizedText Name)> organizations)
    {
        foreach (var (id, key, name) in organizations)
            Add(id, key, name);
    }

    public void Add(Guid id, string key, LocalizedText name)
    {
        byKey[key] = id;
        foreach (var text in new[] { name.En, name.Fr }.OfType<string>().Append(key))
            byName.TryAdd(Words.Plain(text), id);
        close.Clear();
    }

    /// <summary>By its key, or by its name however that is written; null where nothing is called that.</summary>
    public Guid? Find(string text) => byKey.TryGetValue(text, out var id) || byName.TryGetValue(Words.Plain(text), out id) ? id : null;

    /// <summary>The one whose name is nearly that.</summary>
    public Guid? Near(string text)
    {
        var name = Words.Plain(text);
        if (close.TryGetValue(name, out var known))
            return known;
        var near = byName.Where(n => Words.AreClose(n.Key, name)).Select(n => n.Value).Distinct().Take(2).ToList();
        return close[name] = near is [var one] ? one : null;
    }

    /// <summary>
    /// The names in a cell. Semicolons and line ends divide for certain; a comma, a stroke and "and" only where a part is known.
    /// </summary>
    public IEnumerable<string> In(string? cell)
    {
        foreach (var part in ImportColumns.List(cell))
        {
            var parts = Find(part) is null ? Between().Split(part).Select(p => p.Trim()).Where(p => p.Length > 0).ToArray() : [part];
            if (parts.Length > 1 && !parts.Any(p => Find(p) is not null))
                parts = [part];
            foreach (var name in parts)
                yield return name;
        }
    }

    [GeneratedRegex(",|/|&|\\band\\b|\\bet\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
