namespace Catalogue.Plan.Rows;

/// <summary>A value as JSON in UTF-8, ready to be copied into a response. An empty slice is null.</summary>
public readonly record struct JsonSlice(byte[] Buffer, int Offset, int Length)
{
    public static readonly JsonSlice Null = new([], 0, 0);

    public bool IsNull => Length == 0;

    public ReadOnlySpan<byte> Span => Buffer.AsSpan(Offset, Length);
}
