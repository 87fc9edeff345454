using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Change sets that are refused: whole, with every fault, and with nothing written.</summary>
public abstract class FaultSpecification : StoreSpecification
{
    [Fact]
    public async Task Every_fault_of_a_set_is_told_at_once_in_the_order_of_the_changes_and_nothing_is_written()
    {
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))));

        Assert.Equal(
            [
                "0: Dataset \"d\": title is required.",
                "1: Dataset \"e\": kind takes one of CLAIMS, REGISTRY, COHORT.",
                "1: Dataset \"e\": records takes a whole number of 64 bits.",
                "2: OWNED_BY: no node has the id \"nobody\". Create the Owner earlier in the set, or correct the id.",
                "3: OWNED_BY: \"e\" is of type Dataset, and only Owner can stand there.",
                "4: Dataset \"o\": the id belongs to Owner already. Choose another id.",
                "5: No node has the id \"gone\", so it cannot be deleted.",
                "6: There is no edge OWNED_BY from \"d\" to \"o\", so it cannot be removed.",
                "7: Table \"t\": dataset is required. Connect it to its Dataset in the same set.",
                "8: edge DERIVED_FROM from \"d\" to \"e\" under the key \"k\": evidence is required.",
                "8: edge DERIVED_FROM from \"d\" to \"e\" under the key \"k\": by names \"e\", which is of type Dataset, and only Owner can stand there.",
            ],
            await FaultsAsync(
                Put(Model.Dataset, "d"),
                Put(Model.Dataset, "e", ("title", Values.Text("E")), ("kind", "OTHER"), ("records", "many")),
                Connect(Model.OwnedBy, "d", "nobody"),
                Connect(Model.OwnedBy, "d", "e"),
                Put(Model.Dataset, "o", ("title", Values.Text("O"))),
                Delete("gone"),
                Disconnect(Model.OwnedBy, "d", "o"),
                Put(Model.Table, "t", ("name", "T")),
                Connect(Model.DerivedFrom, "d", "e", "k", ("by", "e"))));
        Assert.Equal(1, await Store.SequenceAsync(Cancellation));
        Assert.Empty(await ReadAsync(PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance)));
    }

    [Fact]
    public async Task A_fault_carries_the_place_of_its_change()
    {
        var change = Delete("gone") with { Position = new SourcePosition("seed/a.jsonl", 3, 1) };

        var fault = Assert.Single(await Store.CheckAsync(new ChangeSet([change], "test"), Cancellation));

        Assert.Equal(new ChangeFault(0, new SourcePosition("seed/a.jsonl", 3, 1), "No node has the id \"gone\", so it cannot be deleted."), fault);
    }

    [Fact]
    public async Task An_edge_may_name_a_node_of_an_earlier_change_but_not_of_a_later_one()
    {
        Assert.Empty(await FaultsAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))), Put(Model.Dataset, "d", ("title", Values.Text("D"))), Connect(Model.OwnedBy, "d", "o")));
        Assert.Equal(
            ["1: OWNED_BY: no node has the id \"p\". Create the Owner earlier in the set, or correct the id."],
            await FaultsAsync(Put(Model.Dataset, "e", ("title", Values.Text("E"))), Connect(Model.OwnedBy, "e", "p"), Put(Model.Owner, "p", ("name", Values.Text("P")))));
    }

    [Fact]
    public async Task An_edge_may_not_name_a_node_that_an_earlier_change_deletes()
    {
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))), Put(Model.Dataset, "d", ("title", Values.Text("D"))));

        Assert.Equal(
            ["1: OWNED_BY: no node has the id \"o\". Create the Owner earlier in the set, or correct the id."],
            await FaultsAsync(Delete("o"), Connect(Model.OwnedBy, "d", "o")));
    }

    [Fact]
    public async Task A_required_relation_to_an_unknown_id_is_one_fault()
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D"))), Put(Model.Table, "t", ("name", "T")), Connect(Model.InDataset, "t", "d"));
        const string Message = "IN_DATASET: no node has the id \"gone\". Create the Dataset earlier in the set, or correct the id.";

        Assert.Equal([$"1: {Message}"], await FaultsAsync(Put(Model.Table, "u", ("name", "U")), Connect(Model.InDataset, "u", "gone")));
        Assert.Equal([$"1: {Message}"], await FaultsAsync(Disconnect(Model.InDataset, "t", "d"), Connect(Model.InDataset, "t", "gone")));
    }

    [Fact]
    public async Task An_id_in_an_edge_is_that_of_a_node_of_its_type_when_the_whole_set_has_applied()
    {
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))), Put(Model.Dataset, "d", ("title", Values.Text("D"))));
        var edge = "edge DERIVED_FROM from \"d\" to \"d\"";

        Assert.Equal(
            [$"0: {edge}: by names no node: there is none with the id \"p\". Create the Owner in the same set, or correct the id."],
            await FaultsAsync(Connect(Model.DerivedFrom, "d", "d", ("evidence", "DECLARED"), ("by", "p"))));
        Assert.Equal(
            [$"0: {edge}: by names no node: there is none with the id \"o\". Create the Owner in the same set, or correct the id."],
            await FaultsAsync(Connect(Model.DerivedFrom, "d", "d", ("evidence", "DECLARED"), ("by", "o")), Connect(Model.DerivedFrom, "d", "d", ("weight", 1)), Delete("o")));
        Assert.Equal(
            [$"0: {edge}: by names \"d\", which is of type Dataset, and only Owner can stand there."],
            await FaultsAsync(Connect(Model.DerivedFrom, "d", "d", ("evidence", "DECLARED"), ("by", "d"))));
        Assert.Empty(await FaultsAsync(Connect(Model.DerivedFrom, "d", "d", ("evidence", "DECLARED"), ("by", "p")), Put(Model.Owner, "p", ("name", Values.Text("P")))));
        Assert.Empty(await FaultsAsync(Connect(Model.DerivedFrom, "d", "d", ("by", "q")), Connect(Model.DerivedFrom, "d", "d", ("by", "o"))));
    }

    [Fact]
    public async Task A_required_relation_is_not_taken_away_by_disconnecting_or_by_deleting_the_target()
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D"))), Put(Model.Table, "t", ("name", "T")), Connect(Model.InDataset, "t", "d"));
        const string Message = "Table \"t\": dataset is required, and would be missing. Connect it to another Dataset in the same set, or delete it too.";

        Assert.Equal([$"0: {Message}"], await FaultsAsync(Disconnect(Model.InDataset, "t", "d")));
        Assert.Equal([$"0: {Message}"], await FaultsAsync(Delete("d")));
        Assert.Empty(await FaultsAsync(Delete("d"), Delete("t")));
    }

    [Fact]
    public async Task A_required_property_is_not_cleared()
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D"))));

        Assert.Equal(["0: Dataset \"d\": title is required."], await FaultsAsync(Put(Model.Dataset, "d", ("title", null))));
        Assert.Equal(["0: Dataset \"d\": title is required."], await FaultsAsync(Put(Model.Dataset, "d", ("title", Values.Text(null)))));
    }

    [Fact]
    public async Task An_id_is_not_empty_and_does_not_change()
    {
        Assert.Equal(["0: Owner: the id is empty. Give the node one."], await FaultsAsync(Put(Model.Owner, "", ("name", Values.Text("O")))));
        Assert.Equal(
            ["0: Owner \"o\": an id cannot change. Create a node under the new id and delete this one."],
            await FaultsAsync(Put(Model.Owner, "o", ("name", Values.Text("O")), ("id", "p"))));
        Assert.Empty(await FaultsAsync(Put(Model.Owner, "o", ("name", Values.Text("O")), ("id", "o"))));
    }

    [Fact]
    public async Task A_property_of_another_type_is_refused()
    {
        var change = new Change.UpsertNode(Model.Owner, new NodeId("o"), [new PropertyValue(SampleModel.Property(Model.Owner, "name"), Values.Text("O")), new PropertyValue(SampleModel.Property(Model.Dataset, "kind"), Values.Of("CLAIMS"))]);

        Assert.Equal(["0: Owner \"o\" has no property kind."], await FaultsAsync(change));
    }

    [Theory]
    [InlineData("title", "text", "takes a text in French, English or both")]
    [InlineData("acronym", 1, "takes a string")]
    [InlineData("records", 1.5, "takes a whole number of 64 bits")]
    [InlineData("rating", "1", "takes a number")]
    [InlineData("rating", double.NaN, "takes a number")]
    [InlineData("open", 1, "takes true or false")]
    [InlineData("issued", "2019-02-30", "takes a date such as 2019-04-16")]
    [InlineData("issued", "2019", "takes a date such as 2019-04-16")]
    [InlineData("updated", "2019-04-16T08:30:00+02:00", "takes an instant in UTC such as 2019-04-16T08:30:00Z")]
    [InlineData("updated", "2019-04-16T08:30:00.500Z", "takes an instant in UTC such as 2019-04-16T08:30:00Z")]
    [InlineData("page", "no uri", "takes an absolute URI")]
    [InlineData("keywords", "a", "takes a list, each item a string")]
    public async Task A_value_of_another_type_is_refused(string property, object value, string problem) => Assert.Equal(
        [$"0: Dataset \"d\": {property} {problem}."],
        await FaultsAsync(Put(Model.Dataset, "d", property == "title" ? [(property, value)] : [("title", Values.Text("D")), (property, value)])));

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused() => Assert.Equal(
        ["0: Dataset \"d\": acronym holds half a surrogate pair, which is no Unicode text."],
        await FaultsAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), ("acronym", "half \uD835"))));

    [Fact]
    public async Task An_item_of_another_type_is_refused_with_its_index()
    {
        Assert.Equal(["0: Dataset \"d\": years takes a whole number of 32 bits at index 1."], await FaultsAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), ("years", new object?[] { 1, "2" }))));
        Assert.Equal(["0: Dataset \"d\": years holds null at index 0; lists hold values only."], await FaultsAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), ("years", new object?[] { null }))));
        Assert.Equal(["0: Dataset \"d\": years takes a whole number of 32 bits at index 0."], await FaultsAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), ("years", new object?[] { 1L << 40 }))));
    }

    [Fact]
    public async Task A_set_built_for_another_model_is_a_mistake_of_the_program()
    {
        var foreign = new NodeType("Owner", "owners", 0, Model.Owner.Properties);

        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.CheckAsync(new ChangeSet([new Change.UpsertNode(foreign, new NodeId("o"), [])], "test"), Cancellation));
    }
}
