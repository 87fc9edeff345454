using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A condition on computed values, which has no faster way than row by row.</summary>
internal abstract class RowwiseCondition(Domain domain) : Condition
{
    public override bool OverEdges => domain.Edges is not null;

    public override int RowCount => domain.RowCount;

    public override RowBits Resolve(CancellationToken cancellationToken)
    {
        var bits = new RowBits(RowCount);
        for (var at = 0; at < RowCount; at++)
        {
            if (at % 1024 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (domain.Edges is null ? Holds(at, -1) : Holds(domain.Ends[at], at))
            {
                bits.Set(at);
            }
        }

        return bits;
    }
}
