using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Rows of a column of texts are equal where their texts are in both languages, letter for letter. Asked of rows with a value only.</summary>
internal sealed class TextRows(TextColumn column) : IEqualityComparer<int>
{
    public bool Equals(int x, int y) => French(x).SequenceEqual(French(y)) && English(x).SequenceEqual(English(y));

    public int GetHashCode(int obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(French(obj));
        hash.AddBytes(English(obj));
        return hash.ToHashCode();
    }

    private ReadOnlySpan<byte> French(int row) => column.Find(row) is { } chunk ? chunk.French[row & ChunkLayout.Mask] : default;

    private ReadOnlySpan<byte> English(int row) => column.Find(row) is { } chunk ? chunk.English[row & ChunkLayout.Mask] : default;
}
