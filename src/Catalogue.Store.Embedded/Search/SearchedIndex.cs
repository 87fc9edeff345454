using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>The index of one property in one segment, and the rows that count in it; null where all do.</summary>
internal readonly record struct SearchedIndex(PropertyIndex Index, RowBits? Rows)
{
    /// <summary>As loops over bits want it: empty where all rows count.</summary>
    public ReadOnlySpan<ulong> Allowed => Rows is null ? [] : Rows.Words;
}
