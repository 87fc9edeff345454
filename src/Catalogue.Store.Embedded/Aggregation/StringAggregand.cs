using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>A column of strings, ids, URIs, dates or instants.</summary>
internal sealed class StringAggregand(StringColumn column, bool ofEdge, bool isCountedApart) : Aggregand(isCountedApart)
{
    private HashSet<int> firsts = new(new StringRows(column));
    private int least = -1;
    private int greatest = -1;

    public override void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges)
    {
        foreach (var row in ofEdge ? edges : rows)
        {
            if (column.Find(row) is { } chunk)
            {
                Add(row, chunk.Raw(row & ChunkLayout.Mask));
            }
        }
    }

    public override void Clear()
    {
        base.Clear();
        firsts = Cleared(firsts);
        (least, greatest) = (-1, -1);
    }

    protected override long Distinct => firsts.Count;

    protected override PlanValue Min => column.Value(least);

    protected override PlanValue Max => column.Value(greatest);

    private void Add(int row, ReadOnlySpan<byte> text)
    {
        Count++;
        least = least < 0 || text.SequenceCompareTo(column.Raw(least)) < 0 ? row : least;
        greatest = greatest < 0 || text.SequenceCompareTo(column.Raw(greatest)) > 0 ? row : greatest;
        if (IsCountedApart)
        {
            firsts.Add(row);
        }
    }
}
