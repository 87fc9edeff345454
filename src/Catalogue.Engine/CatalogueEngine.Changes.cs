using System.Collections.Immutable;
using Catalogue.Engine.Changes;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Subscriptions;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine;

/// <summary>Catching up: what became of the catalogue between two instants, as the principal sees it.</summary>
public sealed partial class CatalogueEngine
{
    private readonly Candidates candidates = new();

    private async ValueTask<ChangePage[]> ReadChangePagesAsync(RequestRun run, CompiledPolicy policy, CancellationToken cancellationToken)
    {
        var now = await store.NowAsync(cancellationToken).ConfigureAwait(false);
        var pages = new ChangePage[run.Operation.ChangePages.Length];
        for (var at = 0; at < pages.Length; at++)
        {
            pages[at] = await ReadChangePageAsync(run.Operation.ChangePages[at], run.Parameters, policy, now, cancellationToken).ConfigureAwait(false);
        }

        return pages;
    }

    private async ValueTask<ChangePage> ReadChangePageAsync(ChangePageRequest request, ParameterValues parameters, CompiledPolicy policy, Instant now, CancellationToken cancellationToken)
    {
        var since = request.SinceOf(parameters);
        if (since is { } instant && (instant.Milliseconds < 0 || instant > now))
        {
            throw request.OutOfRange(instant, now);
        }

        var cursor = request.CursorOf(parameters, since);
        var until = cursor?.Until ?? now;
        var interval = await store.BetweenAsync(since, until, cancellationToken).ConfigureAwait(false) ?? throw request.Forgotten();
        var reading = new ChangeReading(interval, ViewOf(policy), parameters.Values[..PrincipalFacts.Count], candidates, cancellationToken);
        var first = request.FirstOf(parameters);
        var changes = await reading.NextAsync(request.Types, cursor?.Node, first + 1).ConfigureAwait(false);
        ImmutableArray<ViewChange> shown = [.. changes.Take(first)];
        return new ChangePage(since, until, shown)
        {
            IsComplete = interval.IsComplete,
            HasNext = changes.Count > first,
            HasPrevious = cursor is not null,
            Total = request.HasTotal ? await reading.CountAsync(request.Types).ConfigureAwait(false) : 0,
            Nodes = await NodesOfAsync(request, shown, interval, parameters, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async ValueTask<RowSet?> NodesOfAsync(ChangePageRequest request, ImmutableArray<ViewChange> changes, GraphInterval interval, ParameterValues parameters, CancellationToken cancellationToken)
    {
        if (request.Nodes.Roots.IsEmpty)
        {
            return null;
        }

        var ids = new PlanValue.List([.. changes.Select(change => new PlanValue.String(change.Node.Id.Value))]);
        var values = new ParameterValues(parameters.Values.SetItem(request.Ids.Slot, ids));
        return (await interval.After.ExecuteAsync(request.Nodes, values, cancellationToken).ConfigureAwait(false))[0];
    }
}
