using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>One direction of an edge type, compressed: for every parent row its targets in natural order; immutable.</summary>
internal sealed class Adjacency
{
    public static readonly Adjacency Empty = new([]);

    private readonly AdjacencyChunk[] chunks;

    private Adjacency(AdjacencyChunk[] chunks) => this.chunks = chunks;

    public ReadOnlySpan<int> Targets(int parent) =>
        parent >> ChunkLayout.Shift is var chunk && chunk < chunks.Length ? chunks[chunk].Targets(parent & ChunkLayout.Mask) : [];

    /// <summary>The rows of the edges, beside <see cref="Targets"/>.</summary>
    public ReadOnlySpan<int> Edges(int parent) =>
        parent >> ChunkLayout.Shift is var chunk && chunk < chunks.Length ? chunks[chunk].Edges(parent & ChunkLayout.Mask) : [];

    public Adjacency With(AdjacencyChanges changes, NeighbourOrder order)
    {
        if (changes.IsEmpty)
        {
            return this;
        }

        // A stable order by parent: edges that come in natural order stay in it.
        var added = changes.Added.OrderBy(neighbour => neighbour.Parent).ToArray();
        var touched = changes.Parents.Concat(added.Select(neighbour => neighbour.Parent)).Distinct().Order().ToArray();
        var next = new AdjacencyChunk[Math.Max(chunks.Length, (touched[^1] >> ChunkLayout.Shift) + 1)];
        chunks.CopyTo(next, 0);
        next.AsSpan(chunks.Length).Fill(AdjacencyChunk.Empty);
        for (var at = 0; at < touched.Length;)
        {
            var chunk = touched[at] >> ChunkLayout.Shift;
            var from = at;
            while (at < touched.Length && touched[at] >> ChunkLayout.Shift == chunk)
            {
                at++;
            }

            next[chunk] = Rebuild(chunk, next[chunk], touched.AsSpan(from, at - from), added, changes.Removed, order);
        }

        return new Adjacency(next);
    }

    private static AdjacencyChunk Rebuild(int chunk, AdjacencyChunk old, ReadOnlySpan<int> touched, Neighbour[] added, HashSet<int> removed, NeighbourOrder order)
    {
        var writer = new AdjacencyChunkWriter(order);
        var first = chunk << ChunkLayout.Shift;
        var next = LowerBound(added, touched[0]);
        for (var parent = first; parent < first + ChunkLayout.Rows; parent++)
        {
            if (touched.IsEmpty || touched[0] != parent)
            {
                writer.Copy(old);
                continue;
            }

            var from = next;
            while (next < added.Length && added[next].Parent == parent)
            {
                next++;
            }

            writer.Merge(old, added.AsSpan(from, next - from), removed);
            touched = touched[1..];
        }

        return writer.Finish();
    }

    private static int LowerBound(Neighbour[] added, int parent)
    {
        var (low, high) = (0, added.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = added[middle].Parent < parent ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
