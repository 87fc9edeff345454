using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Explaining;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Model;
using Catalogue.Policy.Tracing;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private readonly ImmutableArray<TraceRequest>.Builder traces = ImmutableArray.CreateBuilder<TraceRequest>();

    /// <summary>The one request that reads what rules look at, seen or not. It is denied to everybody but administrators, and written down before it is read.</summary>
    private void PlanAccessTrace(CompiledField field)
    {
        if (!enforcement.At(EnforcementPoint.TracedAccess, policy.MayTrace))
        {
            Deny(field, field.Definition.Coordinate);
            return;
        }

        var arguments = Arguments(field);
        var id = InputNode.OfArgument(field, arguments, "id");
        var facts = access.FactsFor(policy, parameters.Add(new ParameterRecipe.ListOfOne(ParameterTable.RecipeOf(id)), PropertyType.Id, isList: true));
        var trace = new TraceRequest(
            roots.Count,
            facts,
            parameters.Add(id, PropertyType.Id),
            parameters.Add(InputNode.OfArgument(field, arguments, "field"), PropertyType.String),
            InputNode.OfArgument(field, arguments, "as").Fields().ToImmutableDictionary(
                item => item.Name,
                item => parameters.Add(item.Node, PropertyType.String, isList: item.Name != "subject")));
        roots.Add(facts.Request);
        traces.Add(trace);
        Bind(field, (run, in _) => trace.AnswerOf(run, access) is { } answer ? FieldValue.Object(answer) : FieldValue.Null);
        ForEach(field.Selections, "AccessTrace", PlanTracePart);
    }

    private void PlanTracePart(CompiledField field)
    {
        if (field.Definition.Name == "steps")
        {
            Bind(field, static (_, in item) => TraceOf(item).Steps is var steps ? FieldValue.List(new ListView(index => FieldValue.Object(steps[index])), 0, steps.Length) : default);
            ForEach(field.Selections, "AccessTraceStep", PlanTraceStep);
            return;
        }

        Bind(field, field.Definition.Name switch
        {
            "coordinate" => static (_, in item) => FieldValue.Leaf(TraceOf(item).Coordinate),
            "node" => static (_, in item) => FieldValue.Leaf(TraceOf(item).Node),
            "visibility" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(TraceOf(item).Visibility.ToString())),
            "outcome" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(TraceOf(item).Standing.ToString())),
            _ => static (_, in item) => TraceOf(item).Mask is { } mask ? FieldValue.Leaf(mask) : FieldValue.Null,
        });
    }

    private void PlanTraceStep(CompiledField field) => Bind(field, field.Definition.Name switch
    {
        "depth" => static (_, in item) => FieldValue.Integer(StepOf(item).Depth),
        "kind" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(StepOf(item).Kind.ToString())),
        "rule" => static (_, in item) => FieldValue.Leaf(StepOf(item).Text),
        "place" => static (_, in item) => StepOf(item).Place is { } place ? FieldValue.Leaf(place) : FieldValue.Null,
        "truth" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(StepOf(item).Truth.ToString())),
        _ => static (_, in item) => StepOf(item).Found is { } found ? FieldValue.Leaf(found) : FieldValue.Null,
    });

    private static AccessTrace TraceOf(in FieldValue item) => item.Reference as AccessTrace
        ?? throw new InvalidOperationException("A trace was expected.");

    private static TraceStep StepOf(in FieldValue item) => item.Reference as TraceStep
        ?? throw new InvalidOperationException("A step of a trace was expected.");
}
