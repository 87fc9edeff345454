using System.Buffers;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Builds <see cref="Slices"/> in the order of their indexes; the writer's output belongs to the index begun last.</summary>
internal sealed class SlicesWriter
{
    private readonly List<int> starts = [];
    private readonly ArrayBufferWriter<byte> bytes = new();

    public IBufferWriter<byte> Begin(int index)
    {
        while (starts.Count <= index)
        {
            starts.Add(bytes.WrittenCount);
        }

        return bytes;
    }

    public void Write(int index, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            Begin(index).Write(value);
        }
    }

    public Slices Finish()
    {
        if (bytes.WrittenCount == 0)
        {
            return Slices.Empty;
        }

        starts.Add(bytes.WrittenCount);
        return new Slices(bytes.WrittenSpan.ToArray(), starts.ToArray());
    }
}
