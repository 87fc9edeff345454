using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>
/// A condition of the policy. Asked for a few rows it looks at those rows; once it has been asked often enough in this
/// snapshot, by whomever, it is resolved for good.
/// </summary>
internal sealed class GuardCondition(Condition term, GuardEntry entry, GuardCache cache, CancellationToken cancellation) : Condition
{
    private RowBits? bits = entry.Bits;

    public override bool OverEdges => term.OverEdges;

    public override int RowCount => term.RowCount;

    public override bool Holds(int row, int edge)
    {
        if (bits is null)
        {
            if (!entry.IsWorthResolving(RowCount))
            {
                return term.Holds(row, edge);
            }

            bits = Resolve(cancellation);
        }

        return bits[OverEdges ? edge : row];
    }

    public override RowBits Resolve(CancellationToken cancellationToken) => bits ??= entry.Bits ?? cache.Keep(entry, term.Resolve(cancellationToken));

    public override Condition For(int questions, CancellationToken cancellationToken) => bits is null ? base.For(questions, cancellationToken) : this;
}
