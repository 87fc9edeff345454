using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>A breadth-first walk, level by level, with the answer as the lines of <see cref="TraversalText"/>.</summary>
public sealed class NaiveTraversal(NaiveGraph graph, NaiveExecution execution, RowSource.Traverse traverse, int depth, int budget)
{
    private readonly List<(NaiveNode Node, int Depth, bool IsVisible)> walk = [];
    private readonly List<string> edges = [];
    private bool cutByDepth;
    private bool cutByBudget;

    public string[] Run(string start)
    {
        if (budget > 0 && graph.Nodes.TryGetValue(start, out var node) && node.Type == traverse.Type.Type && IsVisible(node))
        {
            walk.Add((node, 0, true));
            for (var level = 0; level <= depth; level++)
            {
                foreach (var from in walk.Where(one => one.Depth == level && one.IsVisible).ToArray())
                {
                    Follow(from.Node, level);
                }
            }
        }

        var limit = cutByBudget ? TraversalLimit.Nodes : cutByDepth ? TraversalLimit.Depth : TraversalLimit.None;
        return [.. walk.Select(one => $"{one.Depth} {(one.IsVisible ? one.Node.Id : "stub")}"), .. edges, limit.ToString()];
    }

    private void Follow(NaiveNode from, int level)
    {
        foreach (var (node, edge) in graph.Along(traverse.Relation, from).Where(pair => execution.Holds(traverse.EdgeCondition, pair.Node, pair.Edge)))
        {
            if (!walk.Any(one => one.Node == node))
            {
                if (!IsVisible(node) && !execution.Holds(traverse.Stub, node, null))
                {
                    continue;
                }

                cutByDepth |= level == depth;
                cutByBudget |= level < depth && walk.Count >= budget;
                if (level == depth || walk.Count >= budget)
                {
                    continue;
                }

                walk.Add((node, level + 1, IsVisible(node)));
            }

            var (near, far) = (walk.FindIndex(one => one.Node == from), walk.FindIndex(one => one.Node == node));
            var columns = string.Join('|', traverse.EdgeColumns.Select(column => NaiveValues.Json(execution.Read(column.Value, node, edge))));
            edges.Add(traverse.Relation.Direction == Direction.Out ? $"{near}->{far} {columns}" : $"{far}->{near} {columns}");
        }
    }

    private bool IsVisible(NaiveNode node) => execution.Holds(traverse.Type.Visible, node, null);
}
