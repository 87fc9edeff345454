using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Subscriptions;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private ChangesRequest? changes;

    private void PlanCatalogueChanged(CompiledField field)
    {
        var arguments = Arguments(field);
        var ids = InputNode.OfArgument(field, arguments, "ids");
        var wanted = ids.Value is null
            ? null
            : parameters.Add(new ParameterRecipe.BoundedList(ParameterTable.RecipeOf(ids), limits.NodeIds, "ids", Place(field, "ids")), PropertyType.Id, isList: true);
        var changed = parameters.Add(new ParameterRecipe.Later(), PropertyType.Id);
        changes = new ChangesRequest([.. NamedTypes(arguments).Where(policy.MaySee)], wanted, changed);
        Bind(field, static (run, in _) => run.Change is { } change ? FieldValue.Object(change) : FieldValue.Null);
        ForEach(field.Selections, "CatalogueChange", part => PlanChange(part, changes.Types, changed));
    }

    private void PlanChange(CompiledField field, ImmutableArray<NodeType> types, Parameter changed)
    {
        switch (field.Definition.Name)
        {
            case "sequence":
                Bind(field, static (_, in change) => FieldValue.Integer(DeliveredChange.Of(change).Sequence));
                break;
            case "kind":
                Bind(field, static (_, in change) => FieldValue.Leaf(CatalogueSchema.ConstantCase(DeliveredChange.Of(change).Kind.ToString())));
                break;
            case "type":
                Bind(field, static (_, in change) => FieldValue.Leaf(CatalogueSchema.ConstantCase(DeliveredChange.Of(change).Node.Type.Name)));
                break;
            case "id":
                Bind(field, static (_, in change) => FieldValue.Leaf(DeliveredChange.Of(change).Node.Id.Value));
                break;
            case "node":
                var root = AddSeek(field, types, changed);
                Bind(field, (run, in change) => DeliveredChange.Of(change).Kind == ChangeKind.Deleted ? FieldValue.Null : RowObject.Single(run.Rows[root], 0));
                break;
        }
    }
}
