using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Those of some rows for which a condition holds; without one all of them, where they lie.</summary>
internal sealed class RowSelection(Condition? condition)
{
    private int[] rows = [];
    private int[]? edges;
    private int start;
    private int count;

    public ReadOnlySpan<int> Rows => rows.AsSpan(start, count);

    /// <summary>The edges beside the rows; empty where none lead to them.</summary>
    public ReadOnlySpan<int> Edges => edges is null ? default : edges.AsSpan(start, count);

    public void Take(NodeRows all, int from, int most)
    {
        if (condition is null)
        {
            (rows, edges, start, count) = (all.Rows, all.Edges, from, most);
            return;
        }

        if (rows.Length < most)
        {
            (rows, edges) = (new int[most], all.Edges is null ? null : new int[most]);
        }

        count = 0;
        for (var at = from; at < from + most; at++)
        {
            if (condition.Holds(all.Rows[at], all.EdgeOf(at)))
            {
                rows[count] = all.Rows[at];
                if (edges is not null)
                {
                    edges[count] = all.EdgeOf(at);
                }

                count++;
            }
        }
    }
}
