using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>What is aggregated: takes rows in, and tells what its values come to. One pass serves every function.</summary>
/// <param name="isCountedApart">Whether different values are counted too, which takes memory for each.</param>
internal abstract class Aggregand(bool isCountedApart)
{
    // Clearing a set costs what it once held.
    private const int KeptCapacity = 1024;

    protected bool IsCountedApart => isCountedApart;

    /// <summary>Rows with a value since the last <see cref="Clear"/>.</summary>
    protected long Count { get; set; }

    /// <summary>Takes in rows, over the edges beside them; no edges where none lead to the rows.</summary>
    public abstract void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges);

    public virtual void Clear() => Count = 0;

    public PlanValue Result(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => new PlanValue.Integer(Count),
        AggregateFunction.Distinct => new PlanValue.Integer(Distinct),
        _ when Count == 0 => PlanValue.Null.Instance,
        AggregateFunction.Min => Min,
        AggregateFunction.Max => Max,
        AggregateFunction.Sum => Sum,
        AggregateFunction.Average => Average,
        _ => throw new NotSupportedException($"The embedded store knows no aggregate {function}."),
    };

    protected abstract long Distinct { get; }

    protected virtual PlanValue Min => throw NoOrder();

    protected virtual PlanValue Max => throw NoOrder();

    protected virtual PlanValue Sum => PlanValue.Null.Instance;

    protected virtual PlanValue Average => PlanValue.Null.Instance;

    protected static HashSet<T> Cleared<T>(HashSet<T> values)
    {
        if (values.Capacity > KeptCapacity)
        {
            return new HashSet<T>(values.Comparer);
        }

        values.Clear();
        return values;
    }

    private static InvalidOperationException NoOrder() => new("The plan asks for the least or the greatest of values that no total order is known of.");
}
