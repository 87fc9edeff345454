namespace Catalogue.Plan.Values;

/// <summary>The order of strings by Unicode code point, which is also the order of their UTF-8 bytes.</summary>
public static class CodePoints
{
    /// <summary>Negative, zero or positive as <paramref name="left"/> comes before, with or after <paramref name="right"/>.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var at = left.AsSpan(0, length).CommonPrefixLength(right);
        return at == length ? left.Length.CompareTo(right.Length) : Rank(left[at]).CompareTo(Rank(right[at]));
    }

    // UTF-16 puts surrogates (code points above U+FFFF) before U+E000..U+FFFF; rotating both ranges mends that.
    private static int Rank(char unit) => unit switch
    {
        >= '\uE000' => unit - 0x800,
        >= '\uD800' => unit + 0x2000,
        _ => unit,
    };
}
