using Catalogue.Engine.Planning;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>What is asked of the edges of one node along a relation. Answers may be read once the <see cref="Questions"/> were asked.</summary>
internal sealed class EdgeQuestion
{
    private readonly Relation relation;
    private readonly Predicate condition;
    private readonly CaseBuilder rows;
    private readonly int target;
    private readonly int key;
    private CaseRows? answer;

    public EdgeQuestion(Relation relation, Predicate condition)
    {
        (this.relation, this.condition) = (relation, condition);
        rows = new CaseBuilder(relation.Target);
        target = rows.Column(new Scalar.OfNode(relation.Target.Id));
        key = rows.Column(Scalar.OfEdgeKey.Instance);
    }

    /// <summary>How many there are; none where their node is none.</summary>
    public int Count => answer?.Count ?? 0;

    /// <summary>Whether a condition holds of an edge.</summary>
    public Func<int, bool> Whether(Predicate of)
    {
        var column = rows.Column(Truth.Of(of));
        return edge => Truth.Is(Value(column, edge));
    }

    /// <summary>A value of an edge.</summary>
    public Func<int, PlanValue> Value(Scalar value)
    {
        var column = rows.Column(value);
        return edge => Value(column, edge);
    }

    public NodeId TargetOf(int edge) => new(Text(target, edge));

    public string KeyOf(int edge) => Text(key, edge);

    public RowsRequest Build() => new(
        new RowSource.Expand(relation, condition, [new OrderTerm(new Scalar.OfNode(relation.Target.Id)), new OrderTerm(Scalar.OfEdgeKey.Instance)], Page.All),
        [rows.Build()]);

    public void Take(RowSet rowSet) => answer = rowSet.Cases[0];

    private string Text(int column, int edge) => Value(column, edge) is PlanValue.String text ? text.Value : string.Empty;

    private PlanValue Value(int column, int edge) => answer?.Columns[column].Value(edge) ?? throw new InvalidOperationException("The question was not asked yet.");
}
