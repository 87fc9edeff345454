using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Projection;

/// <summary>For each row the value of one of two columns.</summary>
internal sealed class ChosenValues(bool[] choices, Column then, Column otherwise) : Column
{
    public override JsonSlice Json(int row) => choices[row] ? then.Json(row) : otherwise.Json(row);

    public override PlanValue Value(int row) => choices[row] ? then.Value(row) : otherwise.Value(row);
}
