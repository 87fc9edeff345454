using System.Collections.Immutable;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Expressions;

/// <summary>A condition on one row. Two-valued; compared by structure, so that equal conditions share their resolved bits.</summary>
public abstract record Predicate
{
    private Predicate()
    {
    }

    /// <summary>Never true. The zero of the algebra, and what a missing rule means.</summary>
    public sealed record Never : Predicate
    {
        public static readonly Never Instance = new();
    }

    public sealed record Always : Predicate
    {
        public static readonly Always Instance = new();
    }

    public sealed record And(ImmutableArray<Predicate> Terms) : Predicate
    {
        public bool Equals(And? other) => other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

        public override int GetHashCode() => Sequence.Hash(Terms, 1);
    }

    public sealed record Or(ImmutableArray<Predicate> Terms) : Predicate
    {
        public bool Equals(Or? other) => other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

        public override int GetHashCode() => Sequence.Hash(Terms, 2);
    }

    public sealed record Not(Predicate Term) : Predicate;

    /// <summary>The left value compared with a parameter, a constant of the plan or another property.</summary>
    public sealed record Compare(Scalar Left, ComparisonOperator Operator, Scalar Right) : Predicate;

    /// <summary>The value is one of the items of a list, a parameter or a constant. False for null unless the list holds null.</summary>
    public sealed record In(Scalar Left, Scalar Items) : Predicate;

    /// <summary>A list-valued property has an item that equals the value. False where the property is null.</summary>
    public sealed record HasItem(Scalar List, Scalar Item) : Predicate;

    public sealed record IsNull(Scalar Value) : Predicate;

    /// <summary>
    /// A condition on the targets of a relation. Only targets for which <paramref name="Visible"/> holds count at all:
    /// the quantifier ranges over what the principal may see.
    /// </summary>
    /// <param name="Relation">The relation to follow, once.</param>
    /// <param name="Quantifier">How many must match.</param>
    /// <param name="Visible">Which targets exist for the principal; may speak of the edge.</param>
    /// <param name="Condition">What they must satisfy; may speak of the edge by <see cref="Scalar.OfEdge"/>.</param>
    public sealed record Related(Relation Relation, Quantifier Quantifier, Predicate Visible, Predicate Condition) : Predicate;

    /// <summary>
    /// A condition on the node at one end of the edge over which the row was reached, whichever way the edge was
    /// followed; only where <see cref="Scalar.OfEdge"/> may stand. Inside <paramref name="Term"/> the row is that node.
    /// </summary>
    public sealed record AtEnd(EdgeEnd End, Predicate Term) : Predicate;

    /// <summary>
    /// A condition that comes from the policy and is asked again and again: worth resolving once per snapshot and
    /// parameter values into a bit per row. Means what <paramref name="Term"/> means.
    /// </summary>
    public sealed record Guard(Predicate Term) : Predicate;
}
