using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>True, or false, for every row.</summary>
internal sealed class ConstantCondition(bool value, int rowCount, bool overEdges) : Condition
{
    public bool Value => value;

    public override bool OverEdges => overEdges;

    public override int RowCount => rowCount;

    public override bool Holds(int row, int edge) => value;

    public override RowBits Resolve(CancellationToken cancellationToken) => value ? RowBits.Full(rowCount) : new RowBits(rowCount);

    public override Condition For(int questions, CancellationToken cancellationToken) => this;
}
