using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Explaining;
using Catalogue.Engine.Lineage;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private void PlanMyAccess(CompiledField field)
    {
        var arguments = Arguments(field);
        var type = parameters.Add(InputNode.OfArgument(field, arguments, "type"), PropertyType.String);
        var name = parameters.Add(InputNode.OfArgument(field, arguments, "field"), PropertyType.String);
        Bind(field, (run, in _) =>
        {
            var explanations = rules.Of(run.Principal, Text(run.Parameters[type]) ?? string.Empty, Text(run.Parameters[name]));
            return FieldValue.List(new ListView(index => FieldValue.Object(explanations[index])), 0, explanations.Length);
        });
        ForEach(field.Selections, "FieldAccess", PlanFieldAccess);
    }

    /// <summary>How access turns out in each row. What decides is read from the row as the verdicts say, and nothing else is.</summary>
    private void PlanNodeAccess(CompiledField field, NodeType type, CaseBuilder rows)
    {
        var properties = policy.Known(type.Properties);
        var explained = access.Explain(policy, type).Select((explanation, at) =>
            at == 0 ? ExplainedField.OfWhole(explanation)
            : at > properties.Length ? new ExplainedField(explanation, explanation, explanation, null)
            : ExplainedField.OfProperty(explanation, enforcement.At(EnforcementPoint.ExplainedProperty, policy.Field(type, properties[at - 1])), rows)).ToImmutableArray();
        var names = PlanNames(field);
        Bind(field, (run, in row) => run.View(field.Id, RowObject.Case(row), all => new AccessView(all, explained, run.Parameters[names])).Of(row.Index));
    }

    private void PlanEdgeAccess(CompiledField field, Relation relation, CaseBuilder rows)
    {
        var properties = policy.Known(relation.Edge.Properties);
        var explained = rules.OfEdges(policy, field.Definition.DeclaringType.Name, relation).Select((explanation, at) =>
            at == 0 ? ExplainedField.OfWhole(explanation)
            : ExplainedField.OfProperty(explanation, enforcement.At(EnforcementPoint.ExplainedEdgeProperty, policy.EdgeField(relation.Edge, properties[at - 1])), rows)).ToImmutableArray();
        var names = PlanNames(field);
        Bind(field, (run, in edge) => run.View(field.Id, ConnectionView.Of(edge).Rows.Cases[0], all => new AccessView(all, explained, run.Parameters[names])).Of(edge.Index));
    }

    /// <summary>Of a placeholder the rule of its type is told, which is the same for all of them; of what is hidden nothing, as of what is absent.</summary>
    private void PlanLineageAccess(CompiledField field, NodeType type)
    {
        var visible = FieldValue.Object(access.Explain(policy, type)[0] with { Standing = Standing.Allow });
        Bind(field, (run, in node) => LineageView.Of(node) switch
        {
            var view when view.IsVisible(node.Index) => visible,
            var view when view.IsStub(node.Index) => FieldValue.Object(run.View(field.Id, type, hidden => access.ExplainStub(run.Principal, hidden))),
            _ => FieldValue.Null,
        });
        ForEach(field.Selections, "FieldAccess", PlanFieldAccess);
    }

    private Parameter PlanNames(CompiledField field)
    {
        ForEach(field.Selections, "FieldAccess", PlanFieldAccess);
        return parameters.Add(InputNode.OfArgument(field, Arguments(field), "fields"), PropertyType.String, isList: true);
    }

    private void PlanFieldAccess(CompiledField field)
    {
        if (field.Definition.Name == "combinations")
        {
            PlanCombinations(field);
            return;
        }

        var language = field.Definition.Arguments.IsEmpty ? default : LanguageArgument(field);
        Bind(field, field.Definition.Name switch
        {
            "coordinate" => static (_, in item) => FieldValue.Leaf(Explanation(item).Coordinate),
            "type" => static (_, in item) => FieldValue.Leaf(Explanation(item).Coordinate.Split('.')[0]),
            "field" => static (_, in item) => FieldValue.Leaf(Explanation(item).Coordinate.Split('.')[^1]),
            "outcome" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(Explanation(item).Standing.ToString())),
            "mask" => static (_, in item) => Explanation(item).Mask is { } mask ? FieldValue.Leaf(mask) : FieldValue.Null,
            "audience" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(Explanation(item).Audience.ToString())),
            "rule" => (_, in item) => FieldValue.Leaf(Explanation(item).Rule.In(language) ?? string.Empty),
            _ => (_, in item) => FieldValue.Leaf(Explanation(item).HowToGet.In(language) ?? string.Empty),
        });
    }

    private void PlanCombinations(CompiledField field)
    {
        var bound = policy.Combinations;
        Bind(field, (_, in item) =>
        {
            var coordinate = Explanation(item).Coordinate;
            var combinations = bound.Where(combination => combination.Coordinates.Contains(coordinate)).ToList();
            return FieldValue.List(new ListView(index => FieldValue.Object(combinations[index])), 0, combinations.Count);
        });
        ForEach(field.Selections, "FieldCombination", part =>
        {
            var language = part.Definition.Arguments.IsEmpty ? default : LanguageArgument(part);
            Bind(part, part.Definition.Name switch
            {
                "atMost" => static (_, in item) => FieldValue.Integer(CombinationOf(item).AtMost),
                "coordinates" => static (_, in item) => Texts(CombinationOf(item).Coordinates),
                _ => (_, in item) => FieldValue.Leaf(CombinationOf(item).Says.In(language) ?? string.Empty),
            });
        });
    }

    private static Combination CombinationOf(in FieldValue item) => item.Reference as Combination
        ?? throw new InvalidOperationException("A combination was expected.");

    private static string? Text(PlanValue value) => (value as PlanValue.String)?.Value;

    private static AccessExplanation Explanation(in FieldValue item) => item.Reference as AccessExplanation
        ?? throw new InvalidOperationException("An explanation was expected.");
}
