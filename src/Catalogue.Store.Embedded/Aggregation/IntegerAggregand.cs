using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>A column of whole numbers.</summary>
internal sealed class IntegerAggregand(IntegerColumn column, bool ofEdge, bool isCountedApart) : Aggregand(isCountedApart)
{
    private HashSet<long> values = [];
    private Int128 total;
    private long least = long.MaxValue;
    private long greatest = long.MinValue;

    public override void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges)
    {
        foreach (var row in ofEdge ? edges : rows)
        {
            if (column.Find(row) is { } chunk)
            {
                Add(chunk.Values[row & ChunkLayout.Mask]);
            }
        }
    }

    public override void Clear()
    {
        base.Clear();
        values = Cleared(values);
        (total, least, greatest) = (0, long.MaxValue, long.MinValue);
    }

    protected override long Distinct => values.Count;

    protected override PlanValue Min => new PlanValue.Integer(least);

    protected override PlanValue Max => new PlanValue.Integer(greatest);

    protected override PlanValue Sum => NumberTotal.Sum(total);

    protected override PlanValue Average => NumberTotal.Average(total, Count);

    private void Add(long number)
    {
        Count++;
        total += number;
        least = Math.Min(least, number);
        greatest = Math.Max(greatest, number);
        if (IsCountedApart)
        {
            values.Add(number);
        }
    }
}
