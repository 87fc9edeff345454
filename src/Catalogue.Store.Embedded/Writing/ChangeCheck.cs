using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>
/// Plays a change set on top of a snapshot without touching it: finds every fault, and what the set comes to. What only
/// the whole set can satisfy (required properties and relations, single targets, ids in edges) is looked at when all changes are played.
/// </summary>
internal sealed partial class ChangeCheck
{
    private readonly Snapshot stored;
    private readonly ChangeSet set;
    private readonly List<ChangeFault> faults = [];
    private readonly Dictionary<NodeId, NodeDraft> nodes = [];
    private readonly Dictionary<EdgeKey, EdgeDraft> edges = [];
    private readonly Dictionary<(NodeDraft Node, Relation Relation), RelationTally> tallies = [];
    private readonly Dictionary<(EdgeDraft Edge, Property Property), int> references = [];
    private readonly HashSet<(NodeDraft Node, Relation Relation)> excused = [];
    private readonly ILookup<(EdgeType, Direction), Relation> singleRelations;

    private ChangeCheck(Snapshot stored, ChangeSet set)
    {
        this.stored = stored;
        this.set = set;
        singleRelations = stored.Model.NodeTypes
            .SelectMany(type => type.Relations)
            .Where(relation => !relation.IsToMany)
            .ToLookup(relation => (relation.Edge, relation.Direction));
    }

