using Catalogue.Engine.Execution;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Lineage;

/// <summary>
/// A traversal read as a lineage. Stored edges lead from what was derived to its source; on the wire they lead the way
/// the data went, from the source to what was derived.
/// </summary>
internal sealed class LineageView
{
    private readonly TraversalSet set;

    private LineageView(TraversalSet set)
    {
        this.set = set;
        Nodes = new ListView(node => FieldValue.Object(this, node));
        Edges = new ListView(edge => FieldValue.Object(this, edge));
    }

    public ValueList Nodes { get; }

    public ValueList Edges { get; }

    public int NodeCount => set.Depths.Length;

    public int EdgeCount => set.EdgeFrom.Length;

    public bool IsComplete => set.Limit == TraversalLimit.None;

    public FieldValue Reason => set.Limit switch
    {
        TraversalLimit.None => FieldValue.Null,
        TraversalLimit.Depth => FieldValue.Leaf("DEPTH"),
        _ => FieldValue.Leaf("MAX_NODES"),
    };

    public static LineageView Of(RowSet rows) => new(rows as TraversalSet ?? throw new InvalidOperationException("A traversal was expected."));

    public static LineageView Of(in FieldValue value) => value.Reference as LineageView
        ?? throw new InvalidOperationException("A lineage was expected.");

    public FieldValue Id(int node, int column) =>
        RowOf(node) is >= 0 and var row ? RowObject.Json(set.Cases[0].Columns[column].Json(row)) : FieldValue.Null;

    public int Depth(int node) => node < NodeCount ? set.Depths[node] : 0;

    public bool IsVisible(int node) => RowOf(node) >= 0;

    public bool IsStub(int node) => node < NodeCount && !IsVisible(node);

    /// <summary>The root of an empty walk is hidden: an absent node and one that may not be seen answer the same.</summary>
    public FieldValue Visibility(int node) => FieldValue.Leaf(IsVisible(node) ? "VISIBLE" : IsStub(node) ? "STUB" : "HIDDEN");

    public FieldValue Node(int node) => RowOf(node) is >= 0 and var row ? RowObject.Of(set, row) : FieldValue.Null;

    public int From(int edge) => set.EdgeTo[edge];

    public int To(int edge) => set.EdgeFrom[edge];

    public FieldValue EdgeColumn(int column, int edge) => RowObject.Json(set.EdgeColumns[column].Json(edge));

    public FieldValue EdgeChild(int child, int edge) => RowObject.Single(set.EdgeChildren[child], edge);

    private int RowOf(int node) => node < NodeCount ? set.RowOf[node] : -1;
}
