using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>For every edge row the node row at one of its ends; grows only at its end.</summary>
internal sealed class EndRows
{
    public static readonly EndRows Empty = new([]);

    private readonly int[][] chunks;

    private EndRows(int[][] chunks) => this.chunks = chunks;

    public int this[int edge] => chunks[edge >> ChunkLayout.Shift][edge & ChunkLayout.Mask];

    public EndRows With(int count, IReadOnlyList<int> added)
    {
        if (added.Count == 0)
        {
            return this;
        }

        var next = new int[ChunkLayout.Count(count + added.Count)][];
        chunks.CopyTo(next, 0);
        for (var chunk = count >> ChunkLayout.Shift; chunk < next.Length; chunk++)
        {
            var rows = new int[ChunkLayout.Rows];
            next[chunk]?.CopyTo(rows, 0);
            next[chunk] = rows;
        }

        for (var at = 0; at < added.Count; at++)
        {
            next[(count + at) >> ChunkLayout.Shift][(count + at) & ChunkLayout.Mask] = added[at];
        }

        return new EndRows(next);
    }
}
