using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Linkage;

/// <summary>The chains of one field, their hops one after the other, and the rows of the second read: one parent per hop, or per identifier.</summary>
internal sealed class LinkageAnswer
{
    private readonly int[] firstHop;
    private readonly int[] firstIdentifier;
    private readonly RowSet[] rows;

    public LinkageAnswer(ImmutableArray<Chain> chains, RowSet[] rows)
    {
        Chains = chains;
        Hops = [.. chains.SelectMany(chain => chain.Hops)];
        this.rows = rows;
        firstHop = Offsets(chains.Select(chain => chain.Hops.Length));
        firstIdentifier = Offsets(Hops.Select(hop => hop.Linkage.Identifiers.Length));
        Paths = new ListView(path => FieldValue.Object(this, path));
        HopList = new ListView(hop => FieldValue.Object(this, hop));
        Identifiers = new ListView(row => RowObject.Of(rows[3], row));
    }

    public ImmutableArray<Chain> Chains { get; }

    public ImmutableArray<Hop> Hops { get; }

    public ValueList Paths { get; }

    private ValueList HopList { get; }

    private ValueList Identifiers { get; }

    public static LinkageAnswer Of(in FieldValue value) => value.Reference as LinkageAnswer
        ?? throw new InvalidOperationException("A linkage path was expected.");

    public FieldValue HopsOf(int path) => FieldValue.List(HopList, firstHop[path], firstHop[path + 1] - firstHop[path]);

    public FieldValue Node(int root, int hop) => RowObject.Single(rows[root], hop);

    /// <summary>The identifiers of a hop that are still there at the second read.</summary>
    public FieldValue IdentifiersOf(int hop)
    {
        var (start, end) = (rows[3].Offsets[firstIdentifier[hop]], rows[3].Offsets[firstIdentifier[hop + 1]]);
        return FieldValue.List(Identifiers, start, end - start);
    }

    /// <summary>The rows below the hop's end: how access to it is granted. None where the child is -1, which the principal may not follow.</summary>
    public FieldValue ApprovalsOf(int hop, int child)
    {
        if (child < 0 || Node(1, hop) is not { Reference: CaseRows dataset, Index: var index })
        {
            return FieldValue.List(HopList, 0, 0);
        }

        var routes = dataset.Children[child];
        return FieldValue.List(new ListView(row => RowObject.Of(routes, row)), routes.Offsets[index], routes.Offsets[index + 1] - routes.Offsets[index]);
    }

    private static int[] Offsets(IEnumerable<int> lengths)
    {
        var offsets = new List<int> { 0 };
        foreach (var length in lengths)
        {
            offsets.Add(offsets[^1] + length);
        }

        return [.. offsets];
    }
}
