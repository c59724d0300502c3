using System.Collections.Concurrent;

namespace Priorities.Api.Platform.Access;

/// <summary>
/// What was asked of the database a moment ago, so that who is calling costs no round trip each time. It is forgotten after four seconds:
/// whatever is revoked or removed stops working everywhere within five. What was not found is not remembered: made-up names shall not fill
/// the memory.
/// </summary>
internal sealed class ShortLivedCache<TName, TFound>(TimeProvider clock)
    where TName : notnull
    where TFound : class
{
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(4);

    /// <summary>Far more than a network has; when there are more, all are asked for anew.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<TName, (TFound Found, DateTimeOffset At)> known = new();

    public async Task<TFound?> FindAsync(TName name, Func<Task<TFound?>> ask)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(name, out var before) && now - before.At < Remembered)
            return before.Found;
        if (await ask() is not { } found)
            return null;
        if (known.Count >= Most)
            known.Clear();
        known[name] = (found, now);
        return found;
    }

    public void Forget(TName name) => known.TryRemove(name, out _);
}
