using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>What a field of the served schema stands for in the graph. Fields without a meaning belong to the field that leads to them.</summary>
internal abstract record FieldMeaning
{
    private FieldMeaning()
    {
    }

    /// <summary><c>dataset(id:)</c>.</summary>
    public sealed record One(NodeType Type) : FieldMeaning;

    /// <summary><c>datasets(where:, order:, ...)</c>.</summary>
    public sealed record Many(NodeType Type) : FieldMeaning;

    /// <summary>A property of a node.</summary>
    public sealed record OfNode(NodeType Type, Property Property) : FieldMeaning;

    /// <summary>A property of an edge.</summary>
    public sealed record OfEdge(EdgeType Type, Property Property) : FieldMeaning;

    /// <summary>A node that an edge names by its id.</summary>
    public sealed record Reference(EdgeType Type, Property Property, NodeType Target) : FieldMeaning;

    /// <summary>How access to a node and to its fields turns out, and why.</summary>
    public sealed record NodeAccess(NodeType Type) : FieldMeaning;

    /// <summary>The same of an edge that the relation leads over.</summary>
    public sealed record EdgeAccess(Relation Relation) : FieldMeaning;

    public sealed record ToOne(Relation Relation) : FieldMeaning;

    public sealed record ToMany(Relation Relation, PageSizes Sizes) : FieldMeaning;

    /// <summary><c>createDataset(input:)</c>, a field of the mutation as those below.</summary>
    public sealed record Create(NodeType Type) : FieldMeaning;

    public sealed record Update(NodeType Type) : FieldMeaning;

    public sealed record Delete(NodeType Type) : FieldMeaning;

    /// <summary><c>connectDatasetPublishedBy(input:)</c>.</summary>
    public sealed record Connect(Relation Relation) : FieldMeaning;

    public sealed record Disconnect(Relation Relation) : FieldMeaning;

    /// <summary>What a property of nodes comes to.</summary>
    public sealed record Aggregated(NodeType Type, Property Property) : FieldMeaning;

    /// <summary>The value by which a group's nodes are grouped.</summary>
    public sealed record GroupedBy(NodeType Type, Property Property) : FieldMeaning;
}
