using System.Collections.Immutable;

namespace Catalogue.Plan.Commits;

/// <summary>
/// All in which two states of the graph differ, each node (of a type) and each edge once, in no particular order. The edges of a
/// node that was created or deleted are among the edges. What a change set names and leaves as it was is not here.
/// </summary>
public sealed record GraphDifference(ImmutableArray<NodeDifference> Nodes, ImmutableArray<EdgeDifference> Edges);
