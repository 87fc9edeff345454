using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A list that equals another, item by item.</summary>
internal readonly struct ListMatch(PlanValue.List value) : IMatch<ListChunk>
{
    public bool Matches(ListChunk chunk, int index) => chunk.Items[index] is { } list && ValueComparison.Holds(list, ComparisonOperator.Equal, value);
}
