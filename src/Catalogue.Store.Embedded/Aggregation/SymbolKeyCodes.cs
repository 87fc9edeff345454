using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

internal sealed class SymbolKeyCodes(SymbolColumn column, bool ofEdge) : KeyCodes
{
    public override void Read(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges, Span<int> codes)
    {
        var of = ofEdge ? edges : rows;
        for (var at = 0; at < of.Length; at++)
        {
            codes[at] = column.Find(of[at]) is { } chunk ? chunk.Codes[of[at] & ChunkLayout.Mask] + 1 : None;
        }
    }
}
