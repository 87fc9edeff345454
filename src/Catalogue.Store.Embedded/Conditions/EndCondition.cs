using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A condition on the node at one end of the edge.</summary>
internal sealed class EndCondition(Condition node, EndRows ends, int edgeCount) : Condition
{
    public override bool OverEdges => true;

    public override int RowCount => edgeCount;

    public override bool Holds(int row, int edge) => node.Holds(ends[edge], -1);

    public override RowBits Resolve(CancellationToken cancellationToken)
    {
        var nodes = node.Resolve(cancellationToken);
        var bits = new RowBits(edgeCount);
        for (var edge = 0; edge < edgeCount; edge++)
        {
            if (nodes[ends[edge]])
            {
                bits.Set(edge);
            }
        }

        return bits;
    }
}
