using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Projection;

/// <summary>The same value for every row.</summary>
internal sealed class FixedValues(PlanValue value, Language language) : Column
{
    private readonly JsonSlice json = JsonForm.Of(value, language);

    public override JsonSlice Json(int row) => json;

    public override PlanValue Value(int row) => value;
}
