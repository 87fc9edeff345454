using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Catalogue.Plan.Model;

/// <summary>The node types, edge types and relations that a catalogue is made of: what <c>schema/catalogue.graphql</c> declares, without GraphQL.</summary>
public sealed class GraphModel
{
    private readonly FrozenDictionary<string, NodeType> nodeTypes;

    public GraphModel(ImmutableArray<NodeType> nodeTypes, ImmutableArray<EdgeType> edgeTypes)
    {
        NodeTypes = nodeTypes;
        EdgeTypes = edgeTypes;
        this.nodeTypes = nodeTypes.ToFrozenDictionary(type => type.Name);
    }

    /// <summary>In the order of the model; <see cref="NodeType.Ordinal"/> is the index.</summary>
    public ImmutableArray<NodeType> NodeTypes { get; }

    /// <summary><see cref="EdgeType.Ordinal"/> is the index.</summary>
    public ImmutableArray<EdgeType> EdgeTypes { get; }

    public NodeType? FindNodeType(string name) => nodeTypes.GetValueOrDefault(name);
}
