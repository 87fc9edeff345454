using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>An edge that a change set touches, as it is after the changes so far.</summary>
internal sealed class EdgeDraft(EdgeKey key, int row, int fromRow, int toRow)
{
    public EdgeKey Key { get; } = key;

    /// <summary>The row under which the edge is stored, or -1; then the rows of its nodes.</summary>
    public int Row { get; } = row;

    public int FromRow { get; } = fromRow;

    public int ToRow { get; } = toRow;

    public bool Exists { get; set; } = row >= 0;

    /// <summary>All properties as they are now; null where they are as stored.</summary>
    public PlanValue[]? Values { get; set; }

    /// <summary>The last change that sets properties; -1 for none.</summary>
    public int SetBy { get; set; } = -1;
}
