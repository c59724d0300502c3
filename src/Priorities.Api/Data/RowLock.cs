using Microsoft.EntityFrameworkCore;
using Priorities.Domain;

namespace Priorities.Api.Data;

/// <summary>
/// Locks rows until the transaction ends, in the order of their ids, so that two who lock some of the same do not wait for each other.
/// What is read afterwards is what the writer before left. The lock is <c>FOR NO KEY UPDATE</c>, since keys never change: writers of one
/// row take turns, and rows that only refer to it can be written meanwhile.
/// </summary>
internal static class RowLock
{
    public static Task LockAsync<T>(this PrioritiesContext db, Guid id, CancellationToken cancellationToken) =>
        db.LockWhereAsync<T>("id = {0}", [id], cancellationToken);

    public static Task LockAsync<T>(this PrioritiesContext db, Guid[] ids, CancellationToken cancellationToken) =>
        db.LockWhereAsync<T>("id = ANY ({0})", [ids], cancellationToken);

    /// <summary>The one row that the reference names, by its id or its key.</summary>
    public static Task LockAsync<T>(this PrioritiesContext db, string? reference, CancellationToken cancellationToken) =>
        IdOrKey.IsId(reference, out var id)
            ? db.LockAsync<T>(id, cancellationToken)
            : db.LockWhereAsync<T>("key = {0}", [reference ?? ""], cancellationToken);

    public static Task LockAsync<T>(this PrioritiesContext db, IEnumerable<IdOrKey> references, CancellationToken cancellationToken)
    {
        var (ids, keys) = references.Part();
        return db.LockWhereAsync<T>("id = ANY ({0}) OR key = ANY ({1})", [ids, keys], cancellationToken);
    }

    /// <param name="db">Whose transaction it is.</param>
    /// <param name="condition">SQL over the columns of the table.</param>
    /// <param name="values">The values in it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task LockWhereAsync<T>(this PrioritiesContext db, string condition, object[] values, CancellationToken cancellationToken)
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        var statement = $"SELECT FROM {table} WHERE {condition} ORDER BY id FOR NO KEY UPDATE";
        return db.Database.ExecuteSqlRawAsync(statement, values, cancellationToken);
    }
}
