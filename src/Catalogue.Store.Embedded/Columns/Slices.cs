using Catalogue.Plan.Rows;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Up to 1,024 byte strings in one buffer; those never written are empty.</summary>
internal sealed class Slices(byte[] buffer, int[] starts)
{
    public static readonly Slices Empty = new([], []);

    public ReadOnlySpan<byte> this[int index] => index + 1 < starts.Length ? buffer.AsSpan(starts[index], starts[index + 1] - starts[index]) : default;

    public JsonSlice Json(int index) => index + 1 < starts.Length ? new JsonSlice(buffer, starts[index], starts[index + 1] - starts[index]) : JsonSlice.Null;
}
