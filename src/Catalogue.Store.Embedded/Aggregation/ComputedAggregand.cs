using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Scalars;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Computed values, read row by row.</summary>
internal sealed class ComputedAggregand(ScalarReader reader, bool isCountedApart) : Aggregand(isCountedApart)
{
    private readonly ExactSum all = new();
    private HashSet<PlanValue> values = [];
    private Int128 integers;
    private long numbers;
    private bool hasFloats;
    private PlanValue? least;
    private PlanValue? greatest;

    public override void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            var value = reader.Read(rows[at], edges.IsEmpty ? -1 : edges[at]);
            if (value is not PlanValue.Null)
            {
                Add(value);
            }
        }
    }

    public override void Clear()
    {
        base.Clear();
        values = Cleared(values);
        all.Clear();
        (integers, numbers, hasFloats, least, greatest) = (0, 0, false, null, null);
    }

    protected override long Distinct => values.Count;

    protected override PlanValue Min => Unsigned(least);

    protected override PlanValue Max => Unsigned(greatest);

    protected override PlanValue Sum => numbers == 0 ? PlanValue.Null.Instance : hasFloats ? NumberTotal.Sum(all) : NumberTotal.Sum(integers);

    protected override PlanValue Average => numbers == 0 ? PlanValue.Null.Instance : hasFloats ? NumberTotal.Average(all, numbers) : NumberTotal.Average(integers, numbers);

    private void Add(PlanValue value)
    {
        Count++;
        least = least is null || ValueOrder.Compare(value, least) < 0 ? value : least;
        greatest = greatest is null || ValueOrder.Compare(value, greatest) > 0 ? value : greatest;
        if (IsCountedApart)
        {
            values.Add(Comparable(value));
        }

        switch (value)
        {
            case PlanValue.Integer integer:
                all.Add(integer.Value);
                (integers, numbers) = (integers + integer.Value, numbers + 1);
                break;
            case PlanValue.Float number:
                all.Add(number.Value);
                (numbers, hasFloats) = (numbers + 1, true);
                break;
        }
    }

    // A number is the same as integer and as float: what stands for a float under a mask may be an integer.
    private static PlanValue Comparable(PlanValue value) =>
        value is PlanValue.Float { Value: > long.MinValue and < long.MaxValue and var number } && double.IsInteger(number) ? new PlanValue.Integer((long)number) : value;

    private static PlanValue Unsigned(PlanValue? value) => value is PlanValue.Float number ? new PlanValue.Float(number.Value + 0.0) : value ?? PlanValue.Null.Instance;
}
