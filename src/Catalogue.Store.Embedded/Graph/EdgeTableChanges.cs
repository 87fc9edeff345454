using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>What becomes of the edges of one type, in row numbers.</summary>
internal sealed class EdgeTableChanges
{
    private readonly List<string> keys = [];
    private readonly HashSet<int> removed = [];
    private readonly HashSet<int> outParents = [];
    private readonly HashSet<int> inParents = [];

    public List<PlanValue[]> Created { get; } = [];

    public List<int> CreatedFrom { get; } = [];

    public List<int> CreatedTo { get; } = [];

    public List<RowChange> Changed { get; } = [];

    public bool IsEmpty => Created.Count == 0 && Changed.Count == 0 && outParents.Count == 0 && inParents.Count == 0;

    public void Create(int from, int to, string key, PlanValue[] values)
    {
        CreatedFrom.Add(from);
        CreatedTo.Add(to);
        keys.Add(key);
        Created.Add(values);
    }

    public void Remove(int edge, int from, int to)
    {
        removed.Add(edge);
        outParents.Add(from);
        inParents.Add(to);
    }

    /// <summary>The targets of this start are no longer in order.</summary>
    public void ReorderOut(int from) => outParents.Add(from);

    public void ReorderIn(int to) => inParents.Add(to);

    public ColumnChange[] Keys(int firstRow) => keys
        .Select((key, at) => (key, row: firstRow + at))
        .Where(edge => edge.key.Length > 0)
        .Select(edge => new ColumnChange(edge.row, new PlanValue.String(edge.key)))
        .ToArray();

    public AdjacencyChanges Out(int firstRow) => new(Neighbours(CreatedFrom, CreatedTo, firstRow), removed, outParents);

    public AdjacencyChanges In(int firstRow) => new(Neighbours(CreatedTo, CreatedFrom, firstRow), removed, inParents);

    private static List<Neighbour> Neighbours(List<int> parents, List<int> targets, int firstRow)
    {
        var neighbours = new List<Neighbour>(parents.Count);
        for (var at = 0; at < parents.Count; at++)
        {
            neighbours.Add(new Neighbour(parents[at], targets[at], firstRow + at));
        }

        return neighbours;
    }
}
