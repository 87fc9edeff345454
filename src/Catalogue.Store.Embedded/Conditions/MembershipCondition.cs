using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Scalars;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A computed value is an item of a computed list.</summary>
internal sealed class MembershipCondition(Domain domain, ScalarReader list, ScalarReader item) : RowwiseCondition(domain)
{
    public override bool Holds(int row, int edge) => list.Read(row, edge) is PlanValue.List items && ValueComparison.HasItem(items, item.Read(row, edge));
}
