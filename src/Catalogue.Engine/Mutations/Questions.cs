using System.Collections.Immutable;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>
/// Questions about single nodes and their edges, asked of one state of the graph at once. They are put to the graph as it is,
/// because rules are: whoever asks says with each question what the principal may see.
/// </summary>
/// <param name="facts">The principal's.</param>
internal sealed class Questions(ImmutableArray<PlanValue> facts)
{
    private readonly List<NodeQuestion> nodes = [];
    private readonly List<PlanValue> values = [.. facts];

    public NodeQuestion About(NodeType type, NodeId id, Predicate exists)
    {
        var question = new NodeQuestion(type, exists, Add(new PlanValue.List([new PlanValue.String(id.Value)]), PropertyType.Id, isList: true));
        nodes.Add(question);
        return question;
    }

    /// <summary>The condition that a target has an id.</summary>
    public Predicate HasId(NodeType type, NodeId id) => new Predicate.Compare(
        new Scalar.OfNode(type.Id),
        ComparisonOperator.Equal,
        new Scalar.OfParameter(Add(new PlanValue.String(id.Value), PropertyType.Id)));

    public async ValueTask AskAsync(GraphState state, CancellationToken cancellationToken)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        var answers = await state.ExecuteAsync(new QueryPlan([.. nodes.Select(node => node.Build())]), new ParameterValues([.. values]), cancellationToken).ConfigureAwait(false);
        for (var at = 0; at < answers.Length; at++)
        {
            nodes[at].Take(answers[at]);
        }
    }

    private Parameter Add(PlanValue value, PropertyType type, bool isList = false)
    {
        values.Add(value);
        return new Parameter(values.Count - 1, type, isList);
    }
}
