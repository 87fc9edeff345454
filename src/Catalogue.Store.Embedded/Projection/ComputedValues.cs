using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Projection;

/// <summary>Values that are known already, one for each row.</summary>
internal sealed class ComputedValues(PlanValue[] values) : Column
{
    public override JsonSlice Json(int row) => JsonForm.Of(values[row], Language.French);

    public override PlanValue Value(int row) => values[row];
}
