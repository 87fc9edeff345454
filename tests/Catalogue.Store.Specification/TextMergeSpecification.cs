using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Texts are set by language.</summary>
public abstract class TextMergeSpecification : StoreSpecification
{
    [Fact]
    public async Task A_text_keeps_the_language_that_is_not_given_and_null_clears_both()
    {
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("Caisse", "Fund"))));

        Assert.Equal(new CommitOutcome.Committed(1, 0, 0, 0, 0, 0, 1), await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("Caisse")))));
        Assert.Equal(new CommitOutcome.Committed(2, 0, 1, 0, 0, 0, 0), await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("Mutuelle")))));
        Assert.Equal(["\"o\"|\"Mutuelle\"|\"Fund\""], await NamesAsync());
        Assert.Equal(new CommitOutcome.Committed(3, 0, 1, 0, 0, 0, 0), await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text(null, "Mutual")))));
        Assert.Equal(["\"o\"|\"Mutuelle\"|\"Mutual\""], await NamesAsync());
        Assert.Equal(new CommitOutcome.Committed(4, 0, 1, 0, 0, 0, 0), await CommitAsync(Put(Model.Owner, "o", ("name", null), ("name", Values.Text("Mutuelle")))));
        Assert.Equal(["\"o\"|\"Mutuelle\"|\"Mutuelle\""], await NamesAsync());
    }

    [Fact]
    public async Task A_text_of_an_edge_keeps_the_language_that_is_not_given()
    {
        await CommitAsync(
            Put(Model.Dataset, "d", ("title", Values.Text("D"))),
            Put(Model.Table, "t", ("name", "T")),
            Connect(Model.InDataset, "t", "d"),
            Connect(Model.Features, "d", "t", ("note", Values.Text("Une", "One"))));

        Assert.Equal(new CommitOutcome.Committed(1, 0, 0, 0, 0, 0, 1), await CommitAsync(Connect(Model.Features, "d", "t", ("note", Values.Text(null, "One")))));
        Assert.Equal(new CommitOutcome.Committed(2, 0, 1, 0, 0, 0, 0), await CommitAsync(Connect(Model.Features, "d", "t", ("note", Values.Text("Deux")))));
        Assert.Equal(["\"d\"", "  \"t\"|\"Deux\"|\"One\""], await NotesAsync());
        Assert.Equal(new CommitOutcome.Committed(3, 0, 1, 0, 0, 0, 0), await CommitAsync(Connect(Model.Features, "d", "t", ("note", null))));
        Assert.Equal(["\"d\"", "  \"t\"|null|null"], await NotesAsync());
    }

    private Task<string[]> NamesAsync() => ReadAsync(new RowsRequest(
        new RowSource.Scan(Model.Owner, Predicate.Always.Instance, PlanBuilder.ById(Model.Owner), Page.All),
        [new RowCase(Model.Owner, InBoth(new Scalar.OfNode(Model.Owner.Id), PlanBuilder.Node(Model.Owner, "name")), [])]));

    private Task<string[]> NotesAsync()
    {
        var features = new RowSource.Expand(SampleModel.Relation(Model.Dataset, "features"), Predicate.Always.Instance, PlanBuilder.ById(Model.Table), Page.All);
        var noted = new RowCase(Model.Table, InBoth(new Scalar.OfNode(Model.Table.Id), PlanBuilder.Edge(Model.Features, "note")), []);
        return ReadAsync(new RowsRequest(
            new RowSource.Scan(Model.Dataset, Predicate.Always.Instance, PlanBuilder.ById(Model.Dataset), Page.All),
            PlanBuilder.Case(Model.Dataset, [new RowsRequest(features, [noted])])));
    }

    private static ImmutableArray<ColumnRequest> InBoth(Scalar id, Scalar text) =>
        [new ColumnRequest(id), new ColumnRequest(text, Language.French), new ColumnRequest(text, Language.English)];
}
