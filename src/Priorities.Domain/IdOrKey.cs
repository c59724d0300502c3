namespace Priorities.Domain;

/// <summary>
/// What a request calls something by: its id (a UUID, in upper or lower case, as RFC 9562 has it) or its key. One of the two is there.
/// Whether a text is the one or the other is decided here alone.
/// </summary>
public readonly record struct IdOrKey
{
    private IdOrKey(Guid? id, string? key) => (Id, Key) = (id, key);

    public Guid? Id { get; }

    public string? Key { get; }

    public static IdOrKey Of(string? text) => IsId(text, out var id) ? new(id, null) : new(null, text);

    /// <summary>Repeated, separated by commas, or both; what is named twice is there once.</summary>
    public static IdOrKey[] All(IEnumerable<string?>? texts) =>
        texts is null ? [] : [.. texts.SelectMany(t => (t ?? "").Split(',')).Select(Of).Distinct()];

    public static bool IsId(string? text, out Guid id) => Guid.TryParseExact(text, "D", out id);

    public bool Names(Guid id, string key) => Id is { } own ? own == id : Key == key;

    public override string ToString() => Id?.ToString() ?? Key ?? "";
}

/// <summary>Several ids and keys, parted for a query.</summary>
public static class IdsAndKeys
{
    public static (Guid[] Ids, string[] Keys) Part(this IEnumerable<IdOrKey> references)
    {
        var all = references.ToLookup(r => r.Id is null);
        return ([.. all[false].Select(r => r.Id!.Value)], [.. all[true].Select(r => r.Key!)]);
    }
}
