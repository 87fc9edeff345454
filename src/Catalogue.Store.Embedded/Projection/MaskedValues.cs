using Catalogue.Plan.Expressions;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Scalars;

namespace Catalogue.Store.Embedded.Projection;

/// <summary>A column seen through a mask.</summary>
internal sealed class MaskedValues(Column column, Mask mask, Language language) : Column
{
    public override JsonSlice Json(int row) => JsonForm.Of(Value(row), language);

    public override PlanValue Value(int row) => Masking.Apply(mask, column.Value(row));
}
