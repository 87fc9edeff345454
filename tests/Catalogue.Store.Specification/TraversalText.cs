using System.Text;
using Catalogue.Plan.Rows;

namespace Catalogue.Store.Specification;

/// <summary>Traversals as text: a line per node with its depth and first column, a line per edge with its columns, and what cut the walk.</summary>
public static class TraversalText
{
    public static string[] Lines(TraversalSet set)
    {
        var nodes = set.RowOf.Select((row, node) => $"{set.Depths[node]} {(row < 0 ? "stub" : Json(set.Cases[0].Columns[0].Json(row)).Trim('"'))}");
        var edges = set.EdgeFrom.Select((from, edge) => $"{from}->{set.EdgeTo[edge]} {string.Join('|', set.EdgeColumns.Select(column => Json(column.Json(edge))))}");
        return [.. nodes, .. edges, set.Limit.ToString()];
    }

    private static string Json(JsonSlice slice) => slice.IsNull ? "null" : Encoding.UTF8.GetString(slice.Span);
}
