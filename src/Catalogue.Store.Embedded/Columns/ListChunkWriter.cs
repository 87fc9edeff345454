using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

internal sealed class ListChunkWriter : ChunkWriter<ListChunk>
{
    private readonly SlicesWriter json = new();
    private readonly PlanValue.List?[] items = new PlanValue.List?[ChunkLayout.Rows];

    public override ListChunk Finish() => new(Present, json.Finish(), items);

    protected override void Write(int row, PlanValue value)
    {
        items[row] = (PlanValue.List)value;
        JsonForm.Write(json.Begin(row), value, default);
    }

    protected override void Write(int row, ListChunk from, int index)
    {
        items[row] = from.Items[index];
        json.Write(row, from.Json[index]);
    }
}
