using System.Collections.Immutable;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Subscriptions;

/// <summary>What lies between two states in the view of one principal at one moment.</summary>
/// <param name="view">The view.</param>
/// <param name="facts">The principal's facts at the moment.</param>
internal sealed class ViewDifference(PolicyView view, ImmutableArray<PlanValue> facts)
{
    /// <summary>Bounds what two states that differ much hold at once.</summary>
    public const int NodesAtOnce = 512;

    /// <summary>Every node of the types whose view changed, by type in the order of the model, then by id.</summary>
    public async ValueTask<List<NodeChange>> OfAsync(Commit commit, ImmutableArray<NodeType> types, Func<NodeId, bool> wanted, CancellationToken cancellationToken)
    {
        var changes = new List<NodeChange>();
        var affected = new AffectedNodes(commit, cancellationToken);
        foreach (var type in types)
        {
            var ids = (await affected.FindAsync(view.DependenceOf(type)).ConfigureAwait(false)).Where(wanted).Order();
            foreach (var some in ids.Chunk(NodesAtOnce))
            {
                var compared = await CompareAsync(commit, type, some, cancellationToken).ConfigureAwait(false);
                changes.AddRange(compared.Select(change => new NodeChange(change.Kind, change.Node, commit)));
            }
        }

        return changes;
    }

    /// <summary>What became of one node; null where that is nothing.</summary>
    public async ValueTask<ChangeKind?> OfAsync(Commit commit, ChangedNode node, CancellationToken cancellationToken) =>
        (await CompareAsync(commit, node.Type, [node.Id], cancellationToken).ConfigureAwait(false)) is [var only] ? only.Kind : null;

    /// <summary>What became of some nodes of a type, in the order of the ids; nothing of those whose view did not change.</summary>
    public async ValueTask<List<ViewChange>> CompareAsync(GraphInterval interval, NodeType type, NodeId[] ids, CancellationToken cancellationToken)
    {
        var parameters = new ParameterValues(facts.Add(new PlanValue.List([.. ids.Select(id => new PlanValue.String(id.Value))])));
        var before = (await interval.Before.ExecuteAsync(view.PlanFor(type), parameters, cancellationToken).ConfigureAwait(false))[0];
        var after = (await interval.After.ExecuteAsync(view.PlanFor(type), parameters, cancellationToken).ConfigureAwait(false))[0];
        var changes = new List<ViewChange>();
        for (var at = 0; at < ids.Length; at++)
        {
            ChangeKind? kind = (before.Offsets[at + 1] > before.Offsets[at], after.Offsets[at + 1] > after.Offsets[at]) switch
            {
                (false, true) => ChangeKind.Created,
                (true, false) => ChangeKind.Deleted,
                _ => RowComparison.AreEqual(before, at, after, at) ? null : ChangeKind.Updated,
            };
            if (kind is { } known)
            {
                changes.Add(new ViewChange(known, new ChangedNode(type, ids[at])));
            }
        }

        return changes;
    }
}
