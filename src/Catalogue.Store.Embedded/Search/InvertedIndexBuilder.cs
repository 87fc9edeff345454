using System.Runtime.InteropServices;
using System.Text;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Search;

/// <summary>Collects which rows hold which strings, row after row in ascending order.</summary>
internal sealed class InvertedIndexBuilder
{
    // A list of at most so many rows is walked faster than the bits of a whole table, however small.
    private const int FewRows = 64;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> entries = [];
    private readonly List<int> counts = [];
    private readonly List<int> lastRows = [];
    private readonly List<int> held = [];
    private readonly List<int> holders = [];

    public InvertedIndexBuilder() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(int row, ReadOnlySpan<char> entry)
    {
        if (!lookup.TryGetValue(entry, out var number))
        {
            number = entries.Count;
            var text = entry.ToString();
            numbers.Add(text, number);
            entries.Add(text);
            counts.Add(0);
            lastRows.Add(-1);
        }

        if (lastRows[number] != row)
        {
            lastRows[number] = row;
            counts[number]++;
            held.Add(number);
            holders.Add(row);
        }
    }

    /// <summary>The index over a table of so many rows.</summary>
    public InvertedIndex Build(int rowCount)
    {
        var sorted = entries.ToArray();
        var order = new int[sorted.Length];
        for (var number = 0; number < order.Length; number++)
        {
            order[number] = number;
        }

        Array.Sort(sorted, order, StringComparer.Ordinal);
        var many = Math.Max(FewRows, rowCount / 64);
        var (starts, rows) = Gather(order);
        var words = ChunkLayout.Count(rowCount) * ChunkLayout.Words;
        var prefixes = Prefixes(sorted, starts, rows, many, words);
        var frequent = Frequent(ref starts, ref rows, many, words);
        return new InvertedIndex(LexiconOf(sorted), starts, rows, frequent, prefixes);
    }

    private (int[] Starts, int[] Rows) Gather(int[] order)
    {
        var starts = new int[order.Length + 1];
        var next = new int[order.Length];
        for (var index = 0; index < order.Length; index++)
        {
            next[order[index]] = starts[index];
            starts[index + 1] = starts[index] + counts[order[index]];
        }

        var rows = new int[held.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[next[held[at]]++] = holders[at];
        }

        return (starts, rows);
    }

    private static Dictionary<int, ulong[]> Frequent(ref int[] starts, ref int[] rows, int many, int words)
    {
        var frequent = new Dictionary<int, ulong[]>();
        var listed = new List<int>();
        var listedStarts = new int[starts.Length];
        for (var index = 0; index + 1 < starts.Length; index++)
        {
            var held = rows.AsSpan(starts[index], starts[index + 1] - starts[index]);
            if (held.Length > many)
            {
                var bits = new ulong[words];
                Bits.Add(held, [], bits);
                frequent.Add(index, bits);
            }
            else
            {
                listed.AddRange(held);
            }

            listedStarts[index + 1] = listed.Count;
        }

        (starts, rows) = (listedStarts, listed.ToArray());
        return frequent;
    }

    private static Dictionary<uint, ulong[]> Prefixes(string[] sorted, int[] starts, int[] rows, int many, int words)
    {
        var prefixes = new Dictionary<uint, ulong[]>();
        for (var length = 1; length <= InvertedIndex.LongestPrefix; length++)
        {
            for (var from = 0; from < sorted.Length;)
            {
                var to = from + 1;
                while (to < sorted.Length && SharePrefix(sorted[from], sorted[to], length))
                {
                    to++;
                }

                if (starts[to] - starts[from] > many && PrefixOf(sorted[from], length) is { } prefix)
                {
                    var bits = new ulong[words];
                    Bits.Add(rows.AsSpan(starts[from], starts[to] - starts[from]), [], bits);
                    prefixes.Add(InvertedIndex.PrefixKey(prefix), bits);
                }

                from = to;
            }
        }

        return prefixes;
    }

    private static bool SharePrefix(string left, string right, int length) =>
        left.Length >= length && right.AsSpan().StartsWith(left.AsSpan(0, length));

    // Null where there is no such prefix, or where it has more bytes than characters and is looked up among longer ones.
    private static byte[]? PrefixOf(string entry, int length) =>
        entry.Length >= length && Encoding.UTF8.GetByteCount(entry.AsSpan(0, length)) == length ? Encoding.UTF8.GetBytes(entry[..length]) : null;

    // Entries hold no surrogates, so that their order is also that of their bytes.
    private static Lexicon LexiconOf(string[] sorted)
    {
        var starts = new int[sorted.Length + 1];
        var bytes = new List<byte>();
        for (var index = 0; index < sorted.Length; index++)
        {
            var from = starts[index];
            CollectionsMarshal.SetCount(bytes, from + Encoding.UTF8.GetByteCount(sorted[index]));
            starts[index + 1] = from + Encoding.UTF8.GetBytes(sorted[index], CollectionsMarshal.AsSpan(bytes)[from..]);
        }

        return new Lexicon(bytes.ToArray(), starts);
    }
}
