using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>Reads actions as a caller may see them.</summary>
internal static class ActionReader
{
    /// <summary>What is published; and for coordinators, what is not.</summary>
    public static IQueryable<ActionRead> VisibleTo(this IQueryable<ActionRead> actions, Caller caller) =>
        caller.Coordinates ? actions : actions.Where(a => a.Publication == Publication.Published);

    public static IQueryable<ActionRead> Named(this IQueryable<ActionRead> actions, string reference) =>
        IdOrKey.IsId(reference, out var id) ? actions.Where(a => a.Id == id) : actions.Where(a => a.Key == reference);

    // What is asked most is compiled once: for one row, finding the plan of a query again costs EF Core as much as the row does.
    private static readonly Func<PrioritiesContext, string, CancellationToken, Task<ActionRead?>> ByKey =
        EF.CompileAsyncQuery((PrioritiesContext db, string key, CancellationToken _) => db.ActionReads.SingleOrDefault(a => a.Key == key));

    private static readonly Func<PrioritiesContext, Guid, CancellationToken, Task<ActionRead?>> ById =
        EF.CompileAsyncQuery((PrioritiesContext db, Guid id, CancellationToken _) => db.ActionReads.SingleOrDefault(a => a.Id == id));

    private static readonly Func<PrioritiesContext, string, Guid?, CancellationToken, Task<LockedAction?>> LockByKey =
        EF.CompileAsyncQuery((PrioritiesContext db, string key, Guid? organization, CancellationToken _) => db.Actions.AsTracking().Where(a => a.Key == key).TagWith(RowLock.Clause)
            .Select(a => new LockedAction(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), db.Actions.Single(s => s.Id == a.Id).Version)).SingleOrDefault());

    private static readonly Func<PrioritiesContext, Guid, Guid?, CancellationToken, Task<LockedAction?>> LockById =
        EF.CompileAsyncQuery((PrioritiesContext db, Guid id, Guid? organization, CancellationToken _) => db.Actions.AsTracking().Where(a => a.Id == id).TagWith(RowLock.Clause)
            .Select(a => new LockedAction(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), db.Actions.Single(s => s.Id == a.Id).Version)).SingleOrDefault());

    // The view reads more tables, and only the action is to be locked: EF Core calls it "a".
    private static readonly Func<PrioritiesContext, string, Guid?, CancellationToken, Task<LockedRow?>> LockRowByKey =
        EF.CompileAsyncQuery((PrioritiesContext db, string key, Guid? organization, CancellationToken _) => db.Actions.AsTracking().Where(a => a.Key == key).TagWith(RowLock.Clause + " OF a")
            .Join(db.ActionReads, a => a.Id, r => r.Id, (a, r) => new LockedRow(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), r)).SingleOrDefault());

    private static readonly Func<PrioritiesContext, Guid, Guid?, CancellationToken, Task<LockedRow?>> LockRowById =
        EF.CompileAsyncQuery((PrioritiesContext db, Guid id, Guid? organization, CancellationToken _) => db.Actions.AsTracking().Where(a => a.Id == id).TagWith(RowLock.Clause + " OF a")
            .Join(db.ActionReads, a => a.Id, r => r.Id, (a, r) => new LockedRow(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), r)).SingleOrDefault());

    private static readonly WholeRow<ActionRead, ActionResponse> Rows = new(ActionResponse.Needed(null, null));

    /// <summary>One action, in one round trip.</summary>
    public static async Task<ActionResponse?> ReadActionAsync(this PrioritiesContext db, string reference, Reader reader, IConfigurationProvider mapping, CancellationToken cancellationToken)
    {
        var row = await (IdOrKey.IsId(reference, out var id) ? ById(db, id, cancellationToken) : ByKey(db, reference, cancellationToken));
        return row is null || (row.Publication != Publication.Published && !reader.Caller.Coordinates) ? null : mapping.Whole(row).For(reader);
    }

    /// <summary>A row that was read whole, by the projection that reads a part in the database.</summary>
    public static ActionResponse Whole(this IConfigurationProvider mapping, ActionRead row) => Rows.Map(row, mapping);

    /// <summary>
    /// The action, for writing: its row is locked until the transaction ends, so that two writers of one action take turns and each sees
    /// what the other did. Null where there is none that the caller may see.
    /// </summary>
    public static Task<LockedAction?> LockActionAsync(this PrioritiesContext db, string reference, Caller caller, CancellationToken cancellationToken) => LockAsync(caller, () =>
        IdOrKey.IsId(reference, out var id) ? LockById(db, id, caller.OrganizationId, cancellationToken) : LockByKey(db, reference, caller.OrganizationId, cancellationToken));

    /// <summary>The action, for writing, with all that an answer about it needs besides: what is asked most is answered without reading it again.</summary>
    public static Task<LockedRow?> LockActionRowAsync(this PrioritiesContext db, string reference, Caller caller, CancellationToken cancellationToken) => LockAsync(caller, () =>
        IdOrKey.IsId(reference, out var id) ? LockRowById(db, id, caller.OrganizationId, cancellationToken) : LockRowByKey(db, reference, caller.OrganizationId, cancellationToken));

    private static async Task<T?> LockAsync<T>(Caller caller, Func<Task<T?>> lockAsync)
        where T : LockedAction
    {
        var locked = await lockAsync();
        if (locked is { HasWaited: true }) locked = await lockAsync();
        return locked is { Action.Publication: Publication.Published } || caller.Coordinates ? locked : null;
    }

    /// <summary>Several actions, in one round trip.</summary>
    public static async Task<Dictionary<Guid, ActionResponse>> ReadActionsAsync(this PrioritiesContext db, Guid[] ids, Reader reader, IConfigurationProvider mapping, CancellationToken cancellationToken) =>
        await db.ActionReads.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => mapping.Whole(a).For(reader), cancellationToken);

    /// <summary>Several actions, for writing: locked in the order of their ids, so that two who lock some of the same do not wait for each other. Those that the caller may not see are left out.</summary>
    public static async Task<List<LockedAction>> LockActionsAsync(this PrioritiesContext db, string[] references, Caller caller, CancellationToken cancellationToken)
    {
        var organization = caller.OrganizationId;
        var (ids, keys) = references.Select(IdOrKey.Of).Part();
        var rows = db.Actions.Where(a => ids.Contains(a.Id) || keys.Contains(a.Key)).OrderBy(a => a.Id).ForUpdate()
            .Select(a => new LockedAction(a, db.Ownerships.Any(o => o.ActionId == a.Id && o.OrganizationId == organization), db.Actions.Single(s => s.Id == a.Id).Version));
        var locked = await rows.ToListAsync(cancellationToken);
        if (locked.Exists(l => l.HasWaited)) locked = await rows.ToListAsync(cancellationToken);
        return [.. locked.Where(l => l.Action.Publication == Publication.Published || caller.Coordinates)];
    }
}

/// <summary>An action whose row is locked, and whether the caller's organization owns it.</summary>
/// <param name="SeenVersion">The version that the statement saw first.</param>
internal record LockedAction(Action Action, bool IsOwn, int SeenVersion)
{
    /// <summary>Of a row that another writer had locked, PostgreSQL gives what that one left, but what hangs on it as it was before the wait: it has to be read once more.</summary>
    public bool HasWaited => SeenVersion != Action.Version;

    public void Deconstruct(out Action action, out bool isOwn) => (action, isOwn) = (Action, IsOwn);
}

/// <summary>An action whose row is locked, with what an answer about it needs besides, as it was before.</summary>
internal sealed record LockedRow(Action Action, bool IsOwn, ActionRead Row) : LockedAction(Action, IsOwn, Row.Version);
