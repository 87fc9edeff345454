using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>A column of floats. Zero has no sign here: the two zeros are equal, and which one is met first must not show.</summary>
internal sealed class FloatAggregand(FloatColumn column, bool ofEdge, bool isCountedApart) : Aggregand(isCountedApart)
{
    private readonly ExactSum total = new();
    private HashSet<double> values = [];
    private double least = double.PositiveInfinity;
    private double greatest = double.NegativeInfinity;

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
        total.Clear();
        (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
    }

    protected override long Distinct => values.Count;

    protected override PlanValue Min => new PlanValue.Float(least + 0.0);

    protected override PlanValue Max => new PlanValue.Float(greatest + 0.0);

    protected override PlanValue Sum => NumberTotal.Sum(total);

    protected override PlanValue Average => NumberTotal.Average(total, Count);

    private void Add(double number)
    {
        Count++;
        total.Add(number);
        least = Math.Min(least, number);
        greatest = Math.Max(greatest, number);
        if (IsCountedApart)
        {
            values.Add(number);
        }
    }
}
