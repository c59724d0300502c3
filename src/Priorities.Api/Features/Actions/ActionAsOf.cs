using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// An action as it stood at the end of a day, with all that hangs on it as it stood then. What was not public on that day is not told of
/// it, and what is not public now is not told of any day; coordinators and admins are told everything.
/// </summary>
internal static class ActionAsOf
{
    public static async Task<ActionResponse?> ReadActionAsync(
        this PrioritiesContext db,
        string reference,
        DateOnly day,
        IReadOnlySet<string> include,
        Reader reader,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    )
    {
        var now = await db
            .ActionReads.VisibleTo(reader.Caller.Clearance)
            .Named(reference)
            .Select(a => new { a.Id, a.Key })
            .SingleOrDefaultAsync(cancellationToken);
        if (now is null)
            return null;
        var then = reader.AtEndOf(day);
        var asOf = new AsOf
        {
            Day = day,
            Before = then.Now.AddTicks(1).UtcDateTime,
            LastEffective = day,
            Circle = reader.Caller.Circle,
        };

        var children = await db.ActionReads.Where(a => a.ParentId == now.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        var moved = await db
            .Database.SqlQuery<Guid>(
                $"SELECT DISTINCT subject_id AS \"Value\" FROM changes WHERE members ? 'parent' AND members #>> '{{parent,from}}' = {now.Key}"
            )
            .ToListAsync(cancellationToken);
        var later = await db.Actions.Where(a => a.ContinuesId == now.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        var past = await db.ReadPastAsync([now.Id, .. children.Union(moved).Union(later)], reader.Calendar, cancellationToken);
        if (past[now.Id].At(asOf, reader.Caller.Clearance) is not { } action)
            return null;

        // What hangs under it and carries it on shows in public figures: to everybody only what is public.
        var around = past.Where(p => p.Key != now.Id)
            .Select(p => p.Value.WithKeys(now.Id, now.Key).At(asOf, Clearance.Public))
            .OfType<ActionRead>()
            .OrderBy(a => a.Key, StringComparer.Ordinal)
            .ToList();
        var under = around.Where(a => a.ParentKey == now.Key).ToList();
        action = action with
        {
            ContinuedBy = [.. around.Where(a => a.ContinuesKey == now.Key).Select(a => a.Key)],
            Children = under.GroupBy(c => c.Status).ToDictionary(g => g.Key, g => g.Count()),
        };
        var shown = include.Contains(ActionIncludes.Children) ? under.Take(ActionIncludes.MostChildren).ToList() : [];
        var told = await db.NameOwnersAsync(
            await db.WithoutHiddenKeysAsync([action, .. shown], asOf, reader, cancellationToken),
            cancellationToken
        );
        var responses = told.ConvertAll(a => mapping.Whole(a).For(then));
        var response = responses[0];
        if (include.Contains(ActionIncludes.Children) && response.Children is not null)
            response.Children = response.Children with { Items = responses[1..] };
        if (include.Contains(ActionIncludes.Owners))
            response.DescribeOwners(reader.Caller);
        if (include.Contains(ActionIncludes.Notes))
            response.Notes = await db.NotesThenAsync(now.Id, then.Now, reader, mapping, cancellationToken);
        if (include.Contains(ActionIncludes.Requests))
            response.UpdateRequests = [.. (await db.RequestsAsync([now.Id], then.Now, cancellationToken))[now.Id]];
        return response;
    }

    /// <summary>The key of a relative is told where that one was out in the open too; coordinators and admins are told it anyway.</summary>
    private static async Task<List<ActionRead>> WithoutHiddenKeysAsync(
        this PrioritiesContext db,
        List<ActionRead> actions,
        AsOf asOf,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var keys = actions.SelectMany(a => new[] { a.ParentKey, a.ContinuesKey }).OfType<string>().Distinct().ToArray();
        if (keys.Length == 0 || MayKnow.HiddenRelatives(reader.Caller.Clearance))
            return actions;
        var ids = await db
            .Actions.Where(MayKnow.Action.For<Action>(reader.Caller.Clearance))
            .Where(a => keys.Contains(a.Key))
            .Select(a => a.Id)
            .ToArrayAsync(cancellationToken);
        var known = (await db.ReadPastAsync(ids, reader.Calendar, cancellationToken))
            .Values.Where(p => p.At(asOf, reader.Caller.Clearance) is not null)
            .Select(p => p.Row.Key)
            .ToHashSet();
        return actions.ConvertAll(a => a with { ParentKey = Known(a.ParentKey), ContinuesKey = Known(a.ContinuesKey) });

        string? Known(string? key) => key is not null && known.Contains(key) ? key : null;
    }

    /// <summary>The newest notes of that day that the reader may read, in the words that stood there then.</summary>
    private static async Task<List<NoteResponse>> NotesThenAsync(
        this PrioritiesContext db,
        Guid action,
        DateTimeOffset then,
        Reader reader,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .NoteReads.ReadableBy(reader.Caller)
                .Where(n => n.ActionId == action && n.RecordedAt <= then)
                .OrderByDescending(n => n.RecordedAt)
                .ThenByDescending(n => n.Id)
                .Take(ActionIncludes.MostNotes)
                .ProjectTo<NoteResponse>(mapping)
                .ToListAsync(cancellationToken)
        ).ConvertAll(n => n.AsOf(then).For(reader.Caller));

    /// <summary>The view tells no key of what is not published; whether it may be told is asked of the day.</summary>
    private static PastAction WithKeys(this PastAction past, Guid id, string key) =>
        past.Row.ParentId == id ? past with { Row = past.Row with { ParentKey = key } } : past;
}
