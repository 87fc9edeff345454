using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Catalogue.Plan.Model;

/// <summary>
/// A type of edge between two node types, such as <c>(Dataset)-[DERIVED_FROM]->(Dataset)</c>. At most one edge stands
/// between the same two nodes under one key (see <c>Connect.Key</c>).
/// </summary>
public sealed class EdgeType
{
    private readonly FrozenDictionary<string, Property> properties;

    public EdgeType(string name, NodeType from, NodeType to, int ordinal, ImmutableArray<Property> properties)
    {
        Name = name;
        From = from;
        To = to;
        Ordinal = ordinal;
        Properties = properties;
        this.properties = properties.ToFrozenDictionary(property => property.Name);
    }

    public string Name { get; }

    public NodeType From { get; }

    public NodeType To { get; }

    /// <summary>The position among the model's edge types, dense from 0.</summary>
    public int Ordinal { get; }

    /// <summary>The edge's own properties; empty where it has none.</summary>
    public ImmutableArray<Property> Properties { get; }

    public Property? FindProperty(string name) => properties.GetValueOrDefault(name);

    public override string ToString() => $"({From})-[{Name}]->({To})";
}
