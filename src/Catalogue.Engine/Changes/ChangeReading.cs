using System.Collections.Immutable;
using Catalogue.Engine.Subscriptions;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Changes;

/// <summary>
/// Reads the changes of an interval in the view of one principal, as far as they are wanted: by type in the order of the
/// model, then by id. Where the interval begins with nothing, they are the nodes of the later state that are in the view.
/// </summary>
internal sealed class ChangeReading(GraphInterval interval, PolicyView view, ImmutableArray<PlanValue> facts, Candidates candidates, CancellationToken cancellationToken)
{
    private const int LeastAtOnce = 32;

    private readonly ViewDifference difference = new(view, facts);

    /// <summary>The next changes behind a node, at most so many.</summary>
    public async ValueTask<List<ViewChange>> NextAsync(ImmutableArray<NodeType> types, ChangedNode? after, int count)
    {
        var changes = new List<ViewChange>();
        foreach (var type in types.Where(type => after is not { } last || type.Ordinal >= last.Type.Ordinal))
        {
            if (changes.Count < count)
            {
                await AddAsync(changes, type, after is { } last && last.Type == type ? last.Id.Value : string.Empty, count).ConfigureAwait(false);
            }
        }

        return changes;
    }

    /// <summary>The number of all changes.</summary>
    public async ValueTask<int> CountAsync(ImmutableArray<NodeType> types)
    {
        if (interval.IsFromNothing)
        {
            var totals = await interval.After.ExecuteAsync(view.CountOf(types), new ParameterValues(facts.Add(new PlanValue.Integer(0))), cancellationToken).ConfigureAwait(false);
            return totals.Sum(rows => rows.Totals?[0] ?? 0);
        }

        var count = 0;
        foreach (var type in types)
        {
            foreach (var some in (await CandidatesAsync(type).ConfigureAwait(false)).Chunk(ViewDifference.NodesAtOnce))
            {
                count += (await difference.CompareAsync(interval, type, some, cancellationToken).ConfigureAwait(false)).Count;
            }
        }

        return count;
    }

    private ValueTask AddAsync(List<ViewChange> changes, NodeType type, string after, int count) => interval.IsFromNothing
        ? AddCreatedAsync(changes, type, after, count)
        : AddDifferingAsync(changes, type, after, count);

    private async ValueTask AddCreatedAsync(List<ViewChange> changes, NodeType type, string after, int count)
    {
        var parameters = new ParameterValues(facts.AddRange(new PlanValue.Integer(count - changes.Count), new PlanValue.String(after)));
        var rows = (await interval.After.ExecuteAsync(view.PageOf(type), parameters, cancellationToken).ConfigureAwait(false))[0];
        changes.AddRange(Enumerable.Range(0, rows.Count).Select(row => new ViewChange(ChangeKind.Created, new ChangedNode(type, IdOf(rows.Cases[0], row)))));
    }

    private async ValueTask AddDifferingAsync(List<ViewChange> changes, NodeType type, string after, int count)
    {
        var ids = await CandidatesAsync(type).ConfigureAwait(false);
        var at = FirstAfter(ids, new NodeId(after));
        while (at < ids.Length && changes.Count < count)
        {
            var some = ids.AsSpan(at, Math.Min(ids.Length - at, Math.Clamp(2 * (count - changes.Count), LeastAtOnce, ViewDifference.NodesAtOnce))).ToArray();
            var compared = await difference.CompareAsync(interval, type, some, cancellationToken).ConfigureAwait(false);
            changes.AddRange(compared.Take(count - changes.Count));
            at += some.Length;
        }
    }

    private ValueTask<NodeId[]> CandidatesAsync(NodeType type) => candidates.FindAsync(interval, view, type, cancellationToken);

    private static int FirstAfter(NodeId[] ids, NodeId id) => Array.BinarySearch(ids, id) is >= 0 and var found ? found + 1 : ~Array.BinarySearch(ids, id);

    private static NodeId IdOf(CaseRows rows, int row) => rows.Columns[0].Value(row) is PlanValue.String id
        ? new NodeId(id.Value)
        : throw new InvalidOperationException("Every node has an id.");
}
