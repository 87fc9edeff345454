using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Catalogue.Plan.Model;

/// <summary>
/// A type of node: its properties in the order of the model, the first of which is always <c>id</c>, and its relations.
/// </summary>
public sealed class NodeType
{
    private readonly FrozenDictionary<string, Property> properties;
    private FrozenDictionary<string, Relation> relations = FrozenDictionary<string, Relation>.Empty;

    public NodeType(string name, string plural, int ordinal, ImmutableArray<Property> properties)
    {
        Name = name;
        Plural = plural;
        Ordinal = ordinal;
        Properties = properties;
        this.properties = properties.ToFrozenDictionary(property => property.Name);
    }

    public string Name { get; }

    /// <summary>The plural as it names the query field, in camel case: <c>codeLists</c>.</summary>
    public string Plural { get; }

    /// <summary>The position among the model's node types, dense from 0.</summary>
    public int Ordinal { get; }

    public ImmutableArray<Property> Properties { get; }

    /// <summary>Whether it does not exist, with all that belongs or leads to it, for whoever may see none of its nodes.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The <c>id</c> property, unique across all node types.</summary>
    public Property Id => Properties[0];

    /// <summary>The relations in the order of the model.</summary>
    public ImmutableArray<Relation> Relations { get; private set; } = [];

    public Property? FindProperty(string name) => properties.GetValueOrDefault(name);

    public Relation? FindRelation(string name) => relations.GetValueOrDefault(name);

    public override string ToString() => Name;

    /// <summary>Called once by whoever builds the model: relations need all the node types to exist first.</summary>
    public void SetRelations(ImmutableArray<Relation> all)
    {
        if (!Relations.IsEmpty)
        {
            throw new InvalidOperationException($"The relations of {Name} are already set.");
        }

        Relations = all;
        relations = all.ToFrozenDictionary(relation => relation.Name);
    }
}
