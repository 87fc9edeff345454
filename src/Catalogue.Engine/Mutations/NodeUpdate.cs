using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>Other values for the properties of a node.</summary>
internal sealed class NodeUpdate(NamedNode node, ImmutableArray<GivenValue> values, InputPath path) : WantedChange
{
    private readonly List<(GivenValue Given, Func<PlanValue> Present, Func<bool> IsAllowed)> asked = [];
    private readonly List<(Property Property, Func<bool> IsAllowed)> judged = [];

    // What is published of a statistic depends on the others of its node: whoever sets one must see them all.
    private Func<bool> seesStatistics = static () => true;

    public override NodeId Subject => node.Id;

    public override void Ask(Questions before, Draft draft)
    {
        node.Ask(before, draft);
        if (node.Stored is not { } stored)
        {
            return;
        }

        asked.AddRange(values.Select(value => (value, stored.Value(new Scalar.OfNode(value.Property)), stored.Whether(draft.Enforcement.At(EnforcementPoint.UpdatedBefore, draft.Policy.Updatable(node.Type, value.Property))))));
        if (values.Any(value => value.Property.IsStatistic))
        {
            var clear = node.Type.Properties.Where(property => property.IsStatistic).Select(property => stored.Whether(draft.Enforcement.At(EnforcementPoint.UpdatedStatistic, draft.Policy.Field(node.Type, property)).Clear)).ToList();
            seesStatistics = () => clear.TrueForAll(holds => holds());
        }
    }

    public override void Propose(Draft draft)
    {
        if (!node.Find(draft))
        {
            return;
        }

        if (node.IsNew)
        {
            draft.Add(MutationFault.InvalidInput("The node is created by the same call. Give its values there.", path.At("id")));
            return;
        }

        if (Refuse(draft))
        {
            return;
        }

        var changed = asked.Select(item => (item.Given.Property, Present: item.Present(), Wanted: item.Given.Read(draft.Parameters, item.Present()))).ToList();
        foreach (var (property, _, _) in changed.Where(value => value is { Property.Required: true, Wanted: PlanValue.Null }))
        {
            draft.Add(MutationFault.InvalidInput($"`{property}` is required and cannot be taken away. Leave it out to keep it.", path.At(property.Name)));
        }

        if (changed.Count > 0)
        {
            draft.Set(node.Type, node.Id, changed, path);
        }
    }

    public override void AskAfter(Questions after, Draft draft)
    {
        if (!draft.IsDeleted(node.Id))
        {
            var stored = after.About(node.Type, node.Id, Predicate.Always.Instance);
            judged.AddRange(values.Select(value => (value.Property, stored.Whether(draft.Enforcement.At(EnforcementPoint.UpdatedAfter, draft.Policy.Updatable(node.Type, value.Property))))));
        }
    }

    public override void Judge(Draft draft)
    {
        foreach (var (property, _) in judged.Where(item => !item.IsAllowed()))
        {
            draft.Add(MutationFault.NotAuthorized($"You may not write `{node.Type}.{property}` so: afterwards it would not be yours to write.", $"{node.Type}.{property}", path.At(property.Name)));
        }
    }

    // Nothing is said of values that may not be written: they need not be such as may be read.
    private bool Refuse(Draft draft)
    {
        var refused = asked.FindAll(item => !item.IsAllowed() || (item.Given.Property.IsStatistic && !seesStatistics()));
        foreach (var (given, _, _) in refused)
        {
            draft.Add(MutationFault.NotAuthorized($"You may not write `{node.Type}.{given.Property}` of \"{node.Id}\".", $"{node.Type}.{given.Property}", path.At(given.Property.Name)));
        }

        return refused.Count > 0;
    }
}
