using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Scalars;

/// <summary>A stored value, of the node or of the edge.</summary>
internal sealed class ColumnReader(StoredColumn column, bool ofEdge) : ScalarReader
{
    public override PlanValue Read(int row, int edge) => column.Value(ofEdge ? edge : row);
}
