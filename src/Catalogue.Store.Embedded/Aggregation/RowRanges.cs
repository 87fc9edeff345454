using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Ranges of rows, each of which is looked at as a whole: range i holds the rows from <c>Starts[i]</c> up to <c>Ends[i]</c>.</summary>
internal sealed record RowRanges(NodeRows Rows, int[] Starts, int[] Ends)
{
    public int Count => Starts.Length;

    public static RowRanges Of(NodeRows rows, int[] offsets) => new(rows, offsets[..^1], offsets[1..]);

    public static RowRanges Whole(NodeRows rows) => new(rows, [0], [rows.Count]);

    public RowRanges Only(IReadOnlyList<int> ranges) => new(Rows, [.. ranges.Select(range => Starts[range])], [.. ranges.Select(range => Ends[range])]);

    /// <summary>The first row of each range; none is empty.</summary>
    public NodeRows Firsts() => Rows with
    {
        Rows = Array.ConvertAll(Starts, start => Rows.Rows[start]),
        Edges = Rows.Edges is { } edges ? Array.ConvertAll(Starts, start => edges[start]) : null,
    };
}
