using Catalogue.Plan.Model;

namespace Catalogue.Store.Specification.Sample;

/// <summary>A small model with a property of every type and a relation of every kind.</summary>
public sealed class SampleModel
{
    public SampleModel()
    {
        Owner = new NodeType("Owner", "owners", 0, [Id(), Of("name", 1, PropertyType.Text, required: true), Of("region", 2, PropertyType.String)]);
        Dataset = new NodeType("Dataset", "datasets", 1,
        [
            Id(),
            Of("title", 1, PropertyType.Text, required: true),
            Of("acronym", 2, PropertyType.String),
            new Property { Name = "kind", Ordinal = 3, Type = PropertyType.Enum, EnumName = "Kind", EnumValues = ["CLAIMS", "REGISTRY", "COHORT"] },
            Of("records", 4, PropertyType.Long),
            Of("rating", 5, PropertyType.Float),
            Of("open", 6, PropertyType.Boolean),
            Of("issued", 7, PropertyType.Date),
            Of("updated", 8, PropertyType.DateTime),
            Of("page", 9, PropertyType.Uri),
            new Property { Name = "keywords", Ordinal = 10, Type = PropertyType.String, IsList = true },
            new Property { Name = "years", Ordinal = 11, Type = PropertyType.Int, IsList = true },
        ]);
        Table = new NodeType("Table", "tables", 2, [Id(), Of("name", 1, PropertyType.String, required: true), Of("position", 2, PropertyType.Int)]);
        OwnedBy = new EdgeType("OWNED_BY", Dataset, Owner, 0, []);
        InDataset = new EdgeType("IN_DATASET", Table, Dataset, 1, []);
        DerivedFrom = new EdgeType("DERIVED_FROM", Dataset, Dataset, 2,
        [
            new Property { Name = "evidence", Ordinal = 0, Type = PropertyType.Enum, EnumName = "Evidence", EnumValues = ["DECLARED", "OBSERVED"], Required = true },
            Of("weight", 1, PropertyType.Int),
            new Property { Name = "by", Ordinal = 2, Type = PropertyType.Id, RefersTo = "Owner" },
        ]);
        Features = new EdgeType("FEATURES", Dataset, Table, 3, [Of("note", 0, PropertyType.Text)]);
        Owner.SetRelations([To("owns", Owner, OwnedBy, Direction.In)]);
        Dataset.SetRelations(
        [
            To("owner", Dataset, OwnedBy, Direction.Out, many: false),
            To("tables", Dataset, InDataset, Direction.In, order: Table.FindProperty("position")),
            To("sources", Dataset, DerivedFrom, Direction.Out),
            To("derivatives", Dataset, DerivedFrom, Direction.In),
            To("features", Dataset, Features, Direction.Out),
        ]);
        Table.SetRelations([To("dataset", Table, InDataset, Direction.Out, many: false, required: true), To("featuredIn", Table, Features, Direction.In, many: false)]);
        Graph = new GraphModel([Owner, Dataset, Table], [OwnedBy, InDataset, DerivedFrom, Features]);
    }

    public GraphModel Graph { get; }

    public NodeType Owner { get; }

    public NodeType Dataset { get; }

    public NodeType Table { get; }

    public EdgeType OwnedBy { get; }

    public EdgeType InDataset { get; }

    public EdgeType DerivedFrom { get; }

    public EdgeType Features { get; }

    public static Property Property(NodeType type, string name) => type.FindProperty(name) ?? throw new ArgumentException($"{type} has no property {name}.", nameof(name));

    public static Property Property(EdgeType type, string name) => type.FindProperty(name) ?? throw new ArgumentException($"{type} has no property {name}.", nameof(name));

    public static Relation Relation(NodeType type, string name) => type.FindRelation(name) ?? throw new ArgumentException($"{type} has no relation {name}.", nameof(name));

    private static Property Id() => Of("id", 0, PropertyType.Id, required: true);

    private static Property Of(string name, int ordinal, PropertyType type, bool required = false) => new() { Name = name, Ordinal = ordinal, Type = type, Required = required };

    private static Relation To(string name, NodeType owner, EdgeType edge, Direction direction, bool many = true, bool required = false, Property? order = null) =>
        new() { Name = name, Owner = owner, Edge = edge, Direction = direction, IsToMany = many, Required = required, Order = order };
}
