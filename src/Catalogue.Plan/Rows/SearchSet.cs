namespace Catalogue.Plan.Rows;

/// <summary>The answer to a search: the page of hits as rows, best first, and what is known of all hits.</summary>
public sealed class SearchSet : RowSet
{
    /// <summary>For each hit a piece of its text around the first match, as JSON string.</summary>
    public required JsonSlice[] Snippets { get; init; }

    /// <summary>For each case of the request the number of all hits of that type.</summary>
    public required int[] Facets { get; init; }
}
