using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Ordering;

/// <summary>A computed value, worked out once per candidate.</summary>
internal sealed class ComputedSortKey(PlanValue[] values, PlanValue[] pins) : SortKey
{
    public override int Compare(int left, int right) => ValueOrder.Compare(values[left], values[right]);

    public override int CompareToPin(int candidate, int pin) => ValueOrder.Compare(values[candidate], pins[pin]);
}
