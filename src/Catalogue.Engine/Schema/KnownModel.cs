using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Schema;

/// <summary>
/// The model as it would be without what is unknown to somebody, to derive an API from. Its properties are those of the
/// whole model, ordinals included: nothing is stored or planned by it.
/// </summary>
internal sealed class KnownModel
{
    private readonly UnknownCoordinates unknown;
    private readonly Dictionary<NodeType, NodeType> types;
    private readonly Dictionary<EdgeType, EdgeType> edges;

    private KnownModel(GraphModel whole, UnknownCoordinates unknown)
    {
        this.unknown = unknown;
        types = whole.NodeTypes.Where(type => !unknown.Contains(type)).ToDictionary(type => type, CopyOf);
        edges = whole.EdgeTypes.Where(type => !unknown.Contains(type)).ToDictionary(type => type, CopyOf);
        foreach (var (type, copy) in types)
        {
            copy.SetRelations([.. type.Relations.Where(relation => !unknown.Contains(relation)).Select(CopyOf)]);
        }
    }

    public static GraphModel Of(GraphModel whole, UnknownCoordinates unknown)
    {
        if (unknown.AreNone)
        {
            return whole;
        }

        var known = new KnownModel(whole, unknown);
        return new GraphModel(
            [.. whole.NodeTypes.Where(known.types.ContainsKey).Select(type => known.types[type])],
            [.. whole.EdgeTypes.Where(known.edges.ContainsKey).Select(type => known.edges[type])]);
    }

    private NodeType CopyOf(NodeType type) => new(type.Name, type.Plural, type.Ordinal, [.. type.Properties.Where(IsKnown)]);

    private EdgeType CopyOf(EdgeType type) => new(type.Name, types[type.From], types[type.To], type.Ordinal, [.. type.Properties.Where(IsKnown)]);

    private Relation CopyOf(Relation relation) => new()
    {
        Name = relation.Name,
        Owner = types[relation.Owner],
        Edge = edges[relation.Edge],
        Direction = relation.Direction,
        IsToMany = relation.IsToMany,
        Required = relation.Required,
        IsDeniable = relation.IsDeniable,
        Order = relation.Order is { } order && IsKnown(order) ? order : null,
    };

    private bool IsKnown(Property property) => !unknown.Contains(property);
}
