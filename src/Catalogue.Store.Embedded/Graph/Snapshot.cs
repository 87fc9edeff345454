using Catalogue.Plan.Commits;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>One state of the whole graph; immutable. A reader keeps one for its whole request.</summary>
internal sealed class Snapshot
{
    private const long GuardBudget = 64L << 20;
    private const long PastGuardBudget = 4L << 20;

    private readonly NodeTable[] nodes;
    private readonly EdgeTable[] edges;
    private readonly IdMap ids;

    private Snapshot(GraphModel model, long sequence, Instant at, NodeTable[] nodes, EdgeTable[] edges, IdMap ids, GuardCache guards)
    {
        Model = model;
        Sequence = sequence;
        At = at;
        Guards = guards;
        this.nodes = nodes;
        this.edges = edges;
        this.ids = ids;
    }

    public GraphModel Model { get; }

    /// <summary>The sequence number of the change set that made this state.</summary>
    public long Sequence { get; }

    /// <summary>When that was, where this is or was the present state.</summary>
    public Instant At { get; }

    /// <summary>The policy's conditions as resolved for this state.</summary>
    public GuardCache Guards { get; }

    public ReadOnlySpan<NodeTable> Nodes => nodes;

    public ReadOnlySpan<EdgeTable> Edges => edges;

    public NodeTable this[NodeType type] => nodes[type.Ordinal];

    public EdgeTable this[EdgeType type] => edges[type.Ordinal];

    public static Snapshot Empty(GraphModel model) => new(
        model,
        0,
        Instant.Never,
        model.NodeTypes.Select(NodeTable.Empty).ToArray(),
        model.EdgeTypes.Select(EdgeTable.Empty).ToArray(),
        IdMap.Empty,
        new GuardCache(GuardBudget));

    /// <summary>For every row of the relation's owner the rows of its targets.</summary>
    public Adjacency Along(Relation relation) => this[relation.Edge].Towards(relation.Direction);

    /// <summary>The way back: for every row of the relation's target the rows of its owners.</summary>
    public Adjacency Against(Relation relation) =>
        this[relation.Edge].Towards(relation.Direction == Direction.Out ? Direction.In : Direction.Out);

    public NodePlace? Find(string id) => ids.Find(nodes, id);

    public NodePlace? Find(NodeId id) => ids.Find(nodes, id.Value);

    /// <summary>The state after the changes; shares with this one whatever they do not touch.</summary>
    public Snapshot With(GraphChanges changes, long sequence) => With(changes, sequence, GuardBudget);

    /// <summary>The state before this one that the changes lead back to. Few ask of it.</summary>
    public Snapshot Back(GraphChanges changes, long sequence) => With(changes, sequence, PastGuardBudget);

    /// <summary>The same state with the instant of its commit.</summary>
    public Snapshot Dated(Instant at) => new(Model, Sequence, at, nodes, edges, ids, Guards);

    private Snapshot With(GraphChanges changes, long sequence, long guardBudget)
    {
        var next = new SnapshotWriter(this, nodes, edges);
        next.Write(changes);
        return new Snapshot(Model, sequence, Instant.Never, next.Nodes, next.Edges, ids.With(next.Nodes, next.CreatedPlaces, next.DeletedPlaces), new GuardCache(guardBudget));
    }
}
