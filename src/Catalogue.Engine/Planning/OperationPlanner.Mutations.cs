using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Mutations;
using Catalogue.Engine.Quality;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private readonly ImmutableArray<PlannedMutation>.Builder mutations = ImmutableArray.CreateBuilder<PlannedMutation>();

    /// <summary>A root field that writes; false where the meaning is another.</summary>
    private bool TryPlanMutation(CompiledField field, FieldMeaning? meaning)
    {
        if (meaning is not (FieldMeaning.Create or FieldMeaning.Update or FieldMeaning.Delete or FieldMeaning.Connect or FieldMeaning.Disconnect))
        {
            return false;
        }

        var input = InputNode.OfArgument(field, Arguments(field), "input");
        PlanMutation(field, [PlanChange(meaning, input, InputPath.Root.At("input"), Place(field, "input"))]);
        return true;
    }

    private void PlanApplyChanges(CompiledField field)
    {
        var (place, path) = (Place(field, "input"), InputPath.Root.At("input"));
        var items = InputNode.OfArgument(field, Arguments(field), "input").Items().ToList();
        if (items.Count > limits.Changes)
        {
            throw new RequestException(new GraphQLError($"The argument `input` takes at most {limits.Changes} items, not {items.Count}.") { Locations = [place], Code = ErrorCodes.TooManyItems });
        }

        PlanMutation(field, [.. items.SelectMany((item, index) => item.Fields().Select(change => PlanChange(MeaningOf(change.Name), change.Node, path.At(index).At(change.Name), place)))]);
    }

    private FieldMeaning MeaningOf(string mutation) =>
        (schema.Api.MutationType?.FindField(mutation) is { } field ? schema.MeaningOf(field) : null)
        ?? throw new InvalidOperationException($"The schema has no mutation {mutation}.");

    private void PlanMutation(CompiledField field, ImmutableArray<ChangeRecipe> changes)
    {
        var (index, firstRoot) = (mutations.Count, roots.Count);
        var subjects = parameters.Add(new ParameterRecipe.Later(), PropertyType.Id, isList: true);
        Bind(field, (run, in _) => run.Mutations[index] is { Failure: { } failure } ? FieldValue.Error(failure) : FieldValue.Object(run.Mutations[index]));
        ForEach(field.Selections, field.Definition.Type.Named.Name, part => PlanPayload(part, subjects));
        mutations.Add(new PlannedMutation(changes, new QueryPlan([.. roots.Skip(firstRoot)]), firstRoot, subjects));
    }

    private void PlanPayload(CompiledField field, Parameter subjects)
    {
        switch (field.Definition.Name)
        {
            case "errors":
                Bind(field, static (_, in answer) => Answer(answer).Faults is { IsEmpty: false } faults ? FieldValue.List(new ListView(at => FieldValue.Object(faults[at])), 0, faults.Length) : FieldValue.Null);
                foreach (var kind in Enum.GetValues<FaultKind>())
                {
                    ForEach(field.Selections, CatalogueSchema.ErrorName(kind), PlanFault);
                }

                break;
            case "withheld":
                Bind(field, static (_, in answer) => Answer(answer).Withheld is { IsEmpty: false } withheld ? FieldValue.List(new ListView(at => FieldValue.Object(withheld[at])), 0, withheld.Length) : FieldValue.Null);
                ForEach(field.Selections, "WithheldStatistic", PlanWithheld);
                break;
            case "id":
                Bind(field, static (_, in answer) => Answer(answer) is { Subjects: [var deleted] } ? FieldValue.Leaf(deleted.Value) : FieldValue.Null);
                break;
            case "nodes":
                PlanSubjects(field, subjects);
                break;
            default:
                var root = AddSeek(field, [.. schema.Model.NodeTypes.Where(type => type.Name == field.Definition.Type.Named.Name)], subjects);
                Bind(field, (run, in answer) => Answer(answer).IsMade ? RowObject.Single(run.Rows[root], 0) : FieldValue.Null);
                break;
        }
    }

    private void PlanSubjects(CompiledField field, Parameter subjects)
    {
        var root = AddSeek(field, schema.Model.NodeTypes, subjects);
        Bind(field, (run, in answer) => Answer(answer) is { IsMade: true, Subjects.Length: var count }
            ? FieldValue.List(run.View(field.Id, run.Rows[root], all => new ListView(index => RowObject.Single(all, index))), 0, count)
            : FieldValue.List(new ListView(_ => FieldValue.Null), 0, 0));
    }

    private void PlanFault(CompiledField field) => Bind(field, field.Definition.Name switch
    {
        "message" => static (_, in fault) => FieldValue.Leaf(Fault(fault).Message),
        "code" => static (_, in fault) => FieldValue.Leaf(Fault(fault).Code),
        "path" => static (_, in fault) => Texts(Fault(fault).Path.Segments),
        _ => static (_, in fault) => FieldValue.Leaf(Fault(fault).Subject),
    });

    private void PlanWithheld(CompiledField field) => Bind(field, field.Definition.Name switch
    {
        "id" => static (_, in statistic) => FieldValue.Leaf(Statistic(statistic).Id.Value),
        "coordinate" => static (_, in statistic) => FieldValue.Leaf(Statistic(statistic).Coordinate),
        _ => static (_, in statistic) => FieldValue.Leaf($"It {Statistic(statistic).Reason}"),
    });

    private static MutationAnswer Answer(in FieldValue value) => value.Reference as MutationAnswer ?? throw new InvalidOperationException("A payload was expected.");

    private static MutationFault Fault(in FieldValue value) => value.Reference as MutationFault ?? throw new InvalidOperationException("A fault was expected.");

    private static Suppression Statistic(in FieldValue value) => value.Reference as Suppression ?? throw new InvalidOperationException("A statistic was expected.");
}
