using System.Collections.Immutable;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Commits;

/// <summary>A checked change set as the difference that followers are told.</summary>
internal static class Differences
{
    public static GraphDifference Of(GraphChanges changes) => new(
        [
            .. changes.CreatedNodes.Select(node => new NodeDifference(ChangeKind.Created, node.Type, node.Id, [])),
            .. changes.UpdatedNodes.Select(node => new NodeDifference(ChangeKind.Updated, node.Type, node.Id, Changed(node.Type.Properties, node.Changed))),
            .. changes.DeletedNodes.Select(node => new NodeDifference(ChangeKind.Deleted, node.Type, node.Id, [])),
        ],
        [
            .. changes.CreatedEdges.Select(edge => new EdgeDifference(ChangeKind.Created, edge.Type, edge.From, edge.To, edge.Key, [])),
            .. changes.UpdatedEdges.Select(edge => new EdgeDifference(ChangeKind.Updated, edge.Type, edge.From, edge.To, edge.Key, Changed(edge.Type.Properties, edge.Changed))),
            .. changes.RemovedEdges.Select(edge => new EdgeDifference(ChangeKind.Deleted, edge.Type, edge.From, edge.To, edge.Key, [])),
        ]);

    /// <summary>The same for changes that lead from the later state to the earlier one.</summary>
    public static GraphDifference Back(GraphChanges changes)
    {
        var there = Of(changes);
        return new GraphDifference(
            [.. there.Nodes.Select(node => node with { Kind = Back(node.Kind) })],
            [.. there.Edges.Select(edge => edge with { Kind = Back(edge.Kind) })]);
    }

    private static ChangeKind Back(ChangeKind kind) => kind switch
    {
        ChangeKind.Created => ChangeKind.Deleted,
        ChangeKind.Deleted => ChangeKind.Created,
        _ => kind,
    };

    private static ImmutableArray<Property> Changed(ImmutableArray<Property> properties, IReadOnlyList<(int Ordinal, PlanValue Value)> changed) =>
        [.. changed.Select(change => properties[change.Ordinal])];
}
