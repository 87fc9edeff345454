using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Collects the changes: nodes, and apart from them the edges, which come after all nodes.</summary>
internal sealed class GraphChanges
{
    private readonly ImmutableArray<Change>.Builder nodes = ImmutableArray.CreateBuilder<Change>();
    private readonly List<Change> edges = [];

    public void Add(NodeType type, NodeId id, SourcePosition place, PropertyList properties) =>
        nodes.Add(new Change.UpsertNode(type, id, properties.ToImmutable()) { Position = place });

    public void Connect(EdgeType type, NodeId from, NodeId to, SourcePosition place) =>
        edges.Add(new Change.Connect(type, from, to, "", []) { Position = place });

    public void Connect(EdgeType type, NodeId from, NodeId to, SourcePosition place, string key, PropertyList properties) =>
        edges.Add(new Change.Connect(type, from, to, key, properties.ToImmutable()) { Position = place });

    public ImmutableArray<Change> ToImmutable()
    {
        nodes.AddRange(edges);
        return nodes.DrainToImmutable();
    }
}
