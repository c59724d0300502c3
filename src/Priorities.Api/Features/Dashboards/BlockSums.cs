using Microsoft.Extensions.Caching.Memory;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Paging;

namespace Priorities.Api.Features.Dashboards;

/// <summary>
/// Keeps what was added up of each block of actions, question by question. Where somebody wrote, only the block that they wrote into is
/// counted again, so that a figure of a hundred thousand actions costs about what one of a thousand does, whoever writes meanwhile.
/// </summary>
internal sealed class BlockSums : IDisposable
{
    private const long MostBytes = 64 << 20;

    /// <summary>About what the cache itself needs for an entry.</summary>
    private const int BytesOfEntry = 500;

    /// <summary>Sums that nobody asks for hold on to blocks that there may be no more.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(5);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.25 });

    public void Dispose() => kept.Dispose();

    /// <summary>
    /// The sum of each block of the selection, and the last instant at which all of them are still right if nothing else happens.
    /// </summary>
    /// <param name="question">Everything that the sums depend on but the reader's circle and day.</param>
    /// <param name="facts">Everything that is counted.</param>
    /// <param name="selection">Which of it.</param>
    /// <param name="point">As of when.</param>
    /// <param name="reader">Who asks, and when.</param>
    /// <param name="add">Adds a block up, and tells the expiry of each action that can become stale.</param>
    /// <param name="bytes">About how much memory a sum takes.</param>
    public (List<(Block Block, T Sum)> Sums, DateTime Until) Add<T>(
        string question,
        Facts facts,
        Selection selection,
        PointInTime point,
        Reader reader,
        Func<Block, Expiry, T> add,
        Func<T, int> bytes
    )
    {
        var key = (typeof(T), Cursor.Brief($"{question}\n{reader.Caller.Circle}\n{reader.Today:yyyy-MM-dd}"));
        var before = kept.Get<Part<T>?[]>(key) ?? [];
        var parts = new Part<T>?[facts.Blocks.Count];
        var (sums, until, size) = (new List<(Block, T)>(parts.Length), point.Until(reader, DateTime.MaxValue), 0L);
        for (var i = 0; i < parts.Length; i++)
        {
            var block = facts.Blocks[i];
            if (!selection.Areas[block.Area])
                continue;
            if (i < before.Length && before[i] is { } known && ReferenceEquals(known.Block, block) && reader.Now.UtcDateTime <= known.Until)
                parts[i] = known;
            else
            {
                var expiry = new Expiry(point);
                var sum = add(block, expiry);
                parts[i] = new(block, sum, expiry.Until(reader), bytes(sum) + 64);
            }

            var part = parts[i]!;
            sums.Add((block, part.Sum));
            size += part.Bytes;
            if (part.Until < until)
                until = part.Until;
        }

        kept.Set(
            key,
            parts,
            new MemoryCacheEntryOptions { Size = size + (parts.Length * IntPtr.Size) + BytesOfEntry, SlidingExpiration = Forgotten }
        );
        return (sums, until);
    }

    private sealed record Part<T>(Block Block, T Sum, DateTime Until, int Bytes);
}
