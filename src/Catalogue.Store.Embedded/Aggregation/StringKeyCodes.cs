using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Knows each string by the first row that has it.</summary>
internal sealed class StringKeyCodes(StringColumn column, bool ofEdge) : KeyCodes
{
    private readonly Dictionary<int, int> known = new(new StringRows(column));

    public override void Read(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges, Span<int> codes)
    {
        var of = ofEdge ? edges : rows;
        for (var at = 0; at < of.Length; at++)
        {
            codes[at] = column.IsNull(of[at]) ? None : CodeOf(known, of[at]);
        }
    }
}
