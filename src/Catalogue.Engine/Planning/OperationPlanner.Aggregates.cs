using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    /// <summary>Plans what is selected of the aggregates over a list, or over a group.</summary>
    /// <param name="field">The field that gives them; what it is bound to has their values as its columns.</param>
    /// <param name="type">The type of the rows.</param>
    /// <param name="column">Asks for an aggregate and gives its column.</param>
    private void PlanAggregate(CompiledField field, NodeType type, Func<Aggregate, int> column) =>
        ForEach(field.Selections, $"{type.Name}Aggregate", part =>
        {
            if (schema.MeaningOf(part.Definition) is FieldMeaning.Aggregated aggregated)
            {
                PlanAggregated(part, aggregated, column);
            }
            else
            {
                BindValue(part, column(Aggregate.Rows));
            }
        });

    private void PlanAggregated(CompiledField field, FieldMeaning.Aggregated meaning, Func<Aggregate, int> column)
    {
        var verdict = VerdictOf(EnforcementPoint.AggregatedProperty, meaning.Type, meaning.Property);
        if (verdict.IsStaticallyDenied)
        {
            Deny(field, $"{meaning.Type}.{meaning.Property}");
            return;
        }

        var kind = AggregateKind.Of(meaning.Property);
        var value = verdict.Read(new Scalar.OfNode(meaning.Property));
        Bind(field, static (_, in summary) => summary);
        ForEach(field.Selections, $"{kind}Aggregate", part =>
            BindValue(part, column(new Aggregate(kind.Functions.First(one => one.Name == part.Definition.Name).Function, value))));
    }

    private void BindValue(CompiledField field, int column) =>
        Bind(field, (_, in summary) => RowObject.Json(SummaryObject.Columns(summary)[column].Json(summary.Index)));
}
