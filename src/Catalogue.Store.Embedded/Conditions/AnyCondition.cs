using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Some term holds; there is at least one.</summary>
internal sealed class AnyCondition(Condition[] terms) : Condition
{
    public override bool OverEdges => terms[0].OverEdges;

    public override int RowCount => terms[0].RowCount;

    public override bool Holds(int row, int edge)
    {
        foreach (var term in terms)
        {
            if (term.Holds(row, edge))
            {
                return true;
            }
        }

        return false;
    }

    public override RowBits Resolve(CancellationToken cancellationToken)
    {
        var bits = terms[0].Resolve(cancellationToken);
        foreach (var term in terms.AsSpan(1))
        {
            bits = RowBits.Or(bits, term.Resolve(cancellationToken));
        }

        return bits;
    }
}
