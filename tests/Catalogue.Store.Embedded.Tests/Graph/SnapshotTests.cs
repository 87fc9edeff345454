using Catalogue.Plan.Changes;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Writing;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Embedded.Tests.Graph;

public sealed class SnapshotTests
{
    private readonly SampleModel model = new();

    [Fact]
    public void A_write_shares_what_it_does_not_touch()
    {
        var before = With(Snapshot.Empty(model.Graph), [.. Enumerable.Range(0, 3000).Select(at => Put(model.Owner, $"o{at:D4}", ("name", Values.Text("O")), ("region", "r"))), Put(model.Dataset, "d", ("title", Values.Text("D")))]);

        var after = With(before, Put(model.Owner, "o2500", ("region", "s")));

        Assert.Same(before[model.Dataset], after[model.Dataset]);
        Assert.Same(before[model.OwnedBy], after[model.OwnedBy]);
        Assert.Same(before[model.Owner].Order, after[model.Owner].Order);
        Assert.Same(Column(before, "name"), Column(after, "name"));
        Assert.Equal([true, true, false], Chunks(before).Zip(Chunks(after), ReferenceEquals));
    }

    [Fact]
    public void A_freshly_filled_table_has_its_rows_in_the_order_of_the_ids()
    {
        var snapshot = With(Snapshot.Empty(model.Graph), Put(model.Owner, "b", ("name", Values.Text("B"))), Put(model.Owner, "a", ("name", Values.Text("A"))));

        Assert.Equal([new NodePlace(0, 0), new NodePlace(0, 1)], new[] { "a", "b" }.Select(id => snapshot.Find(id)));
    }

    private static Snapshot With(Snapshot before, params Change[] changes) =>
        before.With(ChangeCheck.Run(before, new ChangeSet([.. changes], "test"), TestContext.Current.CancellationToken).Changes, before.Sequence + 1);

    private StoredColumn Column(Snapshot snapshot, string property) => snapshot[model.Owner][SampleModel.Property(model.Owner, property)];

    private object[] Chunks(Snapshot snapshot) => [.. ((StringColumn)Column(snapshot, "region")).Chunks];
}
