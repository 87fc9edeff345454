using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Catalogue.Engine.Subscriptions;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Changes;

/// <summary>
/// The nodes of an interval whose views may differ, in order, found once for all pages and all principals of one shape. They
/// are forgotten with the interval, which the store keeps as long as it likes.
/// </summary>
internal sealed class Candidates
{
    private readonly ConditionalWeakTable<GraphInterval, ConcurrentDictionary<(PolicyView View, NodeType Type), NodeId[]>> found = [];

    public async ValueTask<NodeId[]> FindAsync(GraphInterval interval, PolicyView view, NodeType type, CancellationToken cancellationToken)
    {
        var known = found.GetOrAdd(interval, static _ => new ConcurrentDictionary<(PolicyView View, NodeType Type), NodeId[]>());
        if (!known.TryGetValue((view, type), out var ids))
        {
            ids = [.. (await new AffectedNodes(interval, cancellationToken).FindAsync(view.DependenceOf(type)).ConfigureAwait(false)).Order()];
            known.TryAdd((view, type), ids);
        }

        return ids;
    }
}
