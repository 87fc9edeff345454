using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Changes;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    // As many as ChangePage.KeysOf gives.
    private static readonly PropertyType[] ChangeKeys = [PropertyType.Long, PropertyType.Long, PropertyType.String, PropertyType.Id];

    private readonly ImmutableArray<ChangePageRequest>.Builder changePages = ImmutableArray.CreateBuilder<ChangePageRequest>();

    private void PlanChanges(CompiledField field)
    {
        var arguments = Arguments(field);
        var guards = Guards(EnforcementPoint.SoughtNodes, schema.Model.NodeTypes);
        var cases = guards.Select(guard => new CaseBuilder(guard.Type)).ToImmutableArray();
        var scope = ScopeOf(field);
        var sizes = limits.Within(PageSizes.Changes);
        var ids = parameters.Add(new ParameterRecipe.Later(), PropertyType.Id, isList: true);
        var wanted = BindChanges(field, cases, changePages.Count, scope);
        changePages.Add(new ChangePageRequest(
            [.. guards.Select(guard => guard.Type)],
            parameters.Add(InputNode.OfArgument(field, arguments, "since"), PropertyType.Long),
            PlanPageSize(field, arguments, "first", sizes.Maximum) ?? parameters.Add(new ParameterRecipe.Fixed(new PlanValue.Integer(sizes.Default)), PropertyType.Int),
            PlanChangeCursor(field, arguments, scope),
            wanted.Total,
            new QueryPlan(wanted.Nodes ? [new RowsRequest(new RowSource.Seek(guards, ids), CaseBuilder.Build(cases))] : []),
            ids,
            Place(field, "since"),
            Place(field, "after")));
    }

    private ImmutableArray<Parameter> PlanChangeCursor(CompiledField field, InputObject arguments, CursorScope scope)
    {
        var node = InputNode.OfArgument(field, arguments, "after");
        return node.Value is null
            ? []
            : [.. ChangeKeys.Select((type, index) => parameters.Add(new ParameterRecipe.CursorKey(ParameterTable.RecipeOf(node), scope, index, "after", Place(field, "after")), type))];
    }

    /// <summary>Binds the fields of a page; whether the total, and whether something of the nodes is among them.</summary>
    private (bool Total, bool Nodes) BindChanges(CompiledField field, ImmutableArray<CaseBuilder> cases, int page, CursorScope scope)
    {
        var (total, nodes) = (false, false);
        Bind(field, (run, in _) => FieldValue.Object(run.ChangePages[page]));
        ForEach(field.Selections, "ChangeConnection", part =>
        {
            switch (part.Definition.Name)
            {
                case "nodes":
                    Bind(part, static (_, in changes) => ItemsOf(changes));
                    nodes |= PlanChangeOfPage(part, cases);
                    break;
                case "edges":
                    Bind(part, static (_, in changes) => ItemsOf(changes));
                    nodes |= PlanChangeEdge(part, cases, scope);
                    break;
                case "pageInfo":
                    Bind(part, static (_, in changes) => changes);
                    PlanChangePageInfo(part, scope);
                    break;
                case "totalCount":
                    total = true;
                    Bind(part, static (_, in changes) => FieldValue.Integer(ChangePage.Of(changes).Total));
                    break;
                case "until":
                    Bind(part, static (_, in changes) => FieldValue.Integer(ChangePage.Of(changes).Until.Milliseconds));
                    break;
                case "complete":
                    Bind(part, static (_, in changes) => FieldValue.Boolean(ChangePage.Of(changes).IsComplete));
                    break;
            }
        });
        return (total, nodes);
    }

    private bool PlanChangeEdge(CompiledField field, ImmutableArray<CaseBuilder> cases, CursorScope scope)
    {
        var nodes = false;
        ForEach(field.Selections, "ChangeEdge", part =>
        {
            if (part.Definition.Name == "cursor")
            {
                Bind(part, (run, in change) => CursorOf(run, change, change.Index, scope));
            }
            else
            {
                Bind(part, static (_, in change) => change);
                nodes |= PlanChangeOfPage(part, cases);
            }
        });
        return nodes;
    }

    private bool PlanChangeOfPage(CompiledField field, ImmutableArray<CaseBuilder> cases)
    {
        var nodes = false;
        ForEach(field.Selections, "Change", part =>
        {
            switch (part.Definition.Name)
            {
                case "kind":
                    Bind(part, static (_, in change) => ChangePage.Of(change).Kind(change.Index));
                    break;
                case "type":
                    Bind(part, static (_, in change) => ChangePage.Of(change).Type(change.Index));
                    break;
                case "id":
                    Bind(part, static (_, in change) => ChangePage.Of(change).Id(change.Index));
                    break;
                case "node":
                    nodes = true;
                    Array.ForEach([.. cases], rows => PlanNode(part.Selections, rows));
                    Bind(part, static (_, in change) => ChangePage.Of(change).Node(change.Index));
                    break;
            }
        });
        return nodes;
    }

    private void PlanChangePageInfo(CompiledField field, CursorScope scope) => ForEach(field.Selections, "PageInfo", part => Bind(part, part.Definition.Name switch
    {
        "hasNextPage" => static (_, in changes) => FieldValue.Boolean(ChangePage.Of(changes).HasNext),
        "hasPreviousPage" => static (_, in changes) => FieldValue.Boolean(ChangePage.Of(changes).HasPrevious),
        "startCursor" => (run, in changes) => CursorOf(run, changes, 0, scope),
        _ => (run, in changes) => CursorOf(run, changes, ChangePage.Of(changes).Count - 1, scope),
    }));

    private static FieldValue ItemsOf(in FieldValue changes) => ChangePage.Of(changes) is var page ? FieldValue.List(page.Items, 0, page.Count) : default;

    private static FieldValue CursorOf(RequestRun run, in FieldValue changes, int index, CursorScope scope) =>
        ChangePage.Of(changes) is { Count: > 0 } page ? FieldValue.Leaf(run.Cursors.Seal(page.KeysOf(index), scope)) : FieldValue.Null;
}
