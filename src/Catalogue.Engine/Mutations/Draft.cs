using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Mutations;

/// <summary>A change set while it is made: what the changes so far come to, and why it cannot be made.</summary>
internal sealed class Draft(GraphModel model, CompiledPolicy policy, ParameterValues parameters, Enforcement enforcement)
{
    private readonly List<(Change Change, InputPath Path)> changes = [];
    private readonly List<MutationFault> faults = [];
    private readonly Dictionary<NodeId, NodeType> created = [];
    private readonly HashSet<NodeId> deleted = [];
    private readonly HashSet<(EdgeType, NodeId, NodeId)> connected = [];
    private readonly HashSet<(EdgeType, NodeId, NodeId)> disconnected = [];

    public CompiledPolicy Policy => policy;

    public Enforcement Enforcement => enforcement;

    public ParameterValues Parameters => parameters;

    public AssuredSight Sight { get; } = new(model, policy);

    /// <summary>The ids that stand for the names given within the call.</summary>
    public Dictionary<string, NodeId> Names { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<MutationFault> Faults => faults;

    public bool IsPossible => faults.Count == 0;

    public ChangeSet ChangesBy(string origin) => new([.. changes.Select(item => item.Change)], origin);

    /// <summary>Where the change with that index was asked for.</summary>
    public InputPath PathOf(int change) => changes[change].Path;

    public void Add(MutationFault fault) => faults.Add(fault);

    public NodeType TypeOf(string name) => model.FindNodeType(name) ?? throw new InvalidOperationException($"The model has no {name}, which an edge refers to.");

    public string TextOf(Parameter parameter) => (parameters[parameter] as PlanValue.String)?.Value ?? string.Empty;

    /// <summary>Sets values, each beside what the node has now: a language of a text is only taken away with the whole text.</summary>
    public void Set(NodeType type, NodeId id, IReadOnlyCollection<(Property Property, PlanValue Present, PlanValue Wanted)> values, InputPath path)
    {
        if (Cleared(values) is { IsEmpty: false } cleared)
        {
            changes.Add((new Change.UpsertNode(type, id, cleared), path));
        }

        changes.Add((new Change.UpsertNode(type, id, Wanted(values)), path));
    }

    public void Create(NodeType type, NodeId id, ImmutableArray<PropertyValue> values, InputPath path)
    {
        created[id] = type;
        deleted.Remove(id);
        changes.Add((new Change.UpsertNode(type, id, values), path));
    }

    public void Delete(NodeId id, InputPath path)
    {
        deleted.Add(id);
        created.Remove(id);
        changes.Add((new Change.DeleteNode(id), path));
    }

    public void Connect(EdgeType type, NodeId from, NodeId to, IReadOnlyCollection<(Property Property, PlanValue Present, PlanValue Wanted)> values, InputPath path)
    {
        connected.Add((type, from, to));
        disconnected.Remove((type, from, to));
        if (Cleared(values) is { IsEmpty: false } cleared)
        {
            changes.Add((new Change.Connect(type, from, to, string.Empty, cleared), path));
        }

        changes.Add((new Change.Connect(type, from, to, string.Empty, Wanted(values)), path));
    }

    public void Disconnect(EdgeType type, NodeId from, NodeId to, string key, InputPath path)
    {
        disconnected.Add((type, from, to));
        changes.Add((new Change.Disconnect(type, from, to, key), path));
    }

    public bool IsCreated(NodeId id, NodeType type) => created.TryGetValue(id, out var known) && known == type;

    public bool IsCreated(NodeId id) => created.ContainsKey(id);

    public bool IsDeleted(NodeId id) => deleted.Contains(id);

    /// <summary>Whether the set has connected the two, anew or with other values.</summary>
    public bool IsConnected(EdgeType type, NodeId from, NodeId to) => connected.Contains((type, from, to));

    public bool IsDisconnected(EdgeType type, NodeId from, NodeId to) => disconnected.Contains((type, from, to));

    private static ImmutableArray<PropertyValue> Cleared(IEnumerable<(Property Property, PlanValue Present, PlanValue Wanted)> values) =>
    [
        .. values
            .Where(value => value is { Present: PlanValue.Text { Value: var present }, Wanted: PlanValue.Text { Value: var wanted } }
                && ((present.French is not null && wanted.French is null) || (present.English is not null && wanted.English is null)))
            .Select(value => new PropertyValue(value.Property, PlanValue.Null.Instance)),
    ];

    private static ImmutableArray<PropertyValue> Wanted(IEnumerable<(Property Property, PlanValue Present, PlanValue Wanted)> values) =>
        [.. values.Select(value => new PropertyValue(value.Property, value.Wanted))];
}
