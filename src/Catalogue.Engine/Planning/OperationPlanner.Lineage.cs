using Catalogue.Engine.Access;
using Catalogue.Engine.Lineage;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private void PlanLineage(CompiledField field)
    {
        var arguments = Arguments(field);
        arguments.TryGetValue("granularity", out var granularity);
        arguments.TryGetValue("direction", out var direction);
        var relation = LineageRelation(granularity is "VARIABLE" ? "Variable" : "Dataset", direction is "DOWNSTREAM" ? "derivatives" : "derivedFrom");
        if (!MayFollow(EnforcementPoint.LineageRelation, relation))
        {
            throw Refuse(Denied($"{relation}"), Place(field, "of"));
        }

        var depth = PlanBounded(field, arguments, "depth", 0, limits.LineageDepth);
        var budget = PlanBounded(field, arguments, "maxNodes", 1, limits.LineageNodes);
        var rows = new CaseBuilder(relation.Target);
        var edges = new EdgeSelection();
        BindLineage(field, rows, relation.Edge, edges, roots.Count);
        AddRoot(
            new RowSource.Traverse(
                parameters.Add(InputNode.OfArgument(field, arguments, "of"), PropertyType.Id),
                relation,
                GuardOf(EnforcementPoint.LineageNodes, relation.Target),
                enforcement.At(EnforcementPoint.LineageStubs, policy.Stub(relation.Target)),
                depth,
                budget,
                enforcement.At(EnforcementPoint.LineageEdges, policy.Edge(relation.Edge)),
                [.. edges.Columns],
                [.. edges.Children]),
            [rows]);
    }

    private Relation LineageRelation(string type, string name) => schema.Model.FindNodeType(type)?.FindRelation(name)
        ?? throw new InvalidOperationException($"The model has no {type}.{name}, which lineage follows.");

    private Parameter PlanBounded(CompiledField field, InputObject arguments, string name, int minimum, int maximum)
    {
        var node = InputNode.OfArgument(field, arguments, name);
        return parameters.Add(
            new ParameterRecipe.Bounded(ParameterTable.RecipeOf(node), minimum, maximum, name, ErrorCodes.OutOfRange, Place(field, name)),
            PropertyType.Int);
    }

    private void BindLineage(CompiledField field, CaseBuilder rows, EdgeType edge, EdgeSelection edges, int root)
    {
        Bind(field, (run, in _) => FieldValue.Object(run.View(field.Id, run.Rows[root], LineageView.Of), 0));
        ForEach(field.Selections, "Lineage", part =>
        {
            switch (part.Definition.Name)
            {
                case "root":
                    PlanLineageNode(part.Selections, rows);
                    Bind(part, static (_, in lineage) => FieldValue.Object(lineage.Reference ?? lineage, 0));
                    break;
                case "nodes":
                    PlanLineageNode(part.Selections, rows);
                    Bind(part, static (_, in lineage) => LineageView.Of(lineage) is var view ? FieldValue.List(view.Nodes, 0, view.NodeCount) : default);
                    break;
                case "edges":
                    PlanLineageEdge(part.Selections, edge, edges);
                    Bind(part, static (_, in lineage) => LineageView.Of(lineage) is var view ? FieldValue.List(view.Edges, 0, view.EdgeCount) : default);
                    break;
                case "complete":
                    Bind(part, static (_, in lineage) => FieldValue.Boolean(LineageView.Of(lineage).IsComplete));
                    break;
                case "reason":
                    Bind(part, static (_, in lineage) => LineageView.Of(lineage).Reason);
                    break;
            }
        });
    }

    private void PlanLineageNode(CompiledSelectionSet? selections, CaseBuilder rows) => ForEach(selections, "LineageNode", part =>
    {
        switch (part.Definition.Name)
        {
            case "id":
                var id = rows.Column(IdOf(rows.Type));
                Bind(part, (_, in node) => LineageView.Of(node).Id(node.Index, id));
                break;
            case "depth":
                Bind(part, static (_, in node) => FieldValue.Integer(LineageView.Of(node).Depth(node.Index)));
                break;
            case "visibility":
                Bind(part, static (_, in node) => LineageView.Of(node).Visibility(node.Index));
                break;
            case "access":
                PlanLineageAccess(part, rows.Type);
                break;
            case "node":
                PlanNode(part.Selections, rows);
                Bind(part, static (_, in node) => LineageView.Of(node).Node(node.Index));
                break;
        }
    });

    private void PlanLineageEdge(CompiledSelectionSet? selections, EdgeType type, EdgeSelection edges) => ForEach(selections, "LineageEdge", part =>
    {
        switch (part.Definition.Name)
        {
            case "from":
                Bind(part, static (_, in edge) => FieldValue.Integer(LineageView.Of(edge).From(edge.Index)));
                break;
            case "to":
                Bind(part, static (_, in edge) => FieldValue.Integer(LineageView.Of(edge).To(edge.Index)));
                break;
            case var name when type.FindProperty(name) is { } property:
                PlanLineageEdgeProperty(part, type, property, edges);
                break;
            default:
                Bind(part, static (_, in _) => FieldValue.Null);
                break;
        }
    });

    private void PlanLineageEdgeProperty(CompiledField field, EdgeType type, Property property, EdgeSelection edges)
    {
        if (EdgeScalar(field, type, property) is not { } value)
        {
            return;
        }

        if (property.RefersTo is { } name && schema.Model.FindNodeType(name) is { } target)
        {
            var child = edges.Child(PlanReference(field, value, target));
            Bind(field, (_, in edge) => LineageView.Of(edge).EdgeChild(child, edge.Index));
            return;
        }

        var column = edges.Column(new ColumnRequest(value));
        Bind(field, (_, in edge) => LineageView.Of(edge).EdgeColumn(column, edge.Index));
    }

    /// <summary>What is wanted of each edge of a walk.</summary>
    private sealed class EdgeSelection
    {
        public List<ColumnRequest> Columns { get; } = [];

        public List<RowsRequest> Children { get; } = [];

        public int Column(ColumnRequest request)
        {
            Columns.Add(request);
            return Columns.Count - 1;
        }

        public int Child(RowsRequest request)
        {
            Children.Add(request);
            return Children.Count - 1;
        }
    }
}
