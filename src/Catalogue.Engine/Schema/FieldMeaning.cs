using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>What a field of the served schema stands for in the graph. Fields without a meaning belong to the field that leads to them.</summary>
internal abstract record FieldMeaning
{
    private FieldMeaning()
    {
    }

    /// <summary>The meaning in the whole model, where this one is of a <see cref="KnownModel"/>.</summary>
    public abstract FieldMeaning In(WholeModel model);

    /// <summary><c>dataset(id:)</c>.</summary>
    public sealed record One(NodeType Type) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new One(model.Find(Type));
    }

    /// <summary><c>datasets(where:, order:, ...)</c>.</summary>
    public sealed record Many(NodeType Type) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new Many(model.Find(Type));
    }

    /// <summary>A property of a node.</summary>
    public sealed record OfNode(NodeType Type, Property Property) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => this with { Type = model.Find(Type) };
    }

    /// <summary>A property of an edge.</summary>
    public sealed record OfEdge(EdgeType Type, Property Property) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => this with { Type = model.Find(Type) };
    }

    /// <summary>A node that an edge names by its id.</summary>
    public sealed record Reference(EdgeType Type, Property Property, NodeType Target) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => this with { Type = model.Find(Type), Target = model.Find(Target) };
    }

    /// <summary>How access to a node and to its fields turns out, and why.</summary>
    public sealed record NodeAccess(NodeType Type) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new NodeAccess(model.Find(Type));
    }

    /// <summary>The same of an edge that the relation leads over.</summary>
    public sealed record EdgeAccess(Relation Relation) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new EdgeAccess(model.Find(Relation));
    }

    public sealed record ToOne(Relation Relation) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new ToOne(model.Find(Relation));
    }

    /// <param name="Relation">Its edges; those between the same two nodes differ in a key where they have properties.</param>
    /// <param name="Sizes">Of its pages.</param>
    /// <param name="HasEdgeProperties">Whether its edges have properties as far as is known.</param>
    public sealed record ToMany(Relation Relation, PageSizes Sizes, bool HasEdgeProperties) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => this with { Relation = model.Find(Relation) };
    }

    /// <summary><c>createDataset(input:)</c>, a field of the mutation as those below.</summary>
    public sealed record Create(NodeType Type) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new Create(model.Find(Type));
    }

    public sealed record Update(NodeType Type) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new Update(model.Find(Type));
    }

    public sealed record Delete(NodeType Type) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new Delete(model.Find(Type));
    }

    /// <summary><c>connectDatasetPublishedBy(input:)</c>.</summary>
    public sealed record Connect(Relation Relation) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new Connect(model.Find(Relation));
    }

    public sealed record Disconnect(Relation Relation) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => new Disconnect(model.Find(Relation));
    }

    /// <summary>What a property of nodes comes to.</summary>
    public sealed record Aggregated(NodeType Type, Property Property) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => this with { Type = model.Find(Type) };
    }

    /// <summary>The value by which a group's nodes are grouped.</summary>
    public sealed record GroupedBy(NodeType Type, Property Property) : FieldMeaning
    {
        public override FieldMeaning In(WholeModel model) => this with { Type = model.Find(Type) };
    }
}
