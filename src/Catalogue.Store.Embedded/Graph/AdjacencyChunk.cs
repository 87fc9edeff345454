using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>The targets of 1,024 parents, one after another, and with each the row of its edge.</summary>
internal sealed class AdjacencyChunk(int[] starts, int[] targets, int[] edges)
{
    public static readonly AdjacencyChunk Empty = new(new int[ChunkLayout.Rows + 1], [], []);

    public int Count => targets.Length;

    public ReadOnlySpan<int> Targets(int parent) => targets.AsSpan(starts[parent], starts[parent + 1] - starts[parent]);

    public ReadOnlySpan<int> Edges(int parent) => edges.AsSpan(starts[parent], starts[parent + 1] - starts[parent]);
}
