using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Execution;

/// <summary>The hits of a search read as a connection. A cursor is the hit's place among all hits, which follow from the query and the visible documents alone.</summary>
internal sealed class SearchView
{
    private readonly RequestRun run;
    private readonly CursorScope scope;

    private SearchView(SearchSet rows, RequestRun run, long offset, CursorScope scope)
    {
        (Rows, this.run, Offset, this.scope) = (rows, run, offset, scope);
        Hits = new ListView(hit => FieldValue.Object(this, hit));
        FacetList = new ListView(facet => FieldValue.Object(this, facet));
        Facets = [.. rows.Cases.Select((item, index) => (item.Type, rows.Facets[index])).Where(facet => facet.Item2 > 0)];
        Total = rows.Facets.Sum();
    }

    public SearchSet Rows { get; }

    public long Offset { get; }

    public int Total { get; }

    public ValueList Hits { get; }

    public ValueList FacetList { get; }

    public (NodeType Type, int Count)[] Facets { get; }

    public static SearchView Of(RowSet rows, RequestRun run, Parameter offset, CursorScope scope) =>
        new(rows as SearchSet ?? throw new InvalidOperationException("A search was expected."), run, run.Parameters[offset] is PlanValue.Integer number ? number.Value : 0, scope);

    public static SearchView Of(in FieldValue value) => value.Reference as SearchView
        ?? throw new InvalidOperationException("A search was expected.");

    public string Cursor(int hit) => run.Cursors.Seal([new PlanValue.Integer(Offset + hit + 1)], scope);

    public FieldValue BoundaryCursor(int hit) => Rows.Count == 0 ? FieldValue.Null : FieldValue.Leaf(Cursor(hit));

    public FieldValue TypeName(int hit) => FieldValue.Leaf(CatalogueSchema.ConstantCase(Rows.Cases[Rows.CaseOf(hit)].Type.Name));

    public FieldValue FacetType(int facet) => FieldValue.Leaf(CatalogueSchema.ConstantCase(Facets[facet].Type.Name));
}
