using Microsoft.Extensions.Caching.Memory;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>
/// Keeps answers about figures for as long as they are true: until anything that is counted changes, or until the passing of time alone
/// changes one (an action becomes overdue at midnight, stale at its instant). Who asks again gets the same bytes, or 304.
/// </summary>
internal sealed class AnswerCache(FactStore store) : IDisposable
{
    /// <summary>How much memory they may take in all.</summary>
    private const long MostBytes = 16 << 20;

    /// <summary>About what the cache itself needs for an entry.</summary>
    private const int BytesOfEntry = 500;

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.25 });

    public void Dispose() => kept.Dispose();

    /// <param name="name">What is asked.</param>
    /// <param name="filter">Everything that the answer depends on but the reader's language, circle and day.</param>
    /// <param name="reader">Who asks, and when.</param>
    /// <param name="answer">Makes the answer and says until when it is true.</param>
    /// <param name="cancellationToken">Ends the waiting for the database.</param>
    public async Task<Outcome<Prepared<T>>> AnswerAsync<T>(
        string name,
        IQueryParameters filter,
        Reader reader,
        Func<Facts, Outcome<(Prepared Body, DateTime Until)>> answer,
        CancellationToken cancellationToken
    )
    {
        var facts = await store.ReadAsync(cancellationToken);
        var question = Cursor.List(name, filter, Page(filter), Languages.Current, $"{reader.Caller.Circle}", $"{reader.Today:yyyy-MM-dd}");
        // Those that were made from older facts are asked for no more, and forgotten soon.
        var key = (facts.Version, Cursor.Brief(question));
        if (kept.Get<Answer>(key) is { } known && reader.Now.UtcDateTime <= known.Until)
            return new Prepared<T>(known.Body);

        var made = answer(facts);
        if (made.Refusal is { } refusal)
            return refusal;
        var (body, until) = made.Value;
        // What it was made from is kept with it, and takes about three times as much.
        kept.Set(
            key,
            new Answer(body, until),
            new MemoryCacheEntryOptions { Size = (4 * body.Body.Length) + BytesOfEntry, SlidingExpiration = Forgotten }
        );
        return new Prepared<T>(body);
    }

    private static string? Page(IQueryParameters filter) => filter is IPaged page ? $"{page.Limit} {page.Cursor}" : null;

    private sealed record Answer(Prepared Body, DateTime Until);
}
