using System.Numerics;
using Catalogue.Plan.Expressions;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A number compared with another of its kind.</summary>
internal readonly struct NumberMatch<TNumber>(ComparisonOperator comparison, TNumber value) : IMatch<NumberChunk<TNumber>>
    where TNumber : struct, IComparisonOperators<TNumber, TNumber, bool>
{
    public bool Matches(NumberChunk<TNumber> chunk, int index)
    {
        var stored = chunk.Values[index];
        return comparison switch
        {
            ComparisonOperator.Equal => stored == value,
            ComparisonOperator.Greater => stored > value,
            ComparisonOperator.GreaterOrEqual => stored >= value,
            ComparisonOperator.Less => stored < value,
            ComparisonOperator.LessOrEqual => stored <= value,
            _ => false,
        };
    }
}
