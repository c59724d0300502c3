using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Changes;

/// <summary>The place is of a feed that this database no longer has: it was restored to an earlier point.</summary>
public sealed record CursorGone()
    : Refusal(
        "cursorGone",
        $"No change is at this cursor: it was altered on the way, or the service was restored to an earlier point since. Read everything again, and begin with after=now.",
        "after"
    );

/// <summary>
/// Reads the feed. A connection is held for a statement and no longer, so that those who wait for changes cost the database nothing.
/// </summary>
public sealed class ChangeFeed(IServiceScopeFactory scopes, FeedCursors cursors)
{
    /// <summary>Where a reader begins who wants only what happens from here on.</summary>
    public const string Now = "now";

    /// <summary>How many rows a request looks at, at the most, for those that the caller may see.</summary>
    private const int MostScanned = 2_000;

    /// <summary>
    /// How many rows a cursor stays behind. It moves when the reader is shown something. If it moved with each entry that is hidden from
    /// them, it would tell that something had happened; if it never did, more and more would be looked at again each time.
    /// </summary>
    private const int MostRepeated = 500;

    public async Task<T> WithAsync<T>(Func<PrioritiesContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PrioritiesContext>());
    }

    /// <summary>The place that a cursor stands for: the beginning without one, the end for <see cref="Now"/>.</summary>
    public async Task<Outcome<FeedStart>> FindAsync(string? cursor, Caller caller, CancellationToken cancellationToken)
    {
        if (cursor is null)
            return new FeedStart(FeedPlace.Beginning, cursors.Write(FeedPlace.Beginning));
        if (cursor == Now)
            return await WithAsync(db => EndForAsync(db, caller, cancellationToken));
        if (cursors.Read(cursor) is not { } place)
            return new InvalidInput(
                "after",
                $"This is not a cursor of the feed. Use `nextCursor`, or the `cursor` of a change, as it was answered; or `now`.",
                "invalidCursor"
            );
        if (place == FeedPlace.Beginning)
            return new FeedStart(place, cursor);
        var exists = await WithAsync(db =>
            db.Changes.AnyAsync(c => c.Id == place.Id && EF.Property<long>(c, "Position") == place.Position, cancellationToken)
        );
        return exists ? new FeedStart(place, cursor) : new CursorGone();
    }

    /// <summary>
    /// The last entry that the reader knows of. Were it the last of all, each entry that is hidden from them would move it.
    /// </summary>
    private async Task<FeedStart> EndForAsync(PrioritiesContext db, Caller caller, CancellationToken cancellationToken)
    {
        var all = db.ChangeReads.OrderByDescending(c => c.Position).ThenByDescending(c => c.Id);
        var end = await all.Select(c => new FeedPlace(c.Position, c.Id)).FirstOrDefaultAsync(cancellationToken);
        var known = await all.Where(MayKnow.Change.For<ChangeRead>(caller.Clearance))
            .Where(c => c.Id > end.Id - MostRepeated)
            .Select(c => new FeedPlace(c.Position, c.Id))
            .FirstOrDefaultAsync(cancellationToken);
        return known == FeedPlace.Beginning ? new(end, cursors.Write(end, isHidden: true)) : new(known, cursors.Write(known));
    }

    /// <summary>The last entry that nothing can come before any more.</summary>
    public Task<FeedPlace> EndAsync(CancellationToken cancellationToken) =>
        WithAsync(db =>
            db.ChangeReads.OrderByDescending(c => c.Position)
                .ThenByDescending(c => c.Id)
                .Select(c => new FeedPlace(c.Position, c.Id))
                .FirstOrDefaultAsync(cancellationToken)
        );

    /// <summary>The next rows after a place, whoever may see them.</summary>
    public Task<List<ChangeRead>> ReadAsync(FeedPlace after, ChangeCriteria criteria, int take, CancellationToken cancellationToken) =>
        WithAsync(db =>
            criteria == ChangeCriteria.Everything
                ? db.ReadNextAsync(after.Position, after.Id, take, cancellationToken)
                : criteria
                    .Apply(db.ChangeReads)
                    .Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.Position, c.Id), ValueTuple.Create(after.Position, after.Id)))
                    .OrderBy(c => c.Position)
                    .ThenBy(c => c.Id)
                    .Take(take)
                    .ToListAsync(cancellationToken)
        );

    /// <summary>What a caller may see of the next changes.</summary>
    public async Task<Stretch> ReadForAsync(
        Caller caller,
        FeedPlace after,
        ChangeCriteria criteria,
        int limit,
        CancellationToken cancellationToken
    )
    {
        // Read first, the end is at or before what the rows are read from: up to there, nothing can be missed.
        var end = criteria == ChangeCriteria.Everything ? after : await EndAsync(cancellationToken);
        var (items, shown, scanned) = (new List<ChangeResponse>(), after, after);
        for (var looked = 0; looked < MostScanned; )
        {
            var take = looked == 0 ? limit : MostScanned / 10; // where the caller may see everything, one look is enough
            var rows = await ReadAsync(scanned, criteria, take, cancellationToken);
            looked += rows.Count;
            foreach (var row in rows)
            {
                scanned = FeedPlace.Of(row);
                if (ChangeResponse.For(row, caller, cursors) is not { } item)
                    continue;
                items.Add(item);
                shown = scanned;
                if (items.Count == limit)
                    return new(items, shown, shown, true);
            }

            if (rows.Count == take)
                continue;
            if (end > scanned)
                scanned = end;
            return new(items, scanned.Id - shown.Id <= MostRepeated ? shown : scanned, scanned, false);
        }

        return new(items, scanned, scanned, true);
    }
}

/// <summary>Where a reader begins, and the cursor that they know it by.</summary>
public readonly record struct FeedStart(FeedPlace Place, string Cursor);

/// <summary>A stretch of the feed, as one caller sees it.</summary>
/// <param name="Items">What they may see.</param>
/// <param name="Next">Where they go on the next time.</param>
/// <param name="Scanned">How far it was looked at.</param>
/// <param name="HasMore">Whether there may be more to see already.</param>
public sealed record Stretch(IReadOnlyList<ChangeResponse> Items, FeedPlace Next, FeedPlace Scanned, bool HasMore)
{
    /// <summary>Where to go on: the cursor of what was shown last, or the one that was come with where nothing was.</summary>
    public string NextCursor(FeedStart start, FeedCursors cursors) =>
        Next == start.Place ? start.Cursor
        : Items.Count > 0 && Items[^1].Place == Next ? Items[^1].Cursor
        : cursors.Write(Next, isHidden: true);
}
