using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Priorities.Api.Features.Exports;

/// <summary>The rows of a file, of any number, from little memory: some are read, then written, then those after them are read.</summary>
internal static class Batches
{
    private const int Size = 250;

    /// <summary>
    /// So many batches are read at once: more would be no faster, and would take the connections and the processor from short questions.
    /// </summary>
    private static readonly SemaphoreSlim Turns = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>
    /// Between two batches no connection to the database is held, so that somebody who reads slowly holds up nobody. The first is read
    /// here, before anything is written: what goes wrong with it is a problem, and not a file that breaks off.
    /// </summary>
    /// <param name="after">The rows after this one, in the order of the file; all of them, where it is null.</param>
    public static async Task<IAsyncEnumerable<T>> ReadAsync<T>(Func<T?, IQueryable<T>> after, CancellationToken cancellationToken)
        where T : class => GoOnAsync(await NextAsync(after(null), cancellationToken), after, CancellationToken.None);

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
            batch = await NextAsync(after(batch[^1]), cancellationToken);
        }
    }

    private static async Task<List<T>> NextAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
    {
        await Turns.WaitAsync(cancellationToken);
        try
        {
            return await rows.Take(Size).ToListAsync(cancellationToken);
        }
        finally
        {
            Turns.Release();
        }
    }
}
