using Catalogue.Plan.Model;

namespace Catalogue.Engine.Subscriptions;

/// <summary>A dependence on the edges of a relation and on the nodes that they lead to.</summary>
internal sealed class EdgeStep(Relation relation, Dependence owner)
{
    private readonly List<(Property Property, Dependence Named)> references = [];

    public Relation Relation { get; } = relation;

    /// <summary>The node that the edges leave.</summary>
    public Dependence Owner { get; } = owner;

    public Dependence Target { get; } = new(relation.Target);

    /// <summary>The properties of the edge that matter.</summary>
    public HashSet<Property> Properties { get; } = [];

    /// <summary>The nodes that matter because a property of the edge names them.</summary>
    public IReadOnlyList<(Property Property, Dependence Named)> References => references;

    public Dependence Naming(Property property, NodeType type)
    {
        var named = new Dependence(type);
        references.Add((property, named));
        return named;
    }
}
