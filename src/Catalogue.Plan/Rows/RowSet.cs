namespace Catalogue.Plan.Rows;

/// <summary>
/// The rows of one <see cref="Nodes.RowsRequest"/> for all its parents at once. Row <c>i</c> stands in case
/// <c>CaseOf(i)</c> at <c>IndexInCase(i)</c>: with one case the two are 0 and <c>i</c>.
/// </summary>
public class RowSet
{
    /// <summary>The rows of parent p are Offsets[p] up to Offsets[p + 1]. A root has one parent; a seek one per id.</summary>
    public required int[] Offsets { get; init; }

    /// <summary>One per case of the request, in its order.</summary>
    public required CaseRows[] Cases { get; init; }

    /// <summary>For each row its case; null where the request has one case.</summary>
    public byte[]? CaseByRow { get; init; }

    /// <summary>For each row its index within its case; null where the request has one case.</summary>
    public int[]? IndexByRow { get; init; }

    /// <summary>For each parent the number of rows regardless of the page; null unless asked for.</summary>
    public int[]? Totals { get; init; }

    /// <summary>What is known of all rows of each parent together; null unless asked for.</summary>
    public SummarySet? Summary { get; init; }

    /// <summary>
    /// For each parent whether rows come after the page, wherever it is bounded: also rows beyond
    /// <see cref="Nodes.Page.Before"/>. An empty page lies where its cursor is. Null where the source has no page.
    /// </summary>
    public bool[]? HasNext { get; init; }

    /// <summary>For each parent whether rows come before the page, likewise.</summary>
    public bool[]? HasPrevious { get; init; }

    public int Count => Offsets[^1];

    public int CaseOf(int row) => CaseByRow is { } cases ? cases[row] : 0;

    public int IndexInCase(int row) => IndexByRow is { } indexes ? indexes[row] : row;
}
