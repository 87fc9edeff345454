using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private const int MostGroupKeys = 3;

    private void PlanGroups(CompiledField field, NodeType type, CursorScope list, SummaryBuilder summary)
    {
        var arguments = Arguments(field);
        var keys = PlanGroupKeys(field, arguments, type);
        var having = PlanHaving(type, InputNode.OfArgument(field, arguments, "having"), Place(field, "having"));
        var order = PlanGroupOrder(InputNode.OfArgument(field, arguments, "order"), keys, Place(field, "order"));
        var scope = GroupScopeOf(field, list);
        var page = PlanPage(field, arguments, order, PageSizes.Usual, scope);
        var columns = new GroupColumns();
        var totals = PlanGroupConnection(field, type, keys, columns, order, scope);
        var grouping = summary.Add(new Grouping([.. keys.Select(key => key.Value)], having, order, page, columns.Build(), totals));
        Bind(field, (run, in connection) => FieldValue.Object(
            run.View(field.Id, ConnectionView.Of(connection).Rows, rows => GroupView.Of(rows, grouping)),
            connection.Index));
    }

    private ImmutableArray<GroupKey> PlanGroupKeys(CompiledField field, InputObject arguments, NodeType type)
    {
        var place = Place(field, "by");
        var names = InputNode.OfArgument(field, arguments, "by").Items().Select(item => item.Value as string).Distinct().ToList();
        return names.Count is >= 1 and <= MostGroupKeys
            ? [.. names.Select(name => type.Properties.First(property => CatalogueSchema.ConstantCase(property.Name) == name)).Select(property => new GroupKey(property, ReadOrRefuse(EnforcementPoint.GroupedProperty, type, property, place)))]
            : throw Refuse(new GraphQLError($"The argument `by` takes from 1 to {MostGroupKeys} different properties, not {names.Count}.") { Code = ErrorCodes.OutOfRange }, place);
    }

    // Ends with the keys, so that it is total.
    private static ImmutableArray<OrderTerm> PlanGroupOrder(InputNode order, ImmutableArray<GroupKey> keys, SourceLocation place)
    {
        var asked = order.Items().SelectMany(item => item.Fields())
            .Select(item => new OrderTerm(OrderKey(item.Name, keys, place), item.Node.Value is "DESC"));
        return [.. asked.Concat(keys.Select(key => new OrderTerm(key.Value))).DistinctBy(term => term.Key)];
    }

    private static Scalar OrderKey(string name, ImmutableArray<GroupKey> keys, SourceLocation place) => name == "count"
        ? new Scalar.OfAggregate(Aggregate.Rows)
        : keys.FirstOrDefault(key => key.Property.Name == name)?.Value
            ?? throw Refuse(new GraphQLError($"The argument `order` names `{name}`, and `by` does not. Groups are ordered by `count` and by what they are grouped by.") { Code = ErrorCodes.NotGrouped }, place);

    /// <summary>Plans the fields of a page of groups; true where the number of all groups is among them.</summary>
    private bool PlanGroupConnection(CompiledField field, NodeType type, ImmutableArray<GroupKey> keys, GroupColumns columns, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        var totals = false;
        ForEach(field.Selections, $"{type.Name}GroupConnection", part =>
        {
            switch (part.Definition.Name)
            {
                case "nodes":
                    PlanGroup(part, type, keys, columns);
                    Bind(part, static (_, in page) => GroupView.Of(page).Slice(page.Index));
                    break;
                case "edges":
                    PlanGroupEdges(part, type, keys, columns, order, scope);
                    break;
                case "pageInfo":
                    PlanGroupPageInfo(part, columns, order, scope);
                    break;
                case "totalCount":
                    totals = true;
                    Bind(part, static (_, in page) => FieldValue.Integer(GroupView.Of(page).Groups.Totals?[page.Index] ?? 0));
                    break;
            }
        });
        return totals;
    }

    private void PlanGroupEdges(CompiledField field, NodeType type, ImmutableArray<GroupKey> keys, GroupColumns columns, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        Bind(field, static (_, in page) => GroupView.Of(page).Slice(page.Index));
        ForEach(field.Selections, $"{type.Name}GroupEdge", part =>
        {
            switch (part.Definition.Name)
            {
                case "cursor":
                    var seal = PlanGroupCursor(columns, order, scope);
                    Bind(part, (run, in group) => seal(run, SummaryObject.Columns(group), group.Index));
                    break;
                case "node":
                    PlanGroup(part, type, keys, columns);
                    Bind(part, static (_, in group) => group);
                    break;
            }
        });
    }

    private void PlanGroup(CompiledField field, NodeType type, ImmutableArray<GroupKey> keys, GroupColumns columns) =>
        ForEach(field.Selections, $"{type.Name}Group", part =>
        {
            switch (part.Definition.Name)
            {
                case "key":
                    Bind(part, static (_, in group) => group);
                    ForEach(part.Selections, $"{type.Name}GroupValues", value => PlanGroupValue(value, keys, columns));
                    break;
                case "count":
                    BindValue(part, columns.Column(Aggregate.Rows));
                    break;
                case "aggregate":
                    Bind(part, static (_, in group) => group);
                    PlanAggregate(part, type, columns.Column);
                    break;
            }
        });

    private void PlanGroupValue(CompiledField field, ImmutableArray<GroupKey> keys, GroupColumns columns)
    {
        if (schema.MeaningOf(field.Definition) is FieldMeaning.GroupedBy grouped && keys.FirstOrDefault(key => key.Property == grouped.Property) is { } key)
        {
            BindValue(field, columns.Column(key.Value));
        }
        else
        {
            Bind(field, static (_, in _) => FieldValue.Null);
        }
    }

    private void PlanGroupPageInfo(CompiledField field, GroupColumns columns, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        Bind(field, static (_, in page) => page);
        ForEach(field.Selections, "PageInfo", part =>
        {
            switch (part.Definition.Name)
            {
                case "hasNextPage":
                    Bind(part, static (_, in page) => FieldValue.Boolean(GroupView.Of(page).Groups.HasNext[page.Index]));
                    break;
                case "hasPreviousPage":
                    Bind(part, static (_, in page) => FieldValue.Boolean(GroupView.Of(page).Groups.HasPrevious[page.Index]));
                    break;
                default:
                    var (seal, isStart) = (PlanGroupCursor(columns, order, scope), part.Definition.Name == "startCursor");
                    Bind(part, (run, in page) => GroupView.Of(page).Boundary(page.Index, isStart) is { } group
                        ? seal(run, GroupView.Of(page).Groups.Columns, group)
                        : FieldValue.Null);
                    break;
            }
        });
    }

    private static CursorSeal PlanGroupCursor(GroupColumns columns, ImmutableArray<OrderTerm> order, CursorScope scope) =>
        SealOf([.. order.Select(term => columns.Column(term.Key))], scope);

    private static CursorScope GroupScopeOf(CompiledField field, CursorScope list)
    {
        var arguments = new[] { "by", "having", "order" }.Select(name => Print(field.FindArgument(name)?.Value));
        return new CursorScope($"{list.Text}.{field.Definition.Coordinate}({string.Join(',', arguments)})");
    }
}
