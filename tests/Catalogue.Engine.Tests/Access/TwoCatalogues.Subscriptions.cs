using System.Collections.Immutable;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class TwoCatalogues
{
    private const int Alike = 4;

    private int seen;

    /// <summary>
    /// Has somebody subscribe to both, leads the second away by what that subscriber may not read, changes both alike and
    /// compares what they tell, up to a change that the subscriber sees. Null where there was nothing to see or to change.
    /// </summary>
    public async Task<(Conversation Subscription, int Events)?> FollowAsync(RandomGraph changes, RandomRequests asking, CompiledPolicy policy, Principal principal, string place)
    {
        await MeetAsync(principal);
        if (new AuthorisedView(Graph, schema.Model, policy, principal).Shown() is not var (node, property))
        {
            return null;
        }

        var request = asking.NextSubscription(node, property);
        var (one, refusal) = await Subscription.TryOpenAsync(First, request.Query, principal, request.Variables);
        var (other, likewise) = await Subscription.TryOpenAsync(Second, request.Query, principal, request.Variables);
        Assert.Equal(refusal, likewise);
        await using var first = one;
        await using var second = other;
        if (first is null || second is null || !await PartAsync(changes, policy, principal, attempts: 6))
        {
            return null;
        }

        for (var at = 0; at < Alike; at++)
        {
            await AlterBothAsync(changes, policy, principal, node.Id);
        }

        var last = $"seen {++seen}";
        await CommitBothAsync([new Change.UpsertNode(node.Type, new NodeId(node.Id), [new PropertyValue(property, new PlanValue.String(last))])]);
        var (told, expected) = (await UpToAsync(last, second), await UpToAsync(last, first));
        Assert.True(expected.SequenceEqual(told), $"{place}\n{request.Query} {request.Variables}\n{string.Join('\n', expected)}\n\n{string.Join('\n', told)}");
        return (request, told.Count);
    }

    // The same change of both, where both take it, are still alike in the view and have what must stay in it.
    private async Task AlterBothAsync(RandomGraph changes, CompiledPolicy policy, Principal principal, string stays)
    {
        var proposed = changes.Alter(firstGraph, new AuthorisedView(firstGraph, schema.Model, policy, principal));
        if (proposed.IsEmpty || !await IsTakenAsync(stores[0], proposed) || !await IsTakenAsync(stores[1], proposed))
        {
            return;
        }

        var (left, right) = (firstGraph.With(proposed), Graph.With(proposed));
        var view = new AuthorisedView(left, schema.Model, policy, principal);
        if (view.Graph.Nodes.ContainsKey(stays) && view.Text == new AuthorisedView(right, schema.Model, policy, principal).Text)
        {
            await CommitBothAsync(proposed);
        }
    }

    private async Task CommitBothAsync(ImmutableArray<Change> changes)
    {
        await CommitAsync(stores[0], changes);
        await CommitAsync(stores[1], changes);
        (firstGraph, Graph, isWritten) = (firstGraph.With(changes), Graph.With(changes), true);
    }

    private static async Task<bool> IsTakenAsync(IGraphStore store, ImmutableArray<Change> changes) =>
        (await store.CheckAsync(new ChangeSet(changes, "test"), TestContext.Current.CancellationToken)).IsEmpty;

    private static async Task<List<string>> UpToAsync(string last, Subscription subscription)
    {
        var events = new List<string>();
        do
        {
            events.Add(await subscription.NextAsync() ?? throw new InvalidOperationException("The subscription ended."));
        }
        while (!events[^1].Contains($"\"last\":\"{last}\"", StringComparison.Ordinal));

        return events;
    }
}
