using System.Collections.Immutable;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Quality;

/// <summary>
/// Control of disclosure, once, on the way in: whatever is written has passed here, so that no query, filter or export has
/// to think of small counts. Counts below the least and what would tell them are withheld, shares are rounded, and a
/// statistic is not published again where the difference from before would be a small count.
/// </summary>
public sealed class StatisticsPublication
{
    private readonly Func<QueryPlan, ParameterValues, CancellationToken, ValueTask<RowSet[]>> read;
    private readonly Dictionary<NodeType, DisclosureControl> controls;
    private readonly Dictionary<NodeId, PublishedValues> published = [];
    private readonly ImmutableArray<Suppression>.Builder suppressions = ImmutableArray.CreateBuilder<Suppression>();

    private StatisticsPublication(GraphModel model, Func<QueryPlan, ParameterValues, CancellationToken, ValueTask<RowSet[]>> read)
    {
        this.read = read;
        controls = model.NodeTypes.Select(type => (Type: type, Control: new DisclosureControl(type)))
            .Where(item => !item.Control.Properties.IsEmpty)
            .ToDictionary(item => item.Type, item => item.Control);
    }

    /// <summary>The change set as it may be committed to the store, compared with what the store holds now.</summary>
    public static ValueTask<DisclosedChanges> ControlAsync(IGraphStore store, ChangeSet changes, CancellationToken cancellationToken) =>
        new StatisticsPublication(store.Model, store.ExecuteAsync).ControlAsync(changes, cancellationToken);

    /// <summary>The change set as it may be committed on top of a state.</summary>
    public static ValueTask<DisclosedChanges> ControlAsync(GraphModel model, GraphState before, ChangeSet changes, CancellationToken cancellationToken) =>
        new StatisticsPublication(model, before.ExecuteAsync).ControlAsync(changes, cancellationToken);

    private async ValueTask<DisclosedChanges> ControlAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        await ReadPublishedAsync(changes.Changes, cancellationToken).ConfigureAwait(false);
        return new DisclosedChanges(
            changes with { Changes = [.. changes.Changes.Select(Control)] },
            suppressions.ToImmutable());
    }

    private async ValueTask ReadPublishedAsync(ImmutableArray<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var group in changes.OfType<Change.UpsertNode>().Where(GivesStatistics).GroupBy(change => change.Type))
        {
            var properties = controls[group.Key].Properties;
            var ids = group.Select(change => change.Id).Distinct().ToList();
            var parameter = new Parameter(0, PropertyType.Id, IsList: true);
            var rowCase = new RowCase(group.Key, [.. properties.Select(property => new ColumnRequest(new Scalar.OfNode(property)))], []);
            var plan = new QueryPlan([new RowsRequest(new RowSource.Seek([new TypeGuard(group.Key, Predicate.Always.Instance)], parameter), [rowCase])]);
            var values = new ParameterValues([new PlanValue.List([.. ids.Select(id => new PlanValue.String(id.Value))])]);
            var rows = (await read(plan, values, cancellationToken).ConfigureAwait(false))[0];
            for (var i = 0; i < ids.Count; i++)
            {
                var node = published[ids[i]] = new PublishedValues(ids[i]);
                for (var row = rows.Offsets[i]; row < rows.Offsets[i + 1]; row++)
                {
                    foreach (var (column, property) in rows.Cases[0].Columns.Zip(properties))
                    {
                        node[property] = column.Value(row);
                    }
                }
            }
        }
    }

    private Change Control(Change change)
    {
        switch (change)
        {
            case Change.DeleteNode deleted:
                published.Remove(deleted.Id);
                return change;
            case Change.UpsertNode upsert when GivesStatistics(upsert):
                return Control(upsert);
            default:
                return change;
        }
    }

    private Change.UpsertNode Control(Change.UpsertNode upsert)
    {
        var control = controls[upsert.Type];
        var before = published.TryGetValue(upsert.Id, out var known) ? known : new PublishedValues(upsert.Id);
        var wanted = before.Copy();
        foreach (var given in upsert.Properties.Where(given => control.Properties.Contains(given.Property)))
        {
            wanted[given.Property] = given.Value;
        }

        control.Apply(before, wanted, (property, reason) => suppressions.Add(new Suppression(upsert.Position, upsert.Id, $"{upsert.Type}.{property}", reason)));
        published[upsert.Id] = wanted;
        return upsert with
        {
            Properties =
            [
                .. upsert.Properties.Select(given => control.Properties.Contains(given.Property) ? given with { Value = wanted[given.Property] } : given),
                .. control.Properties.Where(property => !upsert.Properties.Any(given => given.Property == property) && wanted[property] != before[property])
                    .Select(property => new PropertyValue(property, wanted[property])),
            ],
        };
    }

    private bool GivesStatistics(Change.UpsertNode change) =>
        controls.TryGetValue(change.Type, out var control) && change.Properties.Any(given => control.Properties.Contains(given.Property));
}
