using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>
/// A row has a target for which the inner condition holds; every quantifier comes down to this or to its negation.
/// Resolved, it walks the adjacency once over the inner bits: from the targets where they are few, else from the owners.
/// </summary>
internal sealed class RelatedCondition(NodeTable owners, NodeTable targets, Adjacency along, Adjacency against, Condition inner) : Condition
{
    public override bool OverEdges => false;

    public override int RowCount => owners.RowCount;

    public override bool Holds(int row, int edge)
    {
        var rows = along.Targets(row);
        var edges = along.Edges(row);
        for (var at = 0; at < rows.Length; at++)
        {
            if (inner.Holds(rows[at], edges[at]))
            {
                return true;
            }
        }

        return false;
    }

    public override RowBits Resolve(CancellationToken cancellationToken)
    {
        var matching = inner.Resolve(cancellationToken);
        if (inner.OverEdges)
        {
            return FromOwners(matching, overEdges: true, cancellationToken);
        }

        return matching.CountWith(targets.Alive) < targets.Order.Count / 8
            ? FromTargets(matching, cancellationToken)
            : FromOwners(matching, overEdges: false, cancellationToken);
    }

    private RowBits FromOwners(RowBits matching, bool overEdges, CancellationToken cancellationToken)
    {
        var bits = new RowBits(owners.RowCount);
        for (var row = 0; row < owners.RowCount; row++)
        {
            if ((row & ChunkLayout.Mask) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            foreach (var other in overEdges ? along.Edges(row) : along.Targets(row))
            {
                if (matching[other])
                {
                    bits.Set(row);
                    break;
                }
            }
        }

        return bits;
    }

    private RowBits FromTargets(RowBits matching, CancellationToken cancellationToken)
    {
        var bits = new RowBits(owners.RowCount);
        for (var row = 0; row < targets.RowCount; row++)
        {
            if ((row & ChunkLayout.Mask) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (matching[row])
            {
                foreach (var owner in against.Targets(row))
                {
                    bits.Set(owner);
                }
            }
        }

        return bits;
    }
}
