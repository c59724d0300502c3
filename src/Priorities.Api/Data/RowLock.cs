using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Priorities.Api.Data;

/// <summary>
/// Reads rows and locks them until the transaction ends, in one statement: EF Core has no words for it. The lock is <c>FOR NO KEY UPDATE</c>, since keys
/// never change: writers of one row take turns, and rows that only refer to it can be written meanwhile.
/// </summary>
internal static class RowLock
{
    /// <summary>The clause is the query's tag: its first line, a comment. For a query that is compiled beforehand, in which <see cref="ForUpdate"/> would be one more call to translate.</summary>
    public const string Clause = "FOR NO KEY UPDATE";

    public static IQueryable<T> ForUpdate<T>(this IQueryable<T> rows) => rows.TagWith(Clause);

    internal sealed class Interceptor : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var sql = command.CommandText;
            if (sql.StartsWith($"-- {Clause}", StringComparison.Ordinal)) command.CommandText = $"{sql}\n{sql.AsSpan(3, sql.IndexOf('\n') - 3)}";
            return ValueTask.FromResult(result);
        }
    }
}
