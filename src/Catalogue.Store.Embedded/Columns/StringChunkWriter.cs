using System.Text;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

internal sealed class StringChunkWriter : ChunkWriter<StringChunk>
{
    private readonly SlicesWriter json = new();
    private Dictionary<int, byte[]>? escaped;

    public override StringChunk Finish() => new(Present, json.Finish(), escaped);

    protected override void Write(int row, PlanValue value)
    {
        var raw = Encoding.UTF8.GetBytes(((PlanValue.String)value).Value);
        var output = json.Begin(row);
        JsonForm.Write(output, raw);
        Keep(row, raw);
    }

    protected override void Write(int row, StringChunk from, int index)
    {
        json.Write(row, from.Json[index]);
        if (from.Raw(index).Length != from.Json[index].Length - 2)
        {
            Keep(row, from.Raw(index).ToArray());
        }
    }

    private void Keep(int row, byte[] raw)
    {
        if (raw.AsSpan().IndexOfAny((byte)'"', (byte)'\\') >= 0 || raw.AsSpan().IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0)
        {
            (escaped ??= [])[row] = raw;
        }
    }
}
