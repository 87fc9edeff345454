using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>What a draft comes to beside what is stored.</summary>
internal static class Settlement
{
    /// <summary>False where the node is as it was stored.</summary>
    public static bool Settle(Snapshot stored, NodeDraft node, GraphChanges changes)
    {
        if (node.StoredType is { } was && was != node.Type)
        {
            changes.DeletedNodes.Add(new NodeRemoval(was, node.Id, node.Place));
        }

        if (node is not { Type: { } type, Values: { } values })
        {
            return true;
        }

        if (node.StoredType != type)
        {
            changes.CreatedNodes.Add(new NodeCreation(type, node.Id, values));
            return true;
        }

        var changed = Difference(stored[type].Columns.Values(node.Place.Row), values);
        if (changed.Count > 0)
        {
            changes.UpdatedNodes.Add(new NodeUpdate(type, node.Id, node.Place, changed, values));
        }

        return changed.Count > 0;
    }

    /// <summary>False where the edge is as it was stored.</summary>
    public static bool Settle(Snapshot stored, EdgeDraft edge, GraphChanges changes)
    {
        var (type, from, to, key) = edge.Key;
        if (edge.Row >= 0 && !edge.Exists)
        {
            changes.RemovedEdges.Add(new EdgeRemoval(type, from, to, key, edge.Row, edge.FromRow, edge.ToRow));
        }

        if (edge is not { Exists: true, Values: { } values })
        {
            return true;
        }

        if (edge.Row < 0)
        {
            changes.CreatedEdges.Add(new EdgeCreation(type, from, to, key, values));
            return true;
        }

        var changed = Difference(stored[type].Columns.Values(edge.Row), values);
        if (changed.Count > 0)
        {
            changes.UpdatedEdges.Add(new EdgeUpdate(type, from, to, key, edge.Row, changed, values));
        }

        return changed.Count > 0;
    }

    private static List<(int Ordinal, PlanValue Value)> Difference(PlanValue[] before, PlanValue[] after)
    {
        var changed = new List<(int Ordinal, PlanValue Value)>();
        for (var ordinal = 0; ordinal < after.Length; ordinal++)
        {
            if (!before[ordinal].Equals(after[ordinal]))
            {
                changed.Add((ordinal, after[ordinal]));
            }
        }

        return changed;
    }
}
