using Catalogue.Plan.Values;

namespace Catalogue.Plan.Rows;

/// <summary>The values of one <see cref="Nodes.ColumnRequest"/>, one per row of its case.</summary>
public abstract class Column
{
    /// <summary>The value as JSON: a list as an array, a text as the string of the wanted language (French where none was named).</summary>
    public abstract JsonSlice Json(int row);

    /// <summary>
    /// The value itself, for cursors and for algorithms; not for the response's hot path. A text is the whole
    /// <see cref="PlanValue.Text"/>, whatever language was asked for.
    /// </summary>
    public abstract PlanValue Value(int row);
}
