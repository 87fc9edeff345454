using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Subscriptions;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Changes;

/// <summary>A page of the changes between two instants in somebody's view, with the nodes as they are at the later one.</summary>
internal sealed class ChangePage
{
    private readonly Instant? since;
    private readonly ImmutableArray<ViewChange> changes;

    public ChangePage(Instant? since, Instant until, ImmutableArray<ViewChange> changes)
    {
        (this.since, Until, this.changes) = (since, until, changes);
        Items = new ListView(index => FieldValue.Object(this, index));
    }

    public Instant Until { get; }

    public bool IsComplete { get; init; }

    public bool HasNext { get; init; }

    public bool HasPrevious { get; init; }

    /// <summary>The number of all changes; 0 where it was not asked for.</summary>
    public int Total { get; init; }

    /// <summary>A parent for each change; null where nothing is wanted of the nodes.</summary>
    public RowSet? Nodes { get; init; }

    public ValueList Items { get; }

    public int Count => changes.Length;

    public static ChangePage Of(in FieldValue value) => value.Reference as ChangePage
        ?? throw new InvalidOperationException("A page of changes was expected.");

    public FieldValue Kind(int index) => FieldValue.Leaf(CatalogueSchema.ConstantCase(changes[index].Kind.ToString()));

    public FieldValue Type(int index) => FieldValue.Leaf(CatalogueSchema.ConstantCase(changes[index].Node.Type.Name));

    public FieldValue Id(int index) => FieldValue.Leaf(changes[index].Node.Id.Value);

    public FieldValue Node(int index) => Nodes is { } rows && changes[index].Kind != ChangeKind.Deleted ? RowObject.Single(rows, index) : FieldValue.Null;

    /// <summary>What a cursor holds: both instants, and the node that it points at.</summary>
    public PlanValue[] KeysOf(int index) =>
    [
        since is { } instant ? new PlanValue.Integer(instant.Milliseconds) : PlanValue.Null.Instance,
        new PlanValue.Integer(Until.Milliseconds),
        new PlanValue.String(changes[index].Node.Type.Name),
        new PlanValue.String(changes[index].Node.Id.Value),
    ];
}
