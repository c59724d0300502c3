using Microsoft.EntityFrameworkCore;
using Priorities.Domain;

namespace Priorities.Api.Data;

/// <summary>
/// Reads rows and locks them until the transaction ends, in one statement and in the order of their ids, so that two who lock some of the
/// same do not wait for each other. The lock is <c>FOR NO KEY UPDATE</c>, since keys never change: writers of one row take turns, and rows
/// that only refer to it can be written meanwhile.
/// </summary>
internal static class RowLock
{
    public static IQueryable<T> Lock<T>(this DbSet<T> rows, params Guid[] ids)
        where T : class => rows.LockWhere("id = ANY ({0})", ids);

    /// <summary>The one row that the reference names, by its id or its key.</summary>
    public static IQueryable<T> Lock<T>(this DbSet<T> rows, string? reference)
        where T : class => IdOrKey.IsId(reference, out var id) ? rows.Lock(id) : rows.LockWhere("key = {0}", reference ?? "");

    public static IQueryable<T> Lock<T>(this DbSet<T> rows, IEnumerable<IdOrKey> references)
        where T : class
    {
        var (ids, keys) = references.Part();
        return rows.LockWhere("id = ANY ({0}) OR key = ANY ({1})", ids, keys);
    }

    /// <param name="condition">SQL over the columns of the table alone: what joins others would lock those too.</param>
    public static IQueryable<T> LockWhere<T>(this DbSet<T> rows, string condition, params object[] values)
        where T : class
    {
        var statement = $"SELECT * FROM {rows.EntityType.GetTableName()} WHERE {condition} ORDER BY id FOR NO KEY UPDATE";
        return rows.FromSqlRaw(statement, values);
    }
}
