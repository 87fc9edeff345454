using Catalogue.Plan.Model;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// Finds what does not exist where SECRET coordinates are kept from somebody: these, a relation with the node types at its
/// ends, an edge type with the last of its relations.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="policy">The policy as it is for that somebody; null for one who may read nothing that is SECRET.</param>
internal sealed class SecretCoordinates(GraphModel model, CompiledPolicy? policy)
{
    private readonly HashSet<object> unknown = new(ReferenceEqualityComparer.Instance);

    public UnknownCoordinates Find()
    {
        if (!model.HasSecrets)
        {
            return UnknownCoordinates.None;
        }

        unknown.UnionWith(model.NodeTypes.Where(IsKept));
        var relations = model.NodeTypes.SelectMany(type => type.Relations).ToLookup(IsUnknown);
        unknown.UnionWith(relations[true]);
        unknown.UnionWith(model.EdgeTypes.Except(relations[false].Select(relation => relation.Edge)));
        unknown.UnionWith(model.NodeTypes.SelectMany(type => type.Properties.Where(property => IsUnknown(type, property))));
        unknown.UnionWith(model.EdgeTypes.SelectMany(type => type.Properties.Where(property => IsUnknown(type, property))));
        return unknown.Count == 0 ? UnknownCoordinates.None : new UnknownCoordinates(unknown);
    }

    private bool IsKept(NodeType type) => type.IsSecret && policy?.MaySee(type) != true;

    private bool IsUnknown(Relation relation) =>
        unknown.Contains(relation.Owner) || unknown.Contains(relation.Target) || (relation.IsSecret && policy?.MayFollow(relation) != true);

    private bool IsUnknown(NodeType type, Property property) =>
        unknown.Contains(type) || (property.IsSecret && policy?.Field(type, property).IsStaticallyDenied != false);

    private bool IsUnknown(EdgeType type, Property property) =>
        unknown.Contains(type)
        || (property.RefersTo is { } name && model.FindNodeType(name) is { } named && unknown.Contains(named))
        || (property.IsSecret && policy?.EdgeField(type, property).IsStaticallyDenied != false);
}
