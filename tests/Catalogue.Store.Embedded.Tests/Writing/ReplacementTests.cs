using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Tests.Writing;

public sealed class ReplacementTests
{
    private static readonly Property Id = new() { Name = "id", Ordinal = 0, Type = PropertyType.Id, Required = true };

    private readonly NodeType passage = new("Passage", "passages", 0, [Id]);
    private readonly NodeType summary = new("Summary", "summaries", 1, [Id]);
    private readonly EdgeType sums;

    public ReplacementTests()
    {
        sums = new EdgeType("SUMS", summary, passage, 0, []);
        passage.SetRelations([One("summary", passage, Direction.In, required: false)]);
        summary.SetRelations([One("passage", summary, Direction.Out, required: true)]);
    }

    [Fact]
    public async Task An_edge_gives_way_at_both_ends_but_leaves_no_node_without_a_required_relation()
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = EmbeddedStore.InMemory(new GraphModel([passage, summary], [sums]), TimeProvider.System);
        var before = await store.CommitAsync(new ChangeSet([Put(passage, "p"), Put(passage, "q"), Put(summary, "s"), Put(summary, "t"), Connect("s", "p"), Connect("t", "q")], "test"), token);

        var taken = await store.CheckAsync(new ChangeSet([Connect("s", "q")], "test"), token);
        var swapped = await store.CommitAsync(new ChangeSet([Connect("s", "q"), Connect("t", "p")], "test"), token);

        Assert.Equal(new CommitOutcome.Committed(1, 4, 0, 0, 2, 0, 0), before);
        Assert.Equal([new ChangeFault(0, null, "Summary \"t\": passage is required, and would be missing. Connect it to another Passage in the same set, or delete it too.")], taken);
        Assert.Equal(new CommitOutcome.Committed(2, 0, 0, 0, 2, 2, 0), swapped);
    }

    private Relation One(string name, NodeType owner, Direction direction, bool required) =>
        new() { Name = name, Owner = owner, Edge = sums, Direction = direction, IsToMany = false, Required = required };

    private Change.Connect Connect(string from, string to) => new(sums, new NodeId(from), new NodeId(to), string.Empty, []);

    private static Change.UpsertNode Put(NodeType type, string id) => new(type, new NodeId(id), []);
}
