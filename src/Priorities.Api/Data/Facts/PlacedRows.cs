namespace Priorities.Api.Data.Facts;

/// <summary>Rows that keep their place for as long as the service runs.</summary>
internal sealed class PlacedRows<T>
{
    private readonly Dictionary<Guid, int> places = [];
    private readonly List<T> rows = [];
    private T[]? copy;

    /// <summary>The rows as they are now; what is put later does not show in it.</summary>
    public IReadOnlyList<T> Rows => copy ??= [.. rows];

    public int PlaceOf(Guid id) => places[id];

    public int Put(Guid id, T row)
    {
        copy = null;
        if (places.TryGetValue(id, out var place))
        {
            rows[place] = row;
            return place;
        }

        places.Add(id, rows.Count);
        rows.Add(row);
        return rows.Count - 1;
    }
}
