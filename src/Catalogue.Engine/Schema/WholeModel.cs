using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>The whole model, to find in it what a <see cref="KnownModel"/> has copies of.</summary>
internal sealed class WholeModel(GraphModel model)
{
    public NodeType Find(NodeType known) => model.NodeTypes[known.Ordinal];

    public EdgeType Find(EdgeType known) => model.EdgeTypes[known.Ordinal];

    public Relation Find(Relation known) => Find(known.Owner).FindRelation(known.Name)
        ?? throw new InvalidOperationException($"The model has no {known}.");
}
