using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>A row as the executor carries it: its case, and its index in the case.</summary>
internal static class RowObject
{
    public static FieldValue Of(RowSet rows, int row) => FieldValue.Object(rows.Cases[rows.CaseOf(row)], rows.IndexInCase(row));

    /// <summary>The row of a parent that has one at most, or null.</summary>
    public static FieldValue Single(RowSet rows, int parent)
    {
        var row = rows.Offsets[parent];
        return row == rows.Offsets[parent + 1] ? FieldValue.Null : Of(rows, row);
    }

    public static CaseRows Case(in FieldValue row) => row.Reference as CaseRows
        ?? throw new InvalidOperationException("A row was expected.");

    public static FieldValue Json(JsonSlice slice) =>
        slice.IsNull ? FieldValue.Null : FieldValue.Json(slice.Buffer, slice.Offset, slice.Length);
}
