using Catalogue.Plan.Model;

namespace Catalogue.Engine.Subscriptions;

/// <summary>
/// What something that is computed for a node depends on: properties of the node, and what is reached from it by edges. Built
/// once per policy by <see cref="DependenceReader"/>, and read backwards from what differs between two states.
/// </summary>
internal sealed class Dependence(NodeType type)
{
    private readonly List<EdgeStep> steps = [];

    public NodeType Type { get; } = type;

    public HashSet<Property> Properties { get; } = [];

    public IReadOnlyList<EdgeStep> Steps => steps;

    /// <summary>The step along a relation, one for each.</summary>
    public EdgeStep Along(Relation relation)
    {
        var step = steps.Find(known => known.Relation == relation);
        if (step is null)
        {
            step = new EdgeStep(relation, this);
            steps.Add(step);
        }

        return step;
    }
}
