using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>
/// An edge that is to be there. Where the principal sees it already, only the given properties change; where not, it is
/// written whole, so that nothing unseen is left on it.
/// </summary>
internal sealed class EdgeConnection(Relation relation, NamedNode owner, NamedNode target, ImmutableArray<GivenValue> values, InputPath path) : WantedChange
{
    private readonly EdgeEnds ends = new(relation, owner, target);
    private readonly List<Replacement> replacements = [];
    private readonly Dictionary<Property, NamedNode> references = [];
    private EdgeQuestion? present;
    private Dictionary<Property, (Func<int, PlanValue> Value, Func<int, bool> IsAllowed)> updates = [];
    private Dictionary<Property, Func<bool>> initials = [];
    private Func<bool> mayConnect = static () => false;
    private Func<bool> mayOverwrite = static () => true;
    private bool wasSeen;
    private EdgeQuestion? result;
    private Func<int, bool> mayStand = static _ => true;
    private List<(Property Property, Func<int, bool> IsAllowed)> judged = [];

    public override NodeId Subject => owner.Id;

    private EdgeType Edge => relation.Edge;

    public override void Ask(Questions before, Draft draft)
    {
        ends.Ask(before, draft);
        AskReferences(before, draft);
        var policy = draft.Policy;
        present = ends.Edges(before, draft);
        if (present is not null)
        {
            updates = values.ToDictionary(
                value => value.Property,
                value => (present.Value(new Scalar.OfEdge(value.Property)), present.Whether(draft.Enforcement.At(EnforcementPoint.UpdatedEdge, policy.Updatable(Edge, value.Property).Condition()))));
        }

        mayConnect = ends.Allow(draft, EnforcementPoint.ConnectedBefore, policy.Connectable(Edge));
        initials = values.ToDictionary(value => value.Property, value => ends.Allow(draft, EnforcementPoint.ConnectedProperty, policy.Connectable(Edge, value.Property)));
        mayOverwrite = draft.Sight.OfEdges(Edge) ? mayOverwrite : ends.Allow(draft, EnforcementPoint.OverwrittenEdge, policy.Disconnectable(Edge));
        AskReplacements(draft);
    }

    public override void Propose(Draft draft)
    {
        if (!(ends.Find(draft) & FindReferences(draft)))
        {
            return;
        }

        if (draft.IsConnected(Edge, ends.From.Id, ends.To.Id))
        {
            draft.Add(MutationFault.InvalidInput("The same call connects the two already. Give once what is to be.", path));
            return;
        }

        if (present is not null && Index(present) is { } edge && !draft.IsDisconnected(Edge, ends.From.Id, ends.To.Id))
        {
            wasSeen = true;
            Update(edge, draft);
        }
        else
        {
            Connect(draft);
        }
    }

    public override void AskAfter(Questions after, Draft draft)
    {
        if (draft.IsDeleted(owner.Id) || draft.IsDeleted(target.Id))
        {
            return;
        }

        var policy = draft.Policy;
        result = ends.EdgesAfter(after);
        mayStand = wasSeen ? mayStand : result.Whether(draft.Enforcement.At(EnforcementPoint.ConnectedAfter, policy.Connectable(Edge).Condition()));
        judged = [.. values.Select(value => (value.Property, result.Whether(draft.Enforcement.At(wasSeen ? EnforcementPoint.UpdatedEdge : EnforcementPoint.ConnectedProperty, (wasSeen ? policy.Updatable(Edge, value.Property) : policy.Connectable(Edge, value.Property)).Condition()))))];
    }

    public override void Judge(Draft draft)
    {
        if (result is null || Index(result) is not { } edge)
        {
            return;
        }

        if (!mayStand(edge))
        {
            Refuse(draft);
        }

        Refuse(draft, judged.Where(item => !item.IsAllowed(edge)).Select(item => item.Property));
    }

    // A property that refers to a node holds the id of one that the principal sees.
    private void AskReferences(Questions before, Draft draft)
    {
        foreach (var value in values)
        {
            if (value is GivenValue.Whole { Property.RefersTo: { } name, Value: var given } && draft.TextOf(given) is { Length: > 0 } id)
            {
                var node = new NamedNode(draft.TypeOf(name), id, path.At(value.Property.Name));
                node.Ask(before, draft);
                references.Add(value.Property, node);
            }
        }
    }

    private bool FindReferences(Draft draft) => references.Values.Aggregate(true, (all, node) => node.Find(draft) & all);

    private void AskReplacements(Draft draft)
    {
        foreach (var (node, other, direction) in new[] { (ends.From, ends.To, Direction.Out), (ends.To, ends.From, Direction.In) })
        {
            replacements.AddRange(node.Type.Relations
                .Where(one => one.Edge == Edge && one.Direction == direction && !one.IsToMany)
                .Select(one => new Replacement(one, node, other, draft)));
        }
    }

    private void Update(int edge, Draft draft)
    {
        var refused = values.Where(value => !updates[value.Property].IsAllowed(edge)).Select(value => value.Property).ToList();
        Refuse(draft, refused);
        if (refused.Count == 0 && !values.IsEmpty)
        {
            draft.Connect(Edge, ends.From.Id, ends.To.Id, [.. values.Select(value => Given(value, updates[value.Property].Value(edge), draft))], path);
        }
    }

    private void Connect(Draft draft)
    {
        if (!mayConnect() || !mayOverwrite())
        {
            Refuse(draft);
            return;
        }

        Refuse(draft, initials.Where(item => !item.Value()).Select(item => item.Key));
        foreach (var replacement in replacements)
        {
            replacement.Propose(draft, path);
        }

        draft.Connect(Edge, ends.From.Id, ends.To.Id, [.. Edge.Properties.Select(property => Initial(property, draft))], path);
    }

    private (Property Property, PlanValue Present, PlanValue Wanted) Initial(Property property, Draft draft) =>
        values.FirstOrDefault(value => value.Property == property) is { } value ? Given(value, PlanValue.Null.Instance, draft) : (property, PlanValue.Null.Instance, PlanValue.Null.Instance);

    private (Property Property, PlanValue Present, PlanValue Wanted) Given(GivenValue value, PlanValue before, Draft draft) =>
        (value.Property, before, references.TryGetValue(value.Property, out var node) ? new PlanValue.String(node.Id.Value) : value.Read(draft.Parameters, before));

    private static int? Index(EdgeQuestion edges) => Enumerable.Range(0, edges.Count).Where(edge => edges.KeyOf(edge).Length == 0).Select(edge => (int?)edge).FirstOrDefault();

    private void Refuse(Draft draft) =>
        draft.Add(MutationFault.NotAuthorized($"You may not connect `{relation}` of {owner.Text} to {target.Text}.", $"{relation}", path));

    private void Refuse(Draft draft, IEnumerable<Property> properties)
    {
        foreach (var property in properties)
        {
            draft.Add(MutationFault.NotAuthorized($"You may not write `{property}` of `{relation}` from {owner.Text} to {target.Text}.", $"{relation}.{property}", path.At(property.Name)));
        }
    }
}
