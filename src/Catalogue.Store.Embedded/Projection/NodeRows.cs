using Catalogue.Store.Embedded.Conditions;

namespace Catalogue.Store.Embedded.Projection;

/// <summary>Rows that an execution yields: of which nodes and, where edges lead to them, over which edge each.</summary>
internal sealed record NodeRows(Domain Domain, int[] Rows, int[]? Edges)
{
    public int Count => Rows.Length;

    public int EdgeOf(int index) => Edges is null ? -1 : Edges[index];
}
