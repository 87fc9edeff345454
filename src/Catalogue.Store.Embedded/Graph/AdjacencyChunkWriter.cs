using System.Runtime.InteropServices;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>Builds an <see cref="AdjacencyChunk"/>, parent by parent.</summary>
internal sealed class AdjacencyChunkWriter(NeighbourOrder order)
{
    private readonly int[] starts = new int[ChunkLayout.Rows + 1];
    private readonly List<int> targets = [];
    private readonly List<int> edges = [];
    private readonly List<Neighbour> sorting = [];
    private int parent;

    public void Copy(AdjacencyChunk from)
    {
        targets.AddRange(from.Targets(parent));
        edges.AddRange(from.Edges(parent));
        End();
    }

    /// <summary>The parent's targets without those of removed edges and with the added ones, in order.</summary>
    public void Merge(AdjacencyChunk from, ReadOnlySpan<Neighbour> added, HashSet<int> removed)
    {
        sorting.Clear();
        var oldTargets = from.Targets(parent);
        var oldEdges = from.Edges(parent);
        for (var at = 0; at < oldTargets.Length; at++)
        {
            if (!removed.Contains(oldEdges[at]))
            {
                sorting.Add(new Neighbour(parent, oldTargets[at], oldEdges[at]));
            }
        }

        sorting.AddRange(added);
        Sort(CollectionsMarshal.AsSpan(sorting));
        foreach (var neighbour in sorting)
        {
            targets.Add(neighbour.Target);
            edges.Add(neighbour.Edge);
        }

        End();
    }

    public AdjacencyChunk Finish() => targets.Count == 0 ? AdjacencyChunk.Empty : new AdjacencyChunk(starts, targets.ToArray(), edges.ToArray());

    // Edges are mostly read in order already, and checking costs less than sorting.
    private void Sort(Span<Neighbour> neighbours)
    {
        for (var at = 1; at < neighbours.Length; at++)
        {
            if (order.Compare(neighbours[at - 1], neighbours[at]) > 0)
            {
                neighbours.Sort(order);
                return;
            }
        }
    }

    private void End() => starts[++parent] = targets.Count;
}
