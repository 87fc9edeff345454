using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>The row has no value.</summary>
internal sealed class NullCondition(StoredColumn column, int rowCount, bool overEdges) : Condition
{
    public override bool OverEdges => overEdges;

    public override int RowCount => rowCount;

    public override bool Holds(int row, int edge) => column.IsNull(overEdges ? edge : row);

    public override RowBits Resolve(CancellationToken cancellationToken)
    {
        var bits = RowBits.Full(rowCount);
        for (var chunk = 0; chunk < ChunkLayout.Count(rowCount); chunk++)
        {
            var present = column.Present(chunk);
            var words = bits.Words[(chunk * ChunkLayout.Words)..];
            for (var word = 0; word < present.Length; word++)
            {
                words[word] = ~present[word];
            }
        }

        return bits;
    }
}
