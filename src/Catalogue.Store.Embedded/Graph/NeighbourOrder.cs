using Catalogue.Plan.Model;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>The natural order of a parent's targets: by the relation's property where it names one, then by id, then by the edge's key, the empty one last.</summary>
internal sealed class NeighbourOrder(NodeTable targets, Property? property, StringColumn keys) : IComparer<Neighbour>
{
    private readonly StoredColumn? column = property is null ? null : targets[property];

    public int Compare(Neighbour x, Neighbour y)
    {
        if (column is not null && column.Compare(x.Target, column, y.Target) is var byProperty and not 0)
        {
            return byProperty;
        }

        var byId = targets.Order.RankOf(x.Target).CompareTo(targets.Order.RankOf(y.Target));
        return byId != 0 ? byId : keys.Compare(x.Edge, keys, y.Edge);
    }
}
