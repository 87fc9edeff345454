using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Scalars;

/// <summary>A scalar bound to a snapshot and to parameter values, read row by row: for what columns alone cannot answer.</summary>
internal abstract class ScalarReader
{
    /// <param name="row">The node's row.</param>
    /// <param name="edge">The row of the edge over which the node was reached, or -1 where there is none.</param>
    public abstract PlanValue Read(int row, int edge);
}
