using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Every term holds; there is at least one.</summary>
internal sealed class AllCondition(Condition[] terms) : Condition
{
    public override bool OverEdges => terms[0].OverEdges;

    public override int RowCount => terms[0].RowCount;

    public override bool Holds(int row, int edge)
    {
        foreach (var term in terms)
        {
            if (!term.Holds(row, edge))
            {
                return false;
            }
        }

        return true;
    }

    public override RowBits Resolve(CancellationToken cancellationToken)
    {
        var bits = terms[0].Resolve(cancellationToken);
        foreach (var term in terms.AsSpan(1))
        {
            bits = RowBits.And(bits, term.Resolve(cancellationToken));
        }

        return bits;
    }
}
