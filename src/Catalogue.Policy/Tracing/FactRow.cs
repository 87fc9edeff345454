using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Policy.Tracing;

/// <summary>One node among the facts of a trace, with the edge over which it was reached.</summary>
/// <param name="Shape">What was read of it.</param>
/// <param name="Rows">The rows among which it is.</param>
/// <param name="Index">Its place there.</param>
/// <param name="IsReached">Whether whoever reads the trace may see all nodes on the way to it.</param>
internal readonly record struct FactRow(FactShape Shape, CaseRows Rows, int Index, bool IsReached)
{
    public NodeType Type => Shape.Type;

    public string Id => Rows.Columns[0].Value(Index) is PlanValue.String id ? id.Value : throw new InvalidOperationException("A node has an id.");

    /// <summary>Whether whoever reads the trace may see the node, and come to it over the edge.</summary>
    public bool IsShown => IsReached && Rows.Columns[1].Value(Index) is PlanValue.Boolean { Value: true };

    public PlanValue Plain(Scalar value) => Rows.Columns[Shape.ColumnsOf(value).Plain].Value(Index);

    /// <summary>Whether whoever reads the trace may see the value as it is.</summary>
    public bool IsShownAsIs(Scalar value) => IsShown && Rows.Columns[Shape.ColumnsOf(value).Shown].Value(Index) == Plain(value);

    public IEnumerable<FactRow> Along(Relation relation)
    {
        var (child, target) = Shape.Along(relation);
        var rows = Rows.Children[child];
        for (var row = rows.Offsets[Index]; row < rows.Offsets[Index + 1]; row++)
        {
            yield return new FactRow(target, rows.Cases[rows.CaseOf(row)], rows.IndexInCase(row), IsShown);
        }
    }
}
