using Catalogue.Plan.Model;

namespace Catalogue.Exchange.TableSchema;

/// <summary>The types of the model that a Table Schema becomes.</summary>
/// <exception cref="InvalidOperationException">The model lacks one of them.</exception>
internal sealed class GraphTypes(GraphModel model)
{
    public NodeType Dataset { get; } = Node(model, "Dataset");

    public NodeType Table { get; } = Node(model, "Table");

    public NodeType Variable { get; } = Node(model, "Variable");

    public NodeType CodeList { get; } = Node(model, "CodeList");

    public NodeType Code { get; } = Node(model, "Code");

    public EdgeType InDataset { get; } = Edge(model, "Table", "dataset");

    public EdgeType References { get; } = Edge(model, "Table", "references");

    public EdgeType InTable { get; } = Edge(model, "Variable", "table");

    public EdgeType CodedWith { get; } = Edge(model, "Variable", "codedWith");

    public EdgeType InList { get; } = Edge(model, "Code", "list");

    private static NodeType Node(GraphModel model, string name) =>
        model.FindNodeType(name) ?? throw new InvalidOperationException($"The model has no type {name}, which a Table Schema needs.");

    private static EdgeType Edge(GraphModel model, string owner, string relation) =>
        Node(model, owner).FindRelation(relation)?.Edge
        ?? throw new InvalidOperationException($"The model has no relation {owner}.{relation}, which a Table Schema needs.");
}
