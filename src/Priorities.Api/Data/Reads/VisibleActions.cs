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

    // What is asked most is compiled once. A compiled query takes the values of its SQL as one array.
    private const string ById = "SELECT * FROM actions WHERE id = {0} FOR NO KEY UPDATE";
    private const string ByKey = "SELECT * FROM actions WHERE key = {0} FOR NO KEY UPDATE";

    private static readonly Func<PrioritiesContext, object[], Guid?, CancellationToken, Task<LockedAction?>> LockByKey =
        EF.CompileAsyncQuery(
            (PrioritiesContext db, object[] key, Guid? organization, CancellationToken _) =>
                db
                    .Actions.FromSqlRaw(ByKey, key)
                    .AsTracking()
                    .Select(a => new LockedAction(
                        a,
                        db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization),
                        db.Actions.Single(s => s.Id == a.Id).Version
                    ))
                    .SingleOrDefault()
        );

    private static readonly Func<PrioritiesContext, object[], Guid?, CancellationToken, Task<LockedAction?>> LockById =
        EF.CompileAsyncQuery(
            (PrioritiesContext db, object[] id, Guid? organization, CancellationToken _) =>
                db
                    .Actions.FromSqlRaw(ById, id)
                    .AsTracking()
                    .Select(a => new LockedAction(
                        a,
                        db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization),
                        db.Actions.Single(s => s.Id == a.Id).Version
                    ))
                    .SingleOrDefault()
        );

    private static readonly Func<PrioritiesContext, object[], Guid?, CancellationToken, Task<LockedRow?>> LockRowByKey =
        EF.CompileAsyncQuery(
            (PrioritiesContext db, object[] key, Guid? organization, CancellationToken _) =>
                db
                    .Actions.FromSqlRaw(ByKey, key)
                    .AsTracking()
                    .Join(
                        db.ActionReads,
                        a => a.Id,
                        r => r.Id,
                        (a, r) => new LockedRow(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), r)
                    )
                    .SingleOrDefault()
        );

    private static readonly Func<PrioritiesContext, object[], Guid?, CancellationToken, Task<LockedRow?>> LockRowById =
        EF.CompileAsyncQuery(
            (PrioritiesContext db, object[] id, Guid? organization, CancellationToken _) =>
                db
                    .Actions.FromSqlRaw(ById, id)
                    .AsTracking()
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
    public static Task<LockedAction?> LockActionAsync(
        this PrioritiesContext db,
        string reference,
        Clearance reader,
        CancellationToken cancellationToken
    ) =>
        LockAsync(
            reader,
            () =>
                IdOrKey.IsId(reference, out var id)
                    ? LockById(db, [id], reader.OrganizationId, cancellationToken)
                    : LockByKey(db, [reference], reader.OrganizationId, cancellationToken)
        );

    /// <summary>
    /// The action, for writing, with all that an answer about it needs besides: what is asked most is answered without reading it again.
    /// </summary>
    public static Task<LockedRow?> LockActionRowAsync(
        this PrioritiesContext db,
        string reference,
        Clearance reader,
        CancellationToken cancellationToken
    ) =>
        LockAsync(
            reader,
            () =>
                IdOrKey.IsId(reference, out var id)
                    ? LockRowById(db, [id], reader.OrganizationId, cancellationToken)
                    : LockRowByKey(db, [reference], reader.OrganizationId, cancellationToken)
        );

    private static async Task<T?> LockAsync<T>(Clearance reader, Func<Task<T?>> lockAsync)
        where T : LockedAction
    {
        var locked = await lockAsync();
        if (locked is { HasWaited: true })
            locked = await lockAsync();
        return locked is not null && MayKnow.Action.Allows(reader, locked.Action) ? locked : null;
    }

    /// <summary>
    /// Several actions, for writing: locked in the order of their ids, so that two who lock some of the same do not wait for each other.
    /// Those that the reader may not see are left out.
    /// </summary>
    public static async Task<List<LockedAction>> LockActionsAsync(
        this PrioritiesContext db,
        string[] references,
        Clearance reader,
        CancellationToken cancellationToken
    )
    {
        var organization = reader.OrganizationId;
        var rows = db
            .Actions.Lock(references.Select(IdOrKey.Of))
            .Select(a => new LockedAction(
                a,
                db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization),
                db.Actions.Single(s => s.Id == a.Id).Version
            ));
        var locked = await rows.ToListAsync(cancellationToken);
        if (locked.Exists(l => l.HasWaited))
            locked = await rows.ToListAsync(cancellationToken);
        return [.. locked.Where(l => MayKnow.Action.Allows(reader, l.Action))];
    }
}

/// <summary>An action whose row is locked, and whether the caller's organization owns it.</summary>
/// <param name="SeenVersion">The version that the statement saw first.</param>
internal record LockedAction(Action Action, bool IsOwn, int SeenVersion)
{
    /// <summary>
    /// Of a row that another writer had locked, PostgreSQL gives what that one left, but what hangs on it as it was before the wait: it has
    /// to be read once more.
    /// </summary>
    public bool HasWaited => SeenVersion != Action.Version;

    public void Deconstruct(out Action action, out bool isOwn) => (action, isOwn) = (Action, IsOwn);
}

/// <summary>An action whose row is locked, with what an answer about it needs besides, as it was before.</summary>
internal sealed record LockedRow(Action Action, bool IsOwn, ActionRead Row) : LockedAction(Action, IsOwn, Row.Version);
