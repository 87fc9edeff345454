using System.Numerics;
using System.Runtime.InteropServices;

namespace Catalogue.Store.Embedded.Search;

/// <summary>Loops over a bit per row.</summary>
internal static class Bits
{
    /// <summary>Adds rows where allowed (everywhere where <paramref name="allowed"/> is empty).</summary>
    public static void Add(ReadOnlySpan<int> rows, ReadOnlySpan<ulong> allowed, Span<ulong> found)
    {
        if (allowed.IsEmpty)
        {
            foreach (var row in rows)
            {
                found[row >> 6] |= 1UL << row;
            }

            return;
        }

        foreach (var row in rows)
        {
            found[row >> 6] |= allowed[row >> 6] & (1UL << row);
        }
    }

    /// <summary>Likewise; <paramref name="bits"/> may be shorter than the others.</summary>
    public static void Add(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> allowed, Span<ulong> found)
    {
        if (allowed.IsEmpty)
        {
            Or(found[..bits.Length], bits);
            return;
        }

        for (var at = 0; at < bits.Length; at++)
        {
            found[at] |= bits[at] & allowed[at];
        }
    }

    public static void Or(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(target);
        var wideOther = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var at = 0; at < wide.Length; at++)
        {
            wide[at] |= wideOther[at];
        }

        for (var at = wide.Length * Vector<ulong>.Count; at < target.Length; at++)
        {
            target[at] |= other[at];
        }
    }

    public static void And(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(target);
        var wideOther = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var at = 0; at < wide.Length; at++)
        {
            wide[at] &= wideOther[at];
        }

        for (var at = wide.Length * Vector<ulong>.Count; at < target.Length; at++)
        {
            target[at] &= other[at];
        }
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
