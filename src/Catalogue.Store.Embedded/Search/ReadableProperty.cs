using Catalogue.Plan.Model;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>A property and the rows on which the principal may read it; null where that is all of them.</summary>
internal readonly record struct ReadableProperty(Property Property, RowBits? Rows)
{
    public bool On(int row) => Rows is null || Rows[row];
}