    public static CheckedChanges Run(Snapshot stored, ChangeSet set, CancellationToken cancellationToken)
    {
        var check = new ChangeCheck(stored, set);
        for (var at = 0; at < set.Changes.Length; at++)
        {
            if (at % 1024 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            check.Play(at, set.Changes[at]);
        }

        check.Finish();
        return check.Result();
    }

    private void Play(int at, Change change)
    {
        switch (change)
        {
            case Change.UpsertNode upsert: Play(at, upsert); break;
            case Change.DeleteNode delete: Play(at, delete); break;
            case Change.Connect connect: Play(at, connect); break;
            case Change.Disconnect disconnect: Play(at, disconnect); break;
            default: throw new ArgumentException($"A change of an unknown kind: {change.GetType().Name}.", nameof(change));
        }
    }

    private void RequireOwn(NodeType type)
    {
        if (type.Ordinal >= stored.Model.NodeTypes.Length || stored.Model.NodeTypes[type.Ordinal] != type)
        {
            throw new ArgumentException($"The change set speaks of {type}, which is no type of this store's model.", nameof(type));
        }
    }

    private void Play(int at, Change.UpsertNode upsert)
    {
        RequireOwn(upsert.Type);
        var node = Node(upsert.Id);
        if (string.IsNullOrEmpty(upsert.Id.Value))
        {
            Fault(at, $"{upsert.Type}: the id is empty. Give the node one.");
            return;
        }

        if (node.Type is null)
        {
            node.Type = upsert.Type;
            node.Values = Blank(upsert.Type.Properties);
            node.Values[upsert.Type.Id.Ordinal] = new PlanValue.String(upsert.Id.Value);
        }
        else if (node.Type != upsert.Type)
        {
            Fault(at, $"{upsert.Type} \"{upsert.Id}\": the id belongs to {node.Type} already. Choose another id.");
            return;
        }

        node.Values ??= stored[upsert.Type].Columns.Values(node.Place.Row);
        node.SetBy = at;
        foreach (var (property, value) in upsert.Properties)
        {
            var owner = $"{upsert.Type} \"{upsert.Id}\"";
            if (property == upsert.Type.Id)
            {
                if (value is not PlanValue.String id || id.Value != upsert.Id.Value)
                {
                    Fault(at, $"{owner}: an id cannot change. Create a node under the new id and delete this one.");
                }
            }
            else if (Belongs(at, upsert.Type.Properties, property, owner))
            {
                Set(at, node.Values, property, value, owner);
            }
        }
    }

    private void Play(int at, Change.DeleteNode delete)
    {
        var node = Node(delete.Id);
        if (node.Type is not { } type)
        {
            Fault(at, $"No node has the id \"{delete.Id}\", so it cannot be deleted.");
            return;
        }

        foreach (var edge in EdgesOf(node, type))
        {
            Remove(at, edge);
        }

        node.Type = null;
        node.Values = null;
        node.KeepsStoredEdges = false;
        node.Edges.Clear();
    }

    private void Play(int at, Change.Connect connect)
    {
        RequireOwn(connect.Type.From);
        var from = End(at, connect.Type, connect.From, connect.Type.From);
        var to = End(at, connect.Type, connect.To, connect.Type.To);
        if (from is null || to is null)
        {
            Excuse(from, connect.Type, Direction.Out);
            Excuse(to, connect.Type, Direction.In);
            return;
        }

        var edge = Edge(new EdgeKey(connect.Type, connect.From, connect.To, connect.Key), from, to);
        if (!edge.Exists)
        {
            edge.Exists = true;
            edge.Values = Blank(connect.Type.Properties);
            from.Edges.Add(edge);
            to.Edges.Add(edge);
            Tally(at, edge, 1);
        }

        edge.Values ??= stored[connect.Type].Columns.Values(edge.Row);
        edge.SetBy = at;
        foreach (var (property, value) in connect.Properties)
        {
            if (Belongs(at, connect.Type.Properties, property, Describe(edge.Key)))
            {
                Set(at, edge.Values, property, value, Describe(edge.Key));
                if (property.RefersTo is not null)
                {
                    references[(edge, property)] = at;
                }
            }
        }
    }

    private void Play(int at, Change.Disconnect disconnect)
    {
        RequireOwn(disconnect.Type.From);
        var (from, to) = (Node(disconnect.From), Node(disconnect.To));
        var key = new EdgeKey(disconnect.Type, disconnect.From, disconnect.To, disconnect.Key);
        if (from.Type == disconnect.Type.From && to.Type == disconnect.Type.To && Edge(key, from, to) is { Exists: true } edge)
        {
            Remove(at, edge);
        }
        else
        {
            Fault(at, $"There is no {Describe(key)}, so it cannot be removed.");
        }
    }

    private void Remove(int at, EdgeDraft edge)
    {
        edge.Exists = false;
        edge.Values = null;
        Tally(at, edge, -1);
    }

    private bool Belongs(int at, ImmutableArray<Property> properties, Property property, string owner)
    {
        if (property.Ordinal < properties.Length && properties[property.Ordinal] == property)
        {
            return true;
        }

        Fault(at, $"{owner} has no property {property.Name}.");
        return false;
    }

    // A value that is refused is kept all the same, so that a required property is not also reported as missing.
    private void Set(int at, PlanValue[] values, Property property, PlanValue value, string owner)
    {
        var checkedValue = PropertyRules.Check(property, value, out var problem);
        values[property.Ordinal] = Merge(values[property.Ordinal], checkedValue ?? value);
        if (checkedValue is null)
        {
            Fault(at, $"{owner}: {property.Name} {problem}.");
        }
    }

    private static PlanValue Merge(PlanValue before, PlanValue given) => (before, given) switch
    {
        (PlanValue.Text { Value: var old }, PlanValue.Text { Value: var text }) =>
            new PlanValue.Text(new LocalizedText(text.French ?? old.French, text.English ?? old.English)),
        _ => given,
    };

    private void Fault(int at, string message) => faults.Add(new ChangeFault(at, set.Changes[at].Position, message));

    private string Place(int at) => set.Changes[at].Position?.ToString() ?? $"change {at}";

    private static PlanValue[] Blank(ImmutableArray<Property> properties)
    {
        var values = new PlanValue[properties.Length];
        Array.Fill(values, PlanValue.Null.Instance);
        return values;
    }

    private static string Describe(EdgeKey key) =>
        $"edge {key.Type.Name} from \"{key.From}\" to \"{key.To}\"{(key.Key.Length == 0 ? string.Empty : $" under the key \"{key.Key}\"")}";
}
