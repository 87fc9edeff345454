using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>A column of texts, which have no order without ties.</summary>
internal sealed class TextAggregand(TextColumn column, bool ofEdge, bool isCountedApart) : Aggregand(isCountedApart)
{
    private HashSet<int> firsts = new(new TextRows(column));

    public override void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges)
    {
        foreach (var row in ofEdge ? edges : rows)
        {
            if (column.IsNull(row))
            {
                continue;
            }

            Count++;
            if (IsCountedApart)
            {
                firsts.Add(row);
            }
        }
    }

    public override void Clear()
    {
        base.Clear();
        firsts = Cleared(firsts);
    }

    protected override long Distinct => firsts.Count;
}
