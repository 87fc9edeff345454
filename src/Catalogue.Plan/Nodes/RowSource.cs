using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Nodes;

/// <summary>Where rows come from. Seek, Scan, Traverse and Search stand at a root; Expand and Refer below other rows.</summary>
public abstract record RowSource
{
    private RowSource()
    {
    }

    public abstract TResult Accept<TContext, TResult>(IRowSourceVisitor<TContext, TResult> visitor, TContext context);

    /// <summary>
    /// The nodes with the given ids, in the order of the ids; an id that is absent, of another type or not visible
    /// yields no row (see <see cref="Rows.RowSet.Offsets"/>: one "parent" per id).
    /// </summary>
    public sealed record Seek(ImmutableArray<TypeGuard> Types, Parameter Ids) : RowSource
    {
        public override TResult Accept<TContext, TResult>(IRowSourceVisitor<TContext, TResult> visitor, TContext context) => visitor.Visit(this, context);
    }

    /// <summary>All nodes of a type that satisfy the condition. The last order term is always the id.</summary>
    public sealed record Scan(NodeType Type, Predicate Condition, ImmutableArray<OrderTerm> Order, Page Page) : RowSource
    {
        public override TResult Accept<TContext, TResult>(IRowSourceVisitor<TContext, TResult> visitor, TContext context) => visitor.Visit(this, context);
    }

    /// <summary>For every parent the targets of a relation that satisfy the condition. The last order term is the id or, where parallel edges may stand and a page may end between them, the id and then <see cref="Scalar.OfEdgeKey"/>; parallel edges are in the order of their keys either way, the empty key last.</summary>
    public sealed record Expand(Relation Relation, Predicate Condition, ImmutableArray<OrderTerm> Order, Page Page) : RowSource
    {
        public override TResult Accept<TContext, TResult>(IRowSourceVisitor<TContext, TResult> visitor, TContext context) => visitor.Visit(this, context);
    }

    /// <summary>For every parent at most one node: the one whose id the value holds, where it is visible.</summary>
    public sealed record Refer(Scalar Id, TypeGuard Target) : RowSource
    {
        public override TResult Accept<TContext, TResult>(IRowSourceVisitor<TContext, TResult> visitor, TContext context) => visitor.Visit(this, context);
    }

    /// <summary>
    /// Breadth-first from one node along a relation of its type to itself. A node is visited once, at its least depth;
    /// within a depth in the order of the parents, then of the relation. Not visible nodes end the walk: where
    /// <paramref name="Stub"/> holds they are kept as a placeholder, else they are absent. The result is a
    /// <see cref="Rows.TraversalSet"/>; a start that is absent or not visible yields no row at all. Its edges are those that
    /// satisfy the edge condition, leave a visible node of the walk along the relation and end at a node of the walk, each
    /// once, tree edge or not, in the order of the nodes, then of the relation. What leaves a placeholder is not told.
    /// </summary>
    /// <param name="Start">The id.</param>
    /// <param name="Relation">The relation to follow.</param>
    /// <param name="Type">The node type and the condition under which its nodes are visible.</param>
    /// <param name="Stub">Which nodes that are not visible are kept as a placeholder.</param>
    /// <param name="Depth">The greatest depth, an integer parameter.</param>
    /// <param name="Budget">The greatest number of nodes, placeholders and start included, an integer parameter.</param>
    /// <param name="EdgeCondition">Which edges exist for the principal.</param>
    /// <param name="EdgeColumns">What to read of each edge between two kept nodes, by <see cref="Scalar.OfEdge"/>.</param>
    /// <param name="EdgeChildren">What to read below each edge (<see cref="Refer"/>).</param>
    public sealed record Traverse(
        Parameter Start,
        Relation Relation,
        TypeGuard Type,
        Predicate Stub,
        Parameter Depth,
        Parameter Budget,
        Predicate EdgeCondition,
        ImmutableArray<ColumnRequest> EdgeColumns,
        ImmutableArray<RowsRequest> EdgeChildren) : RowSource
    {
        public override TResult Accept<TContext, TResult>(IRowSourceVisitor<TContext, TResult> visitor, TContext context) => visitor.Visit(this, context);
    }

    /// <summary>
    /// The visible nodes of the given types that contain every word of the text (the last word as a prefix), best first:
    /// exact name, name prefix, name word, text word; then by id. Only the properties that the principal may read
    /// count (<see cref="SearchTarget.Properties"/>). The result is a <see cref="Rows.SearchSet"/>.
    /// </summary>
    /// <param name="Text">The words, a string parameter.</param>
    /// <param name="Targets">What to search in.</param>
    /// <param name="First">The greatest number of hits, an integer parameter.</param>
    /// <param name="Offset">How many of the best hits to leave out, an integer parameter.</param>
    /// <param name="Language">Which language snippets are cut from, by preference.</param>
    public sealed record Search(ImmutableArray<SearchTarget> Targets, Parameter Text, Parameter First, Parameter Offset, Values.Language Language) : RowSource
    {
        public override TResult Accept<TContext, TResult>(IRowSourceVisitor<TContext, TResult> visitor, TContext context) => visitor.Visit(this, context);
    }
}
