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
        HasSecrets = nodeTypes.Any(type => type.IsSecret || type.Properties.Any(property => property.IsSecret) || type.Relations.Any(relation => relation.IsSecret))
            || edgeTypes.Any(type => type.Properties.Any(property => property.IsSecret));
    }

    /// <summary>Whether anything in it does not exist for some.</summary>
    public bool HasSecrets { get; }

    /// <summary>In the order of the model; <see cref="NodeType.Ordinal"/> is the index.</summary>
    public ImmutableArray<NodeType> NodeTypes { get; }

    /// <summary><see cref="EdgeType.Ordinal"/> is the index.</summary>
    public ImmutableArray<EdgeType> EdgeTypes { get; }

    public NodeType? FindNodeType(string name) => nodeTypes.GetValueOrDefault(name);
}
