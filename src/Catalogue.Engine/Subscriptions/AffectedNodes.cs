using System.Collections.Immutable;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Subscriptions;

/// <summary>
/// Finds the nodes for which something may have become different: from what differs between two states back along the
/// steps of a <see cref="Dependence"/>. It reads the graph as it is, hidden nodes included, because rules do; nothing of it is
/// told before the views of the nodes were compared.
/// </summary>
/// <remarks>
/// Reading the later state is enough: where two evaluations part for the first time, at a changed node or edge,
/// all edges up to there stand in both states.
/// </remarks>
internal sealed class AffectedNodes(GraphInterval interval, CancellationToken cancellationToken)
{
    private static readonly Parameter Ids = new(0, PropertyType.Id, IsList: true);

    private readonly ILookup<NodeType, NodeDifference> nodes = interval.Difference.Nodes.ToLookup(node => node.Type);
    private readonly ILookup<EdgeType, EdgeDifference> edges = interval.Difference.Edges.ToLookup(edge => edge.Type);

    public async ValueTask<HashSet<NodeId>> FindAsync(Dependence dependence)
    {
        var found = nodes[dependence.Type].Where(node => Matters(node.Kind, node.Changed, dependence.Properties)).Select(node => node.Id).ToHashSet();
        foreach (var step in dependence.Steps)
        {
            found.UnionWith(edges[step.Relation.Edge].Where(edge => Matters(edge.Kind, edge.Changed, step.Properties)).Select(edge => OwnerOf(edge, step.Relation)));
            if (await FindAsync(step.Target).ConfigureAwait(false) is { Count: > 0 } targets)
            {
                found.UnionWith(await OwnersAsync(step.Relation, targets).ConfigureAwait(false));
            }

            foreach (var (property, named) in step.References)
            {
                if (await FindAsync(named).ConfigureAwait(false) is { Count: > 0 } ids)
                {
                    found.UnionWith(await NamingAsync(step.Relation, property, ids).ConfigureAwait(false));
                }
            }
        }

        return found;
    }

    private static bool Matters(ChangeKind kind, ImmutableArray<Property> changed, HashSet<Property> properties) =>
        kind != ChangeKind.Updated || changed.Any(properties.Contains);

    private static NodeId OwnerOf(EdgeDifference edge, Relation relation) => relation.Direction == Direction.Out ? edge.From : edge.To;

    private async ValueTask<IEnumerable<NodeId>> OwnersAsync(Relation relation, HashSet<NodeId> targets)
    {
        var back = new Relation
        {
            Name = $"~{relation.Name}",
            Owner = relation.Target,
            Edge = relation.Edge,
            Direction = relation.Direction == Direction.Out ? Direction.In : Direction.Out,
            IsToMany = true,
        };
        var owners = new RowsRequest(
            new RowSource.Expand(back, Predicate.Always.Instance, ById(relation.Owner), Page.All),
            [OnlyId(relation.Owner)]);
        var source = new RowSource.Seek([new TypeGuard(relation.Target, Predicate.Always.Instance)], Ids);
        var rows = await ReadAsync(new RowsRequest(source, [new RowCase(relation.Target, [], [owners])]), targets).ConfigureAwait(false);
        return IdsOf(rows.Cases[0].Children[0].Cases[0]);
    }

    private async ValueTask<IEnumerable<NodeId>> NamingAsync(Relation relation, Property property, HashSet<NodeId> named)
    {
        var names = new Predicate.In(new Scalar.OfEdge(property), new Scalar.OfParameter(Ids));
        var source = new RowSource.Scan(
            relation.Owner,
            new Predicate.Related(relation, Quantifier.Some, Predicate.Always.Instance, names),
            ById(relation.Owner),
            Page.All);
        return IdsOf((await ReadAsync(new RowsRequest(source, [OnlyId(relation.Owner)]), named).ConfigureAwait(false)).Cases[0]);
    }

    private async ValueTask<Plan.Rows.RowSet> ReadAsync(RowsRequest request, HashSet<NodeId> ids)
    {
        var parameters = new ParameterValues([new PlanValue.List([.. ids.Select(id => new PlanValue.String(id.Value))])]);
        var rows = await interval.After.ExecuteAsync(new QueryPlan([request]), parameters, cancellationToken).ConfigureAwait(false);
        return rows[0];
    }

    private static IEnumerable<NodeId> IdsOf(Plan.Rows.CaseRows rows) =>
        Enumerable.Range(0, rows.Count).Select(row => rows.Columns[0].Value(row)).OfType<PlanValue.String>().Select(id => new NodeId(id.Value));

    private static ImmutableArray<OrderTerm> ById(NodeType type) => [new OrderTerm(new Scalar.OfNode(type.Id))];

    private static RowCase OnlyId(NodeType type) => new(type, [new ColumnRequest(new Scalar.OfNode(type.Id))], []);
}
