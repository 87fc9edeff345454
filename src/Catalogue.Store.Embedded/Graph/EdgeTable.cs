using Catalogue.Plan.Model;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>All edges of one type; immutable. Edges have rows for their properties, and stand in both adjacencies.</summary>
internal sealed class EdgeTable
{
    private static readonly Property Key = new() { Name = "key", Ordinal = 0, Type = PropertyType.String };

    private EdgeTable(EdgeType type) => Type = type;

    public EdgeType Type { get; }

    /// <summary>The number of rows, those of removed edges included.</summary>
    public int RowCount { get; private init; }

    public EndRows From { get; private init; } = EndRows.Empty;

    public EndRows To { get; private init; } = EndRows.Empty;

    /// <summary>The keys; the empty key has no value.</summary>
    public StringColumn Keys { get; private init; } = new(Key, []);

    public required ColumnSet Columns { get; init; }

    public Adjacency Out { get; private init; } = Adjacency.Empty;

    public Adjacency In { get; private init; } = Adjacency.Empty;

    /// <summary>The property by which a start's targets are in order before their ids; null: by id alone.</summary>
    public required Property? OutOrder { get; init; }

    /// <summary>Likewise for an end's sources.</summary>
    public required Property? InOrder { get; init; }

    public StoredColumn this[Property property] => Columns[property];

    public static EdgeTable Empty(EdgeType type) => new(type)
    {
        Columns = ColumnSet.Empty(type.Properties),
        OutOrder = NaturalOrder(type, type.From, Direction.Out),
        InOrder = NaturalOrder(type, type.To, Direction.In),
    };

    public Adjacency Towards(Direction direction) => direction == Direction.Out ? Out : In;

    public Property? OrderTowards(Direction direction) => direction == Direction.Out ? OutOrder : InOrder;

    /// <summary>The row of the edge between two nodes under a key, or -1.</summary>
    public int Find(int from, int to, ReadOnlySpan<byte> key)
    {
        var forward = Out.Targets(from);
        var backward = In.Targets(to);
        return forward.Length <= backward.Length ? Find(forward, Out.Edges(from), to, key) : Find(backward, In.Edges(to), from, key);
    }

    /// <summary>The table after a write, given the node tables after it.</summary>
    public EdgeTable With(EdgeTableChanges changes, NodeTable from, NodeTable to)
    {
        if (changes.IsEmpty)
        {
            return this;
        }

        var keys = (StringColumn)Keys.With(changes.Keys(RowCount));
        return new EdgeTable(Type)
        {
            RowCount = RowCount + changes.Created.Count,
            From = From.With(RowCount, changes.CreatedFrom),
            To = To.With(RowCount, changes.CreatedTo),
            Keys = keys,
            Columns = Columns.With(changes.Changed, RowCount, changes.Created),
            OutOrder = OutOrder,
            InOrder = InOrder,
            Out = Out.With(changes.Out(RowCount), new NeighbourOrder(to, OutOrder, keys)),
            In = In.With(changes.In(RowCount), new NeighbourOrder(from, InOrder, keys)),
        };
    }

    private static Property? NaturalOrder(EdgeType type, NodeType owner, Direction direction) => owner.Relations
        .FirstOrDefault(relation => relation.Edge == type && relation.Direction == direction && relation.Order is not null)?.Order;

    private int Find(ReadOnlySpan<int> targets, ReadOnlySpan<int> edges, int target, ReadOnlySpan<byte> key)
    {
        for (var at = 0; at < targets.Length; at++)
        {
            if (targets[at] == target && Keys.Raw(edges[at]).SequenceEqual(key))
            {
                return edges[at];
            }
        }

        return -1;
    }
}
