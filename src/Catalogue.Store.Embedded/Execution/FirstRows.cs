using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>Rows of first pages while they are gathered: room for all of them is made at once.</summary>
/// <param name="domain">The rows' table and edges.</param>
/// <param name="first">How many rows a parent has at most.</param>
/// <param name="most">How many rows there can be in all.</param>
internal sealed class FirstRows(Domain domain, int first, int most)
{
    private readonly int[] rows = new int[most];
    private readonly int[] edges = new int[most];

    public int Count { get; private set; }

    public int First => first;

    public void Add(int row, int edge)
    {
        rows[Count] = row;
        edges[Count] = edge;
        Count++;
    }

    public NodeRows Finish() => Count == most
        ? new NodeRows(domain, rows, edges)
        : new NodeRows(domain, rows[..Count], edges[..Count]);
}
