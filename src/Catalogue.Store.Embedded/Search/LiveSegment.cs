using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>A segment and those of its rows that have not changed since; <paramref name="Rows"/> is null where none has, as in a table indexed from nothing.</summary>
internal readonly record struct LiveSegment(SearchSegment Segment, RowBits? Rows);
