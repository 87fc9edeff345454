using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A condition that is resolved already.</summary>
internal sealed class BitsCondition(RowBits bits, int rowCount, bool overEdges) : Condition
{
    public override bool OverEdges => overEdges;

    public override int RowCount => rowCount;

    public override bool Holds(int row, int edge) => bits[overEdges ? edge : row];

    public override RowBits Resolve(CancellationToken cancellationToken) => bits;

    public override Condition For(int questions, CancellationToken cancellationToken) => this;
}
