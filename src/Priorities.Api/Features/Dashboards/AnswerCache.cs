using System.Collections.Concurrent;
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
internal sealed class AnswerCache(FactStore store)
{
    /// <summary>How many answers are kept at the most.</summary>
    private const int Most = 1_000;

    private Kept kept = new(-1);

    /// <param name="name">What is asked.</param>
    /// <param name="filter">Everything that the answer depends on but the reader's language, circle and day.</param>
    /// <param name="reader">Who asks, and when.</param>
    /// <param name="answer">Makes the answer and says until when it is true.</param>
    /// <param name="cancellationToken">Ends the waiting for the database.</param>
    public async Task<Outcome<Prepared<T>>> AnswerAsync<T>(
        string name, IQueryParameters filter, Reader reader, Func<Facts, Outcome<(Prepared Body, DateTime Until)>> answer, CancellationToken cancellationToken)
    {
        var facts = await store.ReadAsync(cancellationToken);
        var answers = AnswersOf(facts.Version);
        var key = Cursor.List(name, filter, Page(filter), Languages.Current, $"{reader.Caller.Circle}", $"{reader.Today:yyyy-MM-dd}");
        if (answers.TryGetValue(key, out var known) && reader.Now.UtcDateTime <= known.Until) return new Prepared<T>(known.Body);

        var made = answer(facts);
        if (made.Refusal is { } refusal) return refusal;
        if (answers.Count >= Most) answers.Clear();
        answers[key] = made.Value;
        return new Prepared<T>(made.Value.Body);
    }

    private static string? Page(IQueryParameters filter) => filter is DashboardPage page ? $"{page.Limit} {page.Cursor}" : null;

    /// <summary>The answers that were made from these facts; those from older ones are let go.</summary>
    private ConcurrentDictionary<string, (Prepared Body, DateTime Until)> AnswersOf(long version)
    {
        var current = kept;
        if (current.Version < version) kept = current = new(version);
        return current.Version == version ? current.Answers : [];
    }

    private sealed record Kept(long Version)
    {
        public ConcurrentDictionary<string, (Prepared Body, DateTime Until)> Answers { get; } = [];
    }
}
