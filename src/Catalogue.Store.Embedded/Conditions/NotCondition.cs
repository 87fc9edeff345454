using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

internal sealed class NotCondition(Condition term) : Condition
{
    public override bool OverEdges => term.OverEdges;

    public override int RowCount => term.RowCount;

    public override bool Holds(int row, int edge) => !term.Holds(row, edge);

    public override RowBits Resolve(CancellationToken cancellationToken) => term.Resolve(cancellationToken).Not();
}
