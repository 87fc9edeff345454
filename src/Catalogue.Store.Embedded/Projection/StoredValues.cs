using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Projection;

/// <summary>A stored property of the rows, read where it lies.</summary>
internal sealed class StoredValues(StoredColumn column, int[] rows, Language language) : Column
{
    public override JsonSlice Json(int row) => column.Json(rows[row], language);

    public override PlanValue Value(int row) => column.Value(rows[row]);
}
