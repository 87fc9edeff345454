using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private delegate FieldValue CursorReader(RequestRun run, RowSet rows, int row);

    private delegate FieldValue CursorSeal(RequestRun run, Column[] columns, int index);

    private Page PlanPage(CompiledField field, InputObject arguments, ImmutableArray<OrderTerm> order, PageSizes sizes, CursorScope scope)
    {
        sizes = limits.Within(sizes);
        var first = PlanPageSize(field, arguments, "first", sizes.Maximum);
        var last = PlanPageSize(field, arguments, "last", sizes.Maximum);
        if (first is null && last is null)
        {
            first = parameters.Add(new ParameterRecipe.Fixed(new PlanValue.Integer(sizes.Default)), PropertyType.Int);
        }

        return new Page(first, last, PlanKeys(field, arguments, "after", order, scope), PlanKeys(field, arguments, "before", order, scope));
    }

    private Parameter? PlanPageSize(CompiledField field, InputObject arguments, string name, int maximum)
    {
        var node = InputNode.OfArgument(field, arguments, name);
        return node.Value is null
            ? null
            : parameters.Add(new ParameterRecipe.Bounded(ParameterTable.RecipeOf(node), 0, maximum, name, ErrorCodes.PageSize, Place(field, name)), PropertyType.Int);
    }

    private ImmutableArray<Parameter> PlanKeys(CompiledField field, InputObject arguments, string name, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        var node = InputNode.OfArgument(field, arguments, name);
        if (node.Value is null)
        {
            return [];
        }

        var cursor = ParameterTable.RecipeOf(node);
        return
        [
            .. order.Select((term, index) => parameters.Add(
                new ParameterRecipe.CursorKey(cursor, scope, index, name, Place(field, name)),
                TypeOf(term.Key))),
        ];
    }

    private static PropertyType TypeOf(Scalar key) => key switch
    {
        Scalar.OfNode node => node.Property.Type,
        Scalar.OfEdge edge => edge.Property.Type,
        Scalar.Masked masked => TypeOf(masked.Value),
        Scalar.Choice choice => TypeOf(choice.Then),
        Scalar.OfAggregate => PropertyType.Long,
        _ => PropertyType.String,
    };

    private static CursorReader PlanCursor(CaseBuilder rows, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        var seal = SealOf([.. order.Select(term => rows.Column(term.Key))], scope);
        return (run, set, row) => seal(run, set.Cases[set.CaseOf(row)].Columns, set.IndexInCase(row));
    }

    private static CursorSeal SealOf(int[] columns, CursorScope scope) => (run, all, index) =>
    {
        var keys = new PlanValue[columns.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = all[columns[i]].Value(index);
        }

        return FieldValue.Leaf(run.Cursors.Seal(keys, scope));
    };

    private void PlanPageInfo(CompiledField field, CaseBuilder rows, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        Bind(field, static (_, in connection) => connection);
        ForEach(field.Selections, "PageInfo", part =>
        {
            switch (part.Definition.Name)
            {
                case "hasNextPage":
                    Bind(part, static (_, in connection) => FieldValue.Boolean(ConnectionView.Of(connection).Rows.HasNext?[connection.Index] ?? false));
                    break;
                case "hasPreviousPage":
                    Bind(part, static (_, in connection) => FieldValue.Boolean(ConnectionView.Of(connection).Rows.HasPrevious?[connection.Index] ?? false));
                    break;
                case "startCursor":
                    BindBoundary(part, PlanCursor(rows, order, scope), static (rows, parent) => rows.Offsets[parent]);
                    break;
                case "endCursor":
                    BindBoundary(part, PlanCursor(rows, order, scope), static (rows, parent) => rows.Offsets[parent + 1] - 1);
                    break;
            }
        });
    }

    private void BindBoundary(CompiledField field, CursorReader cursor, Func<RowSet, int, int> rowOf) => Bind(field, (run, in connection) =>
    {
        var rows = ConnectionView.Of(connection).Rows;
        return rows.Offsets[connection.Index] == rows.Offsets[connection.Index + 1]
            ? FieldValue.Null
            : cursor(run, rows, rowOf(rows, connection.Index));
    });
}
