using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>The rows of all parents, put together by groups: the groups of parent p are the ranges from <c>Offsets[p]</c> up to <c>Offsets[p + 1]</c>.</summary>
internal sealed record RowGroups(RowRanges Ranges, int[] Offsets)
{
    /// <param name="parents">The rows of each parent, one parent behind the other.</param>
    /// <param name="groupOf">For each row its group; groups are numbered as they are met.</param>
    public static RowGroups Of(RowRanges parents, int[] groupOf)
    {
        var offsets = Offset(parents, groupOf);
        var ends = new int[offsets[^1]];
        foreach (var group in groupOf)
        {
            ends[group]++;
        }

        var starts = new int[ends.Length];
        for (var group = 1; group < ends.Length; group++)
        {
            starts[group] = ends[group - 1];
            ends[group] += starts[group];
        }

        return new RowGroups(new RowRanges(Sorted(parents.Rows, groupOf, [.. starts]), starts, ends), offsets);
    }

    private static int[] Offset(RowRanges parents, int[] groupOf)
    {
        var offsets = new int[parents.Count + 1];
        for (var parent = 0; parent < parents.Count; parent++)
        {
            offsets[parent + 1] = offsets[parent];
            for (var at = parents.Starts[parent]; at < parents.Ends[parent]; at++)
            {
                offsets[parent + 1] = Math.Max(offsets[parent + 1], groupOf[at] + 1);
            }
        }

        return offsets;
    }

    private static NodeRows Sorted(NodeRows rows, int[] groupOf, int[] next)
    {
        var (sorted, edges) = (new int[rows.Count], rows.Edges is null ? null : new int[rows.Count]);
        for (var at = 0; at < rows.Count; at++)
        {
            var to = next[groupOf[at]]++;
            sorted[to] = rows.Rows[at];
            if (edges is not null)
            {
                edges[to] = rows.EdgeOf(at);
            }
        }

        return rows with { Rows = sorted, Edges = edges };
    }
}
