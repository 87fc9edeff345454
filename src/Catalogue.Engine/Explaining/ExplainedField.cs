using Catalogue.Engine.Planning;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Explaining;

/// <summary>What is said of one coordinate in the rows of one case.</summary>
/// <param name="Clear">What is said where the value is shown as it is; of every row where there is no column.</param>
/// <param name="Otherwise">What is said where something else stands for it.</param>
/// <param name="Nothing">What is said where nothing is shown.</param>
/// <param name="Column">The column that tells them apart; null where there is nothing to tell.</param>
internal sealed record ExplainedField(AccessExplanation Clear, AccessExplanation Otherwise, AccessExplanation Nothing, int? Column)
{
    /// <summary>The field's name; the type's where the explanation is that of a node or edge as a whole.</summary>
    public string Name => Clear.Coordinate.Split('.')[^1];

    /// <summary>The explanation of a node or of an edge that is there, hence visible.</summary>
    public static ExplainedField OfWhole(AccessExplanation explanation)
    {
        var shown = explanation with { Standing = Standing.Allow };
        return new ExplainedField(shown, shown, shown, null);
    }

    /// <summary>The explanation of a property under its verdict.</summary>
    public static ExplainedField OfProperty(AccessExplanation explanation, FieldVerdict verdict, CaseBuilder rows) => verdict.DependsOnRow
        ? new(
            explanation with { Standing = Standing.Allow, Mask = null },
            explanation with { Standing = Standing.Mask },
            explanation with { Standing = Standing.Mask, Mask = "NULL" },
            rows.Column(verdict.IsClear))
        : new(explanation, explanation, explanation, null);

    public AccessExplanation In(CaseRows rows, int row) => Column is not { } column ? Clear : rows.Columns[column].Value(row) switch
    {
        PlanValue.Boolean { Value: true } => Clear,
        PlanValue.Boolean => Otherwise,
        _ => Nothing,
    };
}
