using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Scalars;

namespace Catalogue.Store.Embedded.Aggregation;

internal sealed class ComputedKeyCodes(ScalarReader reader) : KeyCodes
{
    private readonly Dictionary<PlanValue, int> known = [];

    public override void Read(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges, Span<int> codes)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            var value = reader.Read(rows[at], edges.IsEmpty ? -1 : edges[at]);
            codes[at] = value is PlanValue.Null ? None : CodeOf(known, value);
        }
    }
}
