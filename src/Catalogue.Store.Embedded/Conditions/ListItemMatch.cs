using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A list that has an item equal to a value.</summary>
internal readonly struct ListItemMatch(PlanValue item) : IMatch<ListChunk>
{
    public bool Matches(ListChunk chunk, int index) => chunk.Items[index] is { } list && ValueComparison.HasItem(list, item);
}
