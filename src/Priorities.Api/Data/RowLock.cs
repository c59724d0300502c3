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
    /// <summary>For a query that is compiled beforehand, in which <see cref="ForUpdate"/> would be one more call to translate.</summary>
    public const string Tag = "for update";

    public static IQueryable<T> ForUpdate<T>(this IQueryable<T> rows) => rows.TagWith(Tag);

    internal sealed class Interceptor : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith($"-- {Tag}", StringComparison.Ordinal)) command.CommandText += "\nFOR NO KEY UPDATE";
            return ValueTask.FromResult(result);
        }
    }
}
