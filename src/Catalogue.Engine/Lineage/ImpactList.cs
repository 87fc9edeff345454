using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Lineage;

/// <summary>Things of one kind that hang on a dataset, as far as they are still there at the second read.</summary>
internal sealed class ImpactList
{
    private readonly Impacted[] items;
    private readonly RowSet rows;
    private readonly int[] parents;
    private readonly ImpactList? nearer;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="found">The things, a parent of <paramref name="rows"/> for each.</param>
    /// <param name="rows">What was read of them.</param>
    /// <param name="nearer">By which they hang on the dataset.</param>
    /// <param name="isShown">Whether a thing is in the list; the others can lead to things.</param>
    public ImpactList(IReadOnlyList<Impacted> found, RowSet rows, ImpactList? nearer = null, Func<Impacted, bool>? isShown = null)
    {
        (this.rows, this.nearer) = (rows, nearer);
        var shown = new List<int>();
        for (var parent = 0; parent < found.Count; parent++)
        {
            places[found[parent].Id] = parent;
            if (rows.Offsets[parent + 1] > rows.Offsets[parent] && isShown?.Invoke(found[parent]) != false)
            {
                shown.Add(parent);
            }
        }

        parents = [.. shown];
        items = [.. shown.Select(parent => found[parent])];
        List = new ListView(index => FieldValue.Object(this, index));
    }

    public int Count => items.Length;

    private ValueList List { get; }

    public static ImpactList Of(in FieldValue value) => value.Reference as ImpactList
        ?? throw new InvalidOperationException("Something that hangs on a dataset was expected.");

    public FieldValue All() => FieldValue.List(List, 0, Count);

    public int Depth(int index) => items[index].Depth;

    public FieldValue Node(int index) => RowObject.Single(rows, parents[index]);

    /// <summary>That by which it hangs on the dataset.</summary>
    public FieldValue Through(int index) => nearer?.Find(items[index].Through) ?? FieldValue.Null;

    public FieldValue Roles(int index)
    {
        ImpactRole[] roles = [.. items[index].Roles];
        return FieldValue.List(new ListView(at => FieldValue.Leaf(CatalogueSchema.ConstantCase(roles[at].ToString()))), 0, roles.Length);
    }

    private FieldValue Find(string id) => places.TryGetValue(id, out var parent) ? RowObject.Single(rows, parent) : FieldValue.Null;
}
