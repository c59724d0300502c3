using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Priorities.Api.Platform.Paging;

/// <summary>
/// An order of a list that a page can go on from: by a value that every row has, and by the id where values are equal.
/// The next page is found by comparing with the last row, so that page 1,000 costs what page 1 costs.
/// </summary>
public abstract class Keyset<TRow, TItem>
{
    /// <summary>The rows in order, from where the cursor of the list says; null when it is not a cursor of that list.</summary>
    public IQueryable<TRow>? From(string? cursor, string list, IQueryable<TRow> rows, bool descending)
    {
        var ordered = Order(rows, descending);
        if (cursor is null)
            return ordered;
        return Cursor.Decode(list, cursor) is { } values ? After(ordered, descending, values) : null;
    }

    protected abstract IQueryable<TRow> Order(IQueryable<TRow> rows, bool descending);

    /// <summary>The rows after the one that a cursor was made from; null when the cursor's values cannot be read.</summary>
    protected abstract IQueryable<TRow>? After(IQueryable<TRow> rows, bool descending, string[] cursor);

    /// <summary>What a cursor has to remember of an item.</summary>
    public abstract string[] ValuesOf(TItem item);
}

/// <inheritdoc/>
/// <param name="by">What the list is sorted by, as the database has it.</param>
/// <param name="id">What tells rows apart that are equal in that.</param>
/// <param name="value">The same value, as an item of a page has it.</param>
/// <param name="itemId">The same id, as an item of a page has it.</param>
public sealed class Keyset<TRow, TItem, TValue>(
    Expression<Func<TRow, TValue>> by,
    Expression<Func<TRow, Guid>> id,
    Func<TItem, TValue> value,
    Func<TItem, Guid> itemId
) : Keyset<TRow, TItem>
{
    protected override IQueryable<TRow> Order(IQueryable<TRow> rows, bool descending) =>
        descending ? rows.OrderByDescending(by).ThenByDescending(id) : rows.OrderBy(by).ThenBy(id);

    protected override IQueryable<TRow>? After(IQueryable<TRow> rows, bool descending, string[] cursor)
    {
        if (cursor.Length != 2 || !TryRead(cursor[0], out var last) || !Guid.TryParse(cursor[1], out var lastId))
            return null;
        var row = by.Parameters[0];
        var here = Tuple(by.Body, new Same(id.Parameters[0], row).Visit(id.Body));
        Expression<Func<ITuple>> there = () => ValueTuple.Create(last, lastId);
        var comparison = Expression.Call(
            typeof(NpgsqlDbFunctionsExtensions),
            descending ? nameof(NpgsqlDbFunctionsExtensions.LessThan) : nameof(NpgsqlDbFunctionsExtensions.GreaterThan),
            null,
            Expression.Constant(EF.Functions),
            Expression.Convert(here, typeof(ITuple)),
            there.Body
        );
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(comparison, row));
    }

    public override string[] ValuesOf(TItem item) => [Write(value(item)), itemId(item).ToString()];

    private static MethodCallExpression Tuple(Expression first, Expression second) =>
        Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [first.Type, second.Type], first, second);

    private static string Write(TValue value) =>
        value switch
        {
            DateTimeOffset at => at.UtcTicks.ToString(CultureInfo.InvariantCulture),
            DateOnly day => day.DayNumber.ToString(CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };

    private static bool TryRead(string text, out TValue value)
    {
        object? read = Type.GetTypeCode(typeof(TValue)) switch
        {
            _ when typeof(TValue).IsEnum => Enum.TryParse(typeof(TValue), text, out var named) ? named : null,
            TypeCode.String => text,
            TypeCode.Int32 => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when typeof(TValue) == typeof(DateTimeOffset) => long.TryParse(text, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0
            && ticks <= DateTimeOffset.MaxValue.Ticks
                ? new DateTimeOffset(ticks, TimeSpan.Zero)
                : null,
            _ when typeof(TValue) == typeof(DateOnly) => int.TryParse(text, CultureInfo.InvariantCulture, out var day)
            && day >= 0
            && day <= DateOnly.MaxValue.DayNumber
                ? DateOnly.FromDayNumber(day)
                : null,
            _ => null,
        };
        value = read is TValue typed ? typed : default!;
        return read is TValue;
    }

    private sealed class Same(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
