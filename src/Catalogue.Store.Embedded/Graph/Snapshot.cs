using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>One state of the whole graph; immutable. A reader keeps one for its whole request.</summary>
internal sealed class Snapshot
{
    private const long GuardBudget = 64L << 20;

    private readonly NodeTable[] nodes;
    private readonly EdgeTable[] edges;
    private readonly IdMap ids;

    public Snapshot(GraphModel model, long sequence, NodeTable[] nodes, EdgeTable[] edges, IdMap ids)
    {
        Model = model;
        Sequence = sequence;
        this.nodes = nodes;
        this.edges = edges;
        this.ids = ids;
    }

    public GraphModel Model { get; }

    /// <summary>The sequence number of the change set that made this state.</summary>
    public long Sequence { get; }

    /// <summary>The policy's conditions as resolved for this state.</summary>
    public GuardCache Guards { get; } = new(GuardBudget);

    public ReadOnlySpan<NodeTable> Nodes => nodes;

    public ReadOnlySpan<EdgeTable> Edges => edges;

    public NodeTable this[NodeType type] => nodes[type.Ordinal];

    public EdgeTable this[EdgeType type] => edges[type.Ordinal];

    public static Snapshot Empty(GraphModel model) => new(
        model,
        0,
        model.NodeTypes.Select(NodeTable.Empty).ToArray(),
        model.EdgeTypes.Select(EdgeTable.Empty).ToArray(),
        IdMap.Empty);

    /// <summary>For every row of the relation's owner the rows of its targets.</summary>
    public Adjacency Along(Relation relation) => this[relation.Edge].Towards(relation.Direction);

    /// <summary>The way back: for every row of the relation's target the rows of its owners.</summary>
    public Adjacency Against(Relation relation) =>
        this[relation.Edge].Towards(relation.Direction == Direction.Out ? Direction.In : Direction.Out);

    public NodePlace? Find(string id) => ids.Find(nodes, id);

    public NodePlace? Find(NodeId id) => ids.Find(nodes, id.Value);

    /// <summary>The state after the changes; shares with this one whatever they do not touch.</summary>
    public Snapshot With(GraphChanges changes, long sequence)
    {
        var next = new SnapshotWriter(this, nodes, edges);
        next.Write(changes);
        return new Snapshot(Model, sequence, next.Nodes, next.Edges, ids.With(next.Nodes, next.CreatedPlaces, next.DeletedPlaces));
    }
}
