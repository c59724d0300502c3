using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace Priorities.Api.Data;

/// <summary>
/// Reads rows and locks them until the transaction ends, in one statement: EF Core has no words for it. The lock is <c>FOR NO KEY
/// UPDATE</c>, since keys
/// never change: writers of one row take turns, and rows that only refer to it can be written meanwhile.
/// </summary>
internal static class RowLock
{
    /// <summary>
    /// The clause is the query's tag. For a query that is compiled beforehand, in which <see cref="ForUpdate"/> would be one more call to
    /// translate.
    /// </summary>
    public const string Clause = "FOR NO KEY UPDATE";

    public static IQueryable<T> ForUpdate<T>(this IQueryable<T> rows) => rows.TagWith(Clause);

    /// <summary>
    /// Puts the clause behind the query, once, where its SQL is made: an interceptor would be asked about every statement of the service.
    /// </summary>
    [SuppressMessage(
        "Usage",
        "EF1001",
        Justification = "EF Core has no other place for it; the tests of the locks would fail if it went away."
    )]
    internal sealed class SqlGenerators(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource types,
        INpgsqlSingletonOptions options
    ) : IQuerySqlGeneratorFactory
    {
        public QuerySqlGenerator Create() => new SqlGenerator(dependencies, types, options);
    }

    [SuppressMessage("Usage", "EF1001", Justification = "As above.")]
    private sealed class SqlGenerator(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource types,
        INpgsqlSingletonOptions options
    ) : NpgsqlQuerySqlGenerator(dependencies, types, options.ReverseNullOrderingEnabled, options.PostgresVersion)
    {
        protected override void GenerateRootCommand(Expression queryExpression)
        {
            base.GenerateRootCommand(queryExpression);
            if (
                queryExpression is SelectExpression query
                && query.Tags.FirstOrDefault(t => t.StartsWith(Clause, StringComparison.Ordinal)) is { } clause
            )
                Sql.AppendLine().Append(clause);
        }
    }
}
