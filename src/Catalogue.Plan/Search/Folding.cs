namespace Catalogue.Plan.Search;

/// <summary>
/// The form in which texts are compared: lower case, without accents, ligatures spelt out, typographic apostrophes,
/// hyphens and spaces as the plain ones. Letter by letter, so that the folded form of a text is that of its parts put
/// together, folding twice changes nothing, and composed and decomposed accents give the same. Needs no ICU, which a
/// server without it lacks, and does not differ between machines.
/// </summary>
public static partial class Folding
{
    /// <summary>The greatest number of characters that one character folds to.</summary>
    public const int MaxExpansion = 3;

    /// <summary>The folded form; the same instance where there is nothing to fold.</summary>
    public static string Fold(string text)
    {
        var kept = 0;
        while (kept < text.Length && IsPlain(text[kept]))
        {
            kept++;
        }

        return kept == text.Length ? text : Fold(text, kept);
    }

    /// <summary>Writes what a character folds to, at most <see cref="MaxExpansion"/> characters; returns how many.</summary>
    public static int Fold(char letter, Span<char> destination)
    {
        if (letter < 0x80)
        {
            destination[0] = letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
            return 1;
        }

        var folded = Single(letter);
        if (folded != Several)
        {
            destination[0] = folded;
            return folded == Nothing ? 0 : 1;
        }

        var letters = Spelt(letter);
        letters.CopyTo(destination);
        return letters.Length;
    }

    private static bool IsPlain(char letter) => letter is < '\u0080' and not (>= 'A' and <= 'Z');

    private static string Fold(string text, int kept)
    {
        var rest = text.Length - kept;
        var buffer = rest <= 256 ? stackalloc char[256 * MaxExpansion] : new char[rest * MaxExpansion];
        var length = 0;
        foreach (var letter in text.AsSpan(kept))
        {
            length += Fold(letter, buffer[length..]);
        }

        return string.Concat(text.AsSpan(0, kept), buffer[..length]);
    }
}
