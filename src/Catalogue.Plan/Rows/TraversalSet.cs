namespace Catalogue.Plan.Rows;

/// <summary>
/// The answer to a traversal. Nodes in the order of the walk, the start first; <see cref="RowSet"/>'s rows are the
/// visible nodes only, in the same order.
/// </summary>
public sealed class TraversalSet : RowSet
{
    /// <summary>For each node of the walk its least depth.</summary>
    public required int[] Depths { get; init; }

    /// <summary>For each node of the walk the row that holds it, or -1 for a placeholder.</summary>
    public required int[] RowOf { get; init; }

    /// <summary>For each edge the node (index into <see cref="Depths"/>) that is nearer the start of the relation: its source as stored.</summary>
    public required int[] EdgeFrom { get; init; }

    /// <summary>For each edge the node at its end as stored.</summary>
    public required int[] EdgeTo { get; init; }

    /// <summary>The edge columns and children asked for, a row per edge.</summary>
    public required Column[] EdgeColumns { get; init; }

    public required RowSet[] EdgeChildren { get; init; }

    /// <summary>Why the walk ended before everything reachable was seen.</summary>
    public required TraversalLimit Limit { get; init; }
}
