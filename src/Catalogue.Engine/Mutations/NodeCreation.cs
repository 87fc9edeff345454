using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>A new node, with what its relations to one target lead to.</summary>
internal sealed class NodeCreation(NodeType type, NodeId? chosen, string? name, ImmutableArray<GivenValue> values, ImmutableArray<(Relation Relation, string Target)> targets, InputPath path) : WantedChange
{
    private readonly List<EdgeConnection> edges = [];
    private readonly List<(Property Property, Func<bool> IsAllowed)> judged = [];
    private Func<bool>? isAllowed;
    private bool isNamedTwice;

    public NodeType Type => type;

    /// <summary>The id that was asked for; null where the server makes one.</summary>
    public NodeId? Chosen => chosen;

    public override NodeId Subject => Id;

    public NodeId Id { get; set; }

    /// <summary>Whether a node has the chosen id already.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Makes its name known to the changes that follow.</summary>
    public void Announce(Draft draft) => isNamedTwice = name is not null && !draft.Names.TryAdd(name, Id);

    public override void Ask(Questions before, Draft draft)
    {
        foreach (var (relation, target) in targets)
        {
            var edge = new EdgeConnection(relation, NamedNode.New(type, Id, path), new NamedNode(relation.Target, target, path.At(relation.Name)), [], path.At(relation.Name));
            edge.Ask(before, draft);
            edges.Add(edge);
        }
    }

    public override void Propose(Draft draft)
    {
        if (isNamedTwice)
        {
            draft.Add(MutationFault.InvalidInput($"Another node of this call is created as \"{name}\". Give each a name of its own.", path.At("as")));
        }

        CheckId(draft);
        CheckRequired(draft);
        draft.Create(type, Id, [.. values.Select(value => new Plan.Changes.PropertyValue(value.Property, Read(value, draft)))], path);
        foreach (var edge in edges)
        {
            edge.Propose(draft);
        }
    }

    private void CheckId(Draft draft)
    {
        if (chosen is { Value: var id } && (id.Length == 0 || id.StartsWith(NamedNode.Prefix, StringComparison.Ordinal)))
        {
            draft.Add(MutationFault.InvalidInput("An id is not empty and does not begin with `_:`. Choose another, or none.", path.At("id")));
        }
        else if (IsTaken || draft.IsCreated(Id))
        {
            draft.Add(MutationFault.InvalidInput($"The id \"{Id}\" is taken. Choose another, or none.", path.At("id"), "ID_TAKEN"));
        }
    }

    private void CheckRequired(Draft draft)
    {
        foreach (var value in values.Where(value => value.Property.Required && Read(value, draft) is PlanValue.Null))
        {
            draft.Add(MutationFault.InvalidInput($"`{value.Property}` is required: give it in French, in English or in both.", path.At(value.Property.Name)));
        }
    }

    private static PlanValue Read(GivenValue value, Draft draft) => value.Read(draft.Parameters, PlanValue.Null.Instance);

    public override void AskAfter(Questions after, Draft draft)
    {
        if (draft.IsDeleted(Id))
        {
            return;
        }

        var node = after.About(type, Id, Predicate.Always.Instance);
        isAllowed = node.Whether(draft.Enforcement.At(EnforcementPoint.CreatedNode, draft.Policy.Creatable(type)));
        judged.AddRange(values.Select(value => (value.Property, node.Whether(draft.Enforcement.At(EnforcementPoint.CreatedProperty, draft.Policy.Creatable(type, value.Property))))));
        foreach (var edge in edges)
        {
            edge.AskAfter(after, draft);
        }
    }

    public override void Judge(Draft draft)
    {
        if (isAllowed is null)
        {
            return;
        }

        if (!isAllowed())
        {
            draft.Add(MutationFault.NotAuthorized($"You may not create this {type}: once it is there, it is not yours to write.", $"{type}", path));
            return;
        }

        foreach (var (property, _) in judged.Where(item => !item.IsAllowed()))
        {
            draft.Add(MutationFault.NotAuthorized($"You may not set `{type}.{property}` of this {type}.", $"{type}.{property}", path.At(property.Name)));
        }

        foreach (var edge in edges)
        {
            edge.Judge(draft);
        }
    }
}
