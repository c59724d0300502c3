using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Priorities.Api.Features.Exports;

/// <summary>The rows of a file, of any number, from little memory: some are read, then written, then those after them are read.</summary>
internal static class Batches
{
    private const int Size = 250;

    /// <summary>
    /// Between two batches no connection to the database is held, so that somebody who reads slowly holds up nobody. The first is read
    /// here, before anything is written: what goes wrong with it is a problem, and not a file that breaks off.
    /// </summary>
    /// <param name="after">The rows after this one, in the order of the file; all of them, where it is null.</param>
    public static async Task<IAsyncEnumerable<T>> ReadAsync<T>(Func<T?, IQueryable<T>> after, CancellationToken cancellationToken)
        where T : class => GoOnAsync(await after(null).Take(Size).ToListAsync(cancellationToken), after, CancellationToken.None);

    private static async IAsyncEnumerable<T> GoOnAsync<T>(
        List<T> batch,
        Func<T?, IQueryable<T>> after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : class
    {
        while (true)
        {
            foreach (var row in batch)
                yield return row;
            if (batch.Count < Size)
                yield break;
            batch = await after(batch[^1]).Take(Size).ToListAsync(cancellationToken);
        }
    }
}
