using System.Buffers;
using System.Numerics;
using System.Text;
using Catalogue.Plan.Search;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>
/// A search in one table: its hits as a bit per row for each <see cref="SearchRank"/>. Rows are found by the readable
/// properties alone, and have passed the condition before anything is counted, ranked or listed.
/// </summary>
internal sealed partial class TableSearch : IDisposable
{
    private const int Ranks = 4;

    private readonly ulong[][] buffers = new ulong[Ranks][];
    private readonly int[] counts = new int[Ranks];
    private readonly List<SearchedIndex> indexes = [];
    private readonly int words;

    public TableSearch(NodeTable table, ReadableProperty[] properties, CancellationToken cancellationToken)
    {
        Table = table;
        Properties = properties;
        foreach (var segment in table.Search.Read(table, cancellationToken).All)
        {
            AddIndexes(segment);
        }

        words = ChunkLayout.Count(table.RowCount) * ChunkLayout.Words;
        for (var rank = 0; rank < Ranks; rank++)
        {
            buffers[rank] = ArrayPool<ulong>.Shared.Rent(words);
        }
    }

    public NodeTable Table { get; }

    public ReadableProperty[] Properties { get; }

    /// <summary>The number of all hits.</summary>
    public int Total => counts.Sum();

    /// <summary>The number of hits of a rank.</summary>
    public int Count(SearchRank rank) => counts[(int)rank];

    public void Run(SearchQuery query, Condition condition, CancellationToken cancellationToken)
    {
        var isFound = !query.IsEmpty && indexes.Count > 0;
        for (var at = 0; isFound && at < query.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            isFound = Meet(query, at);
        }

        if (isFound && Restrict(condition, cancellationToken))
        {
            RankByName(query);
        }
    }

    public void Dispose()
    {
        foreach (var buffer in buffers)
        {
            ArrayPool<ulong>.Shared.Return(buffer);
        }
    }

    private Span<ulong> Rows(SearchRank rank) => buffers[(int)rank].AsSpan(0, words);

    private void AddIndexes(LiveSegment segment)
    {
        foreach (var property in Properties)
        {
            if (segment.Segment[property.Property] is { } index)
            {
                indexes.Add(new SearchedIndex(index, And(segment.Rows, property.Rows)));
            }
        }
    }

    private static RowBits? And(RowBits? live, RowBits? readable)
    {
        if (live is null || readable is null)
        {
            return live ?? readable;
        }

        // The bits of an old segment may end before those of the table.
        var both = new RowBits(live.Words.Length * 64);
        live.Words.CopyTo(both.Words);
        Bits.And(both.Words, readable.Words[..both.Words.Length]);
        return both;
    }

    // Keeps the rows that also hold this word of the search: anywhere, and in names. False where none is left.
    private bool Meet(SearchQuery query, int at)
    {
        var found = Rows(SearchRank.TextWord);
        var named = Rows(SearchRank.NameWord);
        var text = at == 0 ? found : Rows(SearchRank.ExactName);
        var names = at == 0 ? named : Rows(SearchRank.NamePrefix);
        text.Clear();
        names.Clear();
        var isPrefix = at == query.Words.Length;
        var word = Encoding.UTF8.GetBytes(isPrefix ? query.Prefix : query.Words[at]);
        foreach (var index in indexes)
        {
            var target = index.Index.Names is null ? text : names;
            if (isPrefix)
            {
                index.Index.Terms.AddPrefixed(word, index.Allowed, target);
            }
            else
            {
                index.Index.Terms.AddExact(word, index.Allowed, target);
            }
        }

        Bits.Or(text, names);
        if (at > 0)
        {
            Bits.And(found, text);
            Bits.And(named, names);
        }

        return found.ContainsAnyExcept(0UL);
    }

    // Keeps the rows that satisfy the condition. False where none is left.
    private bool Restrict(Condition condition, CancellationToken cancellationToken)
    {
        var found = Rows(SearchRank.TextWord);
        var candidates = Bits.Count(found);
        if (condition is ConstantCondition constant)
        {
            return constant.Value && candidates > 0;
        }

        if (candidates >= Table.RowCount / 16)
        {
            Bits.And(found, condition.Resolve(cancellationToken).Words);
        }
        else
        {
            RestrictEach(found, condition);
        }

        return found.ContainsAnyExcept(0UL);
    }

    private static void RestrictEach(Span<ulong> found, Condition condition)
    {
        for (var at = 0; at < found.Length; at++)
        {
            for (var rest = found[at]; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                if (!condition.Holds((at << 6) + bit, -1))
                {
                    found[at] &= ~(1UL << bit);
                }
            }
        }
    }

    // Makes the four ranks of what was found, disjoint, and counts them.
    private void RankByName(SearchQuery query)
    {
        var exact = Rows(SearchRank.ExactName);
        var prefixed = Rows(SearchRank.NamePrefix);
        exact.Clear();
        prefixed.Clear();
        var name = Encoding.UTF8.GetBytes(query.Name);
        foreach (var index in indexes)
        {
            index.Index.Names?.AddExact(name, index.Allowed, exact);
            index.Index.Names?.AddPrefixed(name, index.Allowed, prefixed);
        }

        var named = Rows(SearchRank.NameWord);
        var found = Rows(SearchRank.TextWord);
        for (var at = 0; at < found.Length; at++)
        {
            var inName = named[at] & found[at];
            var atStart = prefixed[at] & inName;
            exact[at] &= atStart;
            prefixed[at] = atStart & ~exact[at];
            named[at] = inName & ~atStart;
            found[at] &= ~inName;
        }

        for (var rank = 0; rank < Ranks; rank++)
        {
            counts[rank] = Bits.Count(Rows((SearchRank)rank));
        }
    }
}
