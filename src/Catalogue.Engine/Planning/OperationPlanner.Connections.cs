using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private void PlanMany(CompiledField field, NodeType type)
    {
        var arguments = Arguments(field);
        var condition = Conjunction.All(enforcement.At(EnforcementPoint.ListedNodes, policy.Visible(type)), PlanFilter(type, InputNode.OfArgument(field, arguments, "where"), Place(field, "where")));
        var order = PlanOrder(type, InputNode.OfArgument(field, arguments, "order"), null, Place(field, "order"));
        var scope = ScopeOf(field);
        var page = PlanPage(field, arguments, order, PageSizes.Usual, scope);
        var rows = new CaseBuilder(type);
        var summary = PlanConnection(field, rows, order, scope);
        var root = AddRoot(new RowSource.Scan(type, condition, order, page), [rows], summary);
        Bind(field, (run, in _) => FieldValue.Object(run.View(field.Id, run.Rows[root], all => new ConnectionView(all)), 0));
    }

    private void PlanToMany(CompiledField field, FieldMeaning.ToMany meaning, CaseBuilder parents)
    {
        var relation = meaning.Relation;
        if (!MayFollow(EnforcementPoint.SelectedRelation, relation))
        {
            Deny(field, field.Definition.Coordinate);
            return;
        }

        var arguments = Arguments(field);
        var reachable = Reachable(relation, EnforcementPoint.FollowedNodes, EnforcementPoint.FollowedEdges);
        var condition = Conjunction.All(reachable, PlanFilter(relation.Target, InputNode.OfArgument(field, arguments, "where"), Place(field, "where")));
        var order = WithEdgeKey(meaning, PlanOrder(relation.Target, InputNode.OfArgument(field, arguments, "order"), relation.Order, Place(field, "order")));
        var scope = ScopeOf(field);
        var page = PlanPage(field, arguments, order, meaning.Sizes, scope);
        var rows = new CaseBuilder(relation.Target);
        var summary = PlanConnection(field, rows, order, scope);
        var child = parents.Child(new RowsRequest(new RowSource.Expand(relation, condition, order, page), [rows.Build()], summary.Totals, summary.Build()));
        Bind(field, (run, in row) => FieldValue.Object(
            run.View(field.Id, RowObject.Case(row).Children[child], all => new ConnectionView(all)),
            row.Index));
    }

    // Parallel edges lead to one node several times: only their key tells where a page ended.
    private static ImmutableArray<OrderTerm> WithEdgeKey(FieldMeaning.ToMany meaning, ImmutableArray<OrderTerm> order) =>
        !meaning.HasEdgeProperties ? order : order.Add(new OrderTerm(Scalar.OfEdgeKey.Instance));

    /// <summary>Plans the fields of a connection.</summary>
    /// <returns>What they want of all rows together.</returns>
    private SummaryBuilder PlanConnection(CompiledField field, CaseBuilder rows, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        var summary = new SummaryBuilder();
        ForEach(field.Selections, field.Definition.Type.Named.Name, part =>
        {
            switch (part.Definition.Name)
            {
                case "nodes":
                    PlanNode(part.Selections, rows);
                    Bind(part, static (_, in connection) => ConnectionView.Of(connection) is var view ? view.Slice(view.Nodes, connection.Index) : default);
                    break;
                case "edges":
                    PlanEdges(part, rows, order, scope);
                    break;
                case "pageInfo":
                    PlanPageInfo(part, rows, order, scope);
                    break;
                case "totalCount":
                    summary.Totals = true;
                    Bind(part, static (_, in connection) => FieldValue.Integer(ConnectionView.Of(connection).Rows.Totals?[connection.Index] ?? 0));
                    break;
                case "aggregate":
                    PlanAggregate(part, rows.Type, summary.Column);
                    Bind(part, static (_, in connection) => ConnectionView.Of(connection).Aggregates(connection.Index));
                    break;
                case "groups":
                    PlanGroups(part, rows.Type, scope, summary);
                    break;
            }
        });
        return summary;
    }

    private void PlanEdges(CompiledField field, CaseBuilder rows, ImmutableArray<OrderTerm> order, CursorScope scope)
    {
        Bind(field, static (_, in connection) => ConnectionView.Of(connection) is var view ? view.Slice(view.Edges, connection.Index) : default);
        ForEach(field.Selections, field.Definition.Type.Named.Name, part =>
        {
            switch (part.Definition.Name)
            {
                case "cursor":
                    var cursor = PlanCursor(rows, order, scope);
                    Bind(part, (run, in edge) => cursor(run, ConnectionView.Of(edge).Rows, edge.Index));
                    break;
                case "node":
                    PlanNode(part.Selections, rows);
                    Bind(part, static (_, in edge) => RowObject.Of(ConnectionView.Of(edge).Rows, edge.Index));
                    break;
                default:
                    PlanEdgeField(part, rows);
                    break;
            }
        });
    }

    private void PlanEdgeField(CompiledField field, CaseBuilder rows)
    {
        switch (schema.MeaningOf(field.Definition))
        {
            case FieldMeaning.EdgeAccess explained:
                PlanEdgeAccess(field, explained.Relation, rows);
                break;
            case FieldMeaning.OfEdge property when EdgeScalar(field, property.Type, property.Property) is { } value:
                var column = rows.Column(value, LanguageOf(field, property.Property));
                Bind(field, (_, in edge) => RowObject.Json(ConnectionView.Of(edge).Rows.Cases[0].Columns[column].Json(edge.Index)));
                break;
            case FieldMeaning.Reference reference when EdgeScalar(field, reference.Type, reference.Property) is { } id:
                var child = rows.Child(PlanReference(field, id, reference.Target));
                Bind(field, (_, in edge) => RowObject.Single(ConnectionView.Of(edge).Rows.Cases[0].Children[child], edge.Index));
                break;
        }
    }

    private Scalar? EdgeScalar(CompiledField field, EdgeType type, Property property)
    {
        var verdict = enforcement.At(EnforcementPoint.SelectedEdgeProperty, policy.EdgeField(type, property));
        if (!verdict.IsStaticallyDenied)
        {
            return verdict.Read(new Scalar.OfEdge(property));
        }

        Deny(field, field.Definition.Coordinate);
        return null;
    }

    private RowsRequest PlanReference(CompiledField field, Scalar id, NodeType target)
    {
        var rows = new CaseBuilder(target);
        PlanNode(field.Selections, rows);
        return new RowsRequest(new RowSource.Refer(id, GuardOf(EnforcementPoint.NamedNodes, target)), [rows.Build()]);
    }

    private CursorScope ScopeOf(CompiledField field)
    {
        var where = field.FindArgument("where")?.Value;
        var order = field.FindArgument("order")?.Value;
        return new CursorScope($"{field.Definition.Coordinate}({Print(where)},{Print(order)})");
    }

    private static string Print(ValueNode? value) => value is null ? string.Empty : Printer.Print(value);
}
