using Catalogue.Plan.Model;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>The rows that a condition ranges over: the nodes of a type or, where it may speak of the edge, edges with the node each leads to.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Edges">The edges over which they are reached; null where conditions cannot speak of an edge.</param>
/// <param name="Direction">The direction in which the edges are followed.</param>
internal readonly record struct Domain(NodeTable Nodes, EdgeTable? Edges = null, Direction Direction = Direction.Out)
{
    public int RowCount => Edges?.RowCount ?? Nodes.RowCount;

    /// <summary>For every edge row the row of its node.</summary>
    public EndRows Ends => Edges is null ? EndRows.Empty : Direction == Direction.Out ? Edges.To : Edges.From;

    public static Domain Along(Snapshot snapshot, Relation relation) => new(snapshot[relation.Target], snapshot[relation.Edge], relation.Direction);

    public Domain WithoutEdges() => this with { Edges = null };
}
