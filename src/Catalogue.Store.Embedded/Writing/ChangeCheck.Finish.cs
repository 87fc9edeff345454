using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>What only the whole set can satisfy, and what the set comes to.</summary>
internal sealed partial class ChangeCheck
{
    private void Finish()
    {
        ReplaceSingles();
        foreach (var node in nodes.Values)
        {
            if (node is { Type: { } type, Values: { } values })
            {
                RequireProperties(node.SetBy, type.Properties, values, $"{type} \"{node.Id}\"");
                RequireRelations(node, type);
            }
        }

        foreach (var edge in edges.Values)
        {
            if (edge is { Exists: true, Values: { } values })
            {
                RequireProperties(edge.SetBy, edge.Key.Type.Properties, values, Describe(edge.Key));
            }
        }

        RequireReferences();
        foreach (var ((node, relation), tally) in tallies)
        {
            RequireRelation(node, relation, tally);
        }
    }

    private void RequireProperties(int at, ImmutableArray<Property> properties, PlanValue[] values, string owner)
    {
        foreach (var property in properties)
        {
            if (property.Required && values[property.Ordinal] is PlanValue.Null)
            {
                Fault(at, $"{owner}: {property.Name} is required.");
            }
        }
    }

    // An id that stands since an earlier set may have lost its node: only what this set gives is looked at.
    private void RequireReferences()
    {
        foreach (var ((edge, property), at) in references)
        {
            if (edge is not { Exists: true, Values: { } values } || values[property.Ordinal] is not PlanValue.String id)
            {
                continue;
            }

            var type = TypeOf(id.Value);
            if (type?.Name != property.RefersTo)
            {
                Fault(at, $"{Describe(edge.Key)}: {property.Name} " + (type is null
                    ? $"names no node: there is none with the id \"{id.Value}\". Create the {property.RefersTo} in the same set, or correct the id."
                    : $"names \"{id.Value}\", which is of type {type}, and only {property.RefersTo} can stand there."));
            }
        }
    }

    private NodeType? TypeOf(string id) => nodes.TryGetValue(new NodeId(id), out var draft)
        ? draft.Type
        : stored.Find(id) is { } place ? stored.Model.NodeTypes[place.Type] : null;

    private CheckedChanges Result()
    {
        var changes = new GraphChanges();
        if (faults.Count > 0)
        {
            return new CheckedChanges(faults.OrderBy(fault => fault.Change).ToArray(), changes, 0);
        }

        var unchanged = nodes.Values.Count(node => !Settlement.Settle(stored, node, changes)) + edges.Values.Count(edge => !Settlement.Settle(stored, edge, changes));
        return new CheckedChanges([], changes, unchanged);
    }
}
