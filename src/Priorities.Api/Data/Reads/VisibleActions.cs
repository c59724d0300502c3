using Microsoft.EntityFrameworkCore;
using Priorities.Domain;

namespace Priorities.Api.Data.Reads;

/// <summary>Finds actions that a reader may see, to read them or to write.</summary>
internal static class VisibleActions
{
    /// <summary>What is published; and for coordinators, what is not.</summary>
    public static IQueryable<ActionRead> VisibleTo(this IQueryable<ActionRead> actions, Clearance reader) =>
        actions.Where(MayKnow.Action.For<ActionRead>(reader));

    public static IQueryable<ActionRead> Named(this IQueryable<ActionRead> actions, string reference) =>
        IdOrKey.IsId(reference, out var id) ? actions.Where(a => a.Id == id) : actions.Where(a => a.Key == reference);

    // What is asked most is compiled once.
    private static readonly Func<PrioritiesContext, string, Guid?, CancellationToken, Task<LockedAction?>> ReadByKey = EF.CompileAsyncQuery(
        (PrioritiesContext db, string key, Guid? organization, CancellationToken _) =>
            db
                .Actions.AsTracking()
                .Where(a => a.Key == key)
                .Select(a => new LockedAction(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization)))
                .SingleOrDefault()
    );

    private static readonly Func<PrioritiesContext, Guid, Guid?, CancellationToken, Task<LockedAction?>> ReadById = EF.CompileAsyncQuery(
        (PrioritiesContext db, Guid id, Guid? organization, CancellationToken _) =>
            db
                .Actions.AsTracking()
                .Where(a => a.Id == id)
                .Select(a => new LockedAction(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization)))
                .SingleOrDefault()
    );

    private static readonly Func<PrioritiesContext, string, Guid?, CancellationToken, Task<LockedRow?>> ReadRowByKey = EF.CompileAsyncQuery(
        (PrioritiesContext db, string key, Guid? organization, CancellationToken _) =>
            db
                .Actions.AsTracking()
                .Where(a => a.Key == key)
                .Join(
                    db.ActionReads,
                    a => a.Id,
                    r => r.Id,
                    (a, r) => new LockedRow(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), r)
                )
                .SingleOrDefault()
    );

    private static readonly Func<PrioritiesContext, Guid, Guid?, CancellationToken, Task<LockedRow?>> ReadRowById = EF.CompileAsyncQuery(
        (PrioritiesContext db, Guid id, Guid? organization, CancellationToken _) =>
            db
                .Actions.AsTracking()
                .Where(a => a.Id == id)
                .Join(
                    db.ActionReads,
                    a => a.Id,
                    r => r.Id,
                    (a, r) => new LockedRow(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), r)
                )
                .SingleOrDefault()
    );

    /// <summary>
    /// The action, for writing: its row is locked until the transaction ends, so that two writers of one action take turns and each sees
    /// what the other did. Null where there is none that the reader may see.
    /// </summary>
    public static async Task<LockedAction?> LockActionAsync(
        this PrioritiesContext db,
        string reference,
        Clearance reader,
        CancellationToken cancellationToken
    )
    {
        await db.LockAsync<Action>(reference, cancellationToken);
        var locked = await (
            IdOrKey.IsId(reference, out var id)
                ? ReadById(db, id, reader.OrganizationId, cancellationToken)
                : ReadByKey(db, reference, reader.OrganizationId, cancellationToken)
        );
        return locked is not null && MayKnow.Action.Allows(reader, locked.Action) ? locked : null;
    }

    /// <summary>
    /// The action, for writing, with all that an answer about it needs besides: what is asked most is answered without reading it again.
    /// </summary>
    public static async Task<LockedRow?> LockActionRowAsync(
        this PrioritiesContext db,
        string reference,
        Clearance reader,
        CancellationToken cancellationToken
    )
    {
        await db.LockAsync<Action>(reference, cancellationToken);
        var locked = await (
            IdOrKey.IsId(reference, out var id)
                ? ReadRowById(db, id, reader.OrganizationId, cancellationToken)
                : ReadRowByKey(db, reference, reader.OrganizationId, cancellationToken)
        );
        return locked is not null && MayKnow.Action.Allows(reader, locked.Action) ? locked : null;
    }

    /// <summary>Several actions, for writing. Those that the reader may not see are left out.</summary>
    public static async Task<List<LockedAction>> LockActionsAsync(
        this PrioritiesContext db,
        string[] references,
        Clearance reader,
        CancellationToken cancellationToken
    )
    {
        var organization = reader.OrganizationId;
        var named = references.Select(IdOrKey.Of).ToArray();
        await db.LockAsync<Action>(named, cancellationToken);
        var (ids, keys) = named.Part();
        var locked = await db
            .Actions.AsTracking()
            .Where(a => ids.Contains(a.Id) || keys.Contains(a.Key))
            .OrderBy(a => a.Id)
            .Select(a => new LockedAction(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization)))
            .ToListAsync(cancellationToken);
        return [.. locked.Where(l => MayKnow.Action.Allows(reader, l.Action))];
    }
}

/// <summary>An action whose row is locked, and whether the caller's organization owns it.</summary>
internal record LockedAction(Action Action, bool IsOwn);

/// <summary>An action whose row is locked, with what an answer about it needs besides, as it was before.</summary>
internal sealed record LockedRow(Action Action, bool IsOwn, ActionRead Row) : LockedAction(Action, IsOwn);
