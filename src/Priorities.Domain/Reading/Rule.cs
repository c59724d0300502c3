using System.Linq.Expressions;
using System.Reflection;

namespace Priorities.Domain.Reading;

/// <summary>A rule about what a reader may know, said once: as a condition for the database, and as a question in memory.</summary>
/// <typeparam name="TFacts">What decides.</typeparam>
public sealed class Rule<TFacts>(Expression<Func<Clearance, TFacts, bool>> says)
{
    private readonly Func<Clearance, TFacts, bool> asks = says.Compile();

    public bool Allows(Clearance reader, TFacts facts) => asks(reader, facts);

    /// <summary>
    /// The condition on rows, for one reader. What is known of the reader is worked out before: the database is asked of the rows alone,
    /// and finds them by its indexes.
    /// </summary>
    public Expression<Func<TRow, bool>> For<TRow>(Clearance reader)
        where TRow : class, TFacts
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, bool>>(
            new ForReader(says.Parameters[0], reader, says.Parameters[1], row).Visit(says.Body),
            row
        );
    }

    private sealed class ForReader(ParameterExpression whoever, Clearance reader, ParameterExpression facts, ParameterExpression row)
        : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression == facts)
                return Expression.Property(row, node.Member.Name);
            if (node.Expression != whoever)
                return base.VisitMember(node);
            if (node.Member.Name != nameof(Clearance.OrganizationId))
                return Expression.Constant(((PropertyInfo)node.Member).GetValue(reader)); // not compiled: this is asked with each request
            var organization = reader.OrganizationId;
            Expression<Func<Guid?>> own = () => organization; // a parameter of the statement: the same statement for all organizations
            return own.Body;
        }

        protected override Expression VisitUnary(UnaryExpression node) =>
            node.NodeType == ExpressionType.Convert && node.Operand == facts ? row : base.VisitUnary(node);

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (node.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse))
                return base.VisitBinary(node);
            var (left, right) = (Visit(node.Left), Visit(node.Right));
            var decides = node.NodeType == ExpressionType.OrElse;
            if (left is ConstantExpression { Value: bool first })
                return first == decides ? left : right;
            if (right is ConstantExpression { Value: bool second })
                return second == decides ? right : left;
            return node.Update(left, null, right);
        }
    }
}
