using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

internal sealed class NumberChunkWriter<TNumber>(Func<PlanValue, TNumber> read) : ChunkWriter<NumberChunk<TNumber>>
    where TNumber : struct
{
    private readonly SlicesWriter json = new();
    private readonly TNumber[] values = new TNumber[ChunkLayout.Rows];

    public override NumberChunk<TNumber> Finish() => new(Present, json.Finish(), values);

    protected override void Write(int row, PlanValue value)
    {
        values[row] = read(value);
        JsonForm.Write(json.Begin(row), value, default);
    }

    protected override void Write(int row, NumberChunk<TNumber> from, int index)
    {
        values[row] = from.Values[index];
        json.Write(row, from.Json[index]);
    }
}
