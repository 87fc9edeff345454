namespace Catalogue.Store.Embedded.Search;

/// <summary>A row that was found; ordered by id.</summary>
internal readonly record struct Hit(TableSearch Search, int Row) : IComparable<Hit>
{
    private ReadOnlySpan<byte> Id => Search.Table.Ids.Raw(Row);

    public int CompareTo(Hit other) => Id.SequenceCompareTo(other.Id);
}
