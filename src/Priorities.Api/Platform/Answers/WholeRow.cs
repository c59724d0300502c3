using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using AutoMapper.QueryableExtensions;

namespace Priorities.Api.Platform.Answers;

/// <summary>
/// Maps a row that was read whole by the very projection that reads a part of it in the database: what is asked most, one row by its key,
/// is a compiled query, and AutoMapper's projection cannot be part of one.
/// </summary>
/// <param name="expand">The members that the projection leaves out unless they are asked for.</param>
internal sealed class WholeRow<TRow, TAnswer>(params string[] expand)
{
    private readonly ConditionalWeakTable<IConfigurationProvider, Func<TRow, TAnswer>> mappings = [];

    public TAnswer Map(TRow row, IConfigurationProvider mapping) => mappings.GetValue(mapping, Compile)(row);

    private Func<TRow, TAnswer> Compile(IConfigurationProvider mapping)
    {
        var projected = Array.Empty<TRow>().AsQueryable().ProjectTo<TAnswer>(mapping, null, expand);
        var projection = (UnaryExpression)((MethodCallExpression)projected.Expression).Arguments[1];
        return ((Expression<Func<TRow, TAnswer>>)projection.Operand).Compile();
    }
}
