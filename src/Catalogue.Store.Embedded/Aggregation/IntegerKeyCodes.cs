using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

internal sealed class IntegerKeyCodes(IntegerColumn column, bool ofEdge) : KeyCodes
{
    private readonly Dictionary<long, int> known = [];

    public override void Read(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges, Span<int> codes)
    {
        var of = ofEdge ? edges : rows;
        for (var at = 0; at < of.Length; at++)
        {
            codes[at] = column.Find(of[at]) is { } chunk ? CodeOf(known, chunk.Values[of[at] & ChunkLayout.Mask]) : None;
        }
    }
}
