using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Rows of a column of strings are equal where their strings are. Asked of rows with a value only.</summary>
internal sealed class StringRows(StringColumn column) : IEqualityComparer<int>
{
    public bool Equals(int x, int y) => column.Raw(x).SequenceEqual(column.Raw(y));

    public int GetHashCode(int obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(column.Raw(obj));
        return hash.ToHashCode();
    }
}
