using Catalogue.Engine.Planning;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>What is asked of one node. Answers may be read once the <see cref="Questions"/> were asked.</summary>
/// <param name="type">The node's type; a node of another is none.</param>
/// <param name="exists">The condition without which it is none.</param>
/// <param name="ids">A list with its id.</param>
internal sealed class NodeQuestion(NodeType type, Predicate exists, Parameter ids)
{
    private readonly CaseBuilder rows = new(type);
    private readonly List<EdgeQuestion> edges = [];
    private RowSet? answer;

    public bool Exists => Answer.Count > 0;

    private RowSet Answer => answer ?? throw new InvalidOperationException("The question was not asked yet.");

    /// <summary>Whether a condition holds of it; false where it is none.</summary>
    public Func<bool> Whether(Predicate condition)
    {
        if (condition is Predicate.Never)
        {
            return static () => false;
        }

        var column = rows.Column(Truth.Of(condition));
        return () => Exists && Truth.Is(Answer.Cases[0].Columns[column].Value(0));
    }

    /// <summary>A value of it; null where it is none.</summary>
    public Func<PlanValue> Value(Scalar value)
    {
        var column = rows.Column(value);
        return () => Exists ? Answer.Cases[0].Columns[column].Value(0) : PlanValue.Null.Instance;
    }

    /// <summary>Asks about its edges along a relation.</summary>
    /// <param name="relation">One of the node's type.</param>
    /// <param name="condition">Which edges; may speak of the edge and of its target.</param>
    public EdgeQuestion Along(Relation relation, Predicate condition)
    {
        var question = new EdgeQuestion(relation, condition);
        edges.Add(question);
        return question;
    }

    public RowsRequest Build()
    {
        foreach (var edge in edges)
        {
            rows.Child(edge.Build());
        }

        return new RowsRequest(new RowSource.Seek([new TypeGuard(type, exists)], ids), [rows.Build()]);
    }

    public void Take(RowSet rowSet)
    {
        answer = rowSet;
        for (var at = 0; at < edges.Count && rowSet.Count > 0; at++)
        {
            edges[at].Take(rowSet.Cases[0].Children[at]);
        }
    }
}
