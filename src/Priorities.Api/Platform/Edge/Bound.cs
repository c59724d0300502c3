using System.Collections.Concurrent;

namespace Priorities.Api.Platform.Edge;

/// <summary>So many of something at once for each address, whatever the others have.</summary>
internal sealed class Bound(int most)
{
    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    public bool TryEnter(string address)
    {
        if (open.AddOrUpdate(address, 1, (_, count) => count + 1) <= most)
            return true;
        Leave(address);
        return false;
    }

    public void Leave(string address)
    {
        if (open.AddOrUpdate(address, 0, (_, count) => count - 1) == 0)
            open.TryRemove(new(address, 0)); // who has left is forgotten
    }
}
