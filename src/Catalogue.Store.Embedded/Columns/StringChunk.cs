namespace Catalogue.Store.Embedded.Columns;

/// <summary>Strings as JSON. The text between the quotes is the value itself but for the few that hold an escape.</summary>
internal sealed class StringChunk(ulong[] present, Slices json, Dictionary<int, byte[]>? escaped) : ColumnChunk(present)
{
    public static readonly StringChunk Absent = new(new ulong[ChunkLayout.Words], Slices.Empty, null);

    public Slices Json { get; } = json;

    /// <summary>The string in UTF-8, without quotes or escapes; only for a row that has a value.</summary>
    public ReadOnlySpan<byte> Raw(int index) => escaped is not null && escaped.TryGetValue(index, out var raw) ? raw : Json[index][1..^1];
}
