using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Expressions;

/// <summary>A value computed for one row: what a query selects, compares or orders by. Compared by structure.</summary>
public abstract record Scalar
{
    private Scalar()
    {
    }

    /// <summary>A property of the row's node.</summary>
    public sealed record OfNode(Property Property) : Scalar;

    /// <summary>A property of the edge over which the row was reached; only below an expansion or a traversal.</summary>
    public sealed record OfEdge(Property Property) : Scalar;

    /// <summary>
    /// The key that tells the edge over which the row was reached from its parallel ones, null where it is empty; stands
    /// where <see cref="OfEdge"/> does. As the last term of an order it makes a page of parallel edges exact.
    /// </summary>
    public sealed record OfEdgeKey : Scalar
    {
        public static readonly OfEdgeKey Instance = new();
    }

    /// <summary>The value passed with the execution in that place.</summary>
    public sealed record OfParameter(Parameter Parameter) : Scalar;

    /// <summary>A value that the schema or the policy fixes; never one that came with a request.</summary>
    public sealed record Constant(PlanValue Value) : Scalar;

    /// <summary>Always null: what a denied property reads as.</summary>
    public sealed record Nothing : Scalar
    {
        public static readonly Nothing Instance = new();
    }

    /// <summary>A deterministic blurring of a value that the reader may see no more of.</summary>
    public sealed record Masked(Scalar Value, Mask Mask) : Scalar;

    /// <summary>One value where the condition holds for the row, another where it does not.</summary>
    public sealed record Choice(Predicate Condition, Scalar Then, Scalar Otherwise) : Scalar;

    /// <summary>A value computed for the rows of a group; only where a <see cref="Nodes.Grouping"/> speaks of its groups.</summary>
    public sealed record OfAggregate(Aggregate Aggregate) : Scalar;
}
