using System.Buffers;
using System.Text;
using Catalogue.Plan.Search;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Makes parts of ids from names: the same part for the same name, readable, and free of what a URL would escape.</summary>
internal static class IdText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Letters, digits, points, dashes and underscores stay, accents go, and every other character is a dash: <c>A   F</c> is <c>A---F</c>.</summary>
    public static string Part(string name)
    {
        var part = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            Append(part, letter);
        }

        return part.Length == 0 ? "-" : part.ToString();
    }

    /// <summary>In lower case, words joined by one dash: <c>Causes de décès</c> is <c>causes-de-deces</c>, <c>DCIR_DCIRS</c> is <c>dcir-dcirs</c>.</summary>
    public static string Slug(string name)
    {
        var words = Part(name).ToLowerInvariant().Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words);
    }

    private static void Append(StringBuilder part, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
        {
            part.Append(letter);
            return;
        }

        Span<char> folded = stackalloc char[Folding.MaxExpansion];
        folded = folded[..Folding.Fold(letter, folded)];
        if (folded.ContainsAnyExcept(Plain))
        {
            part.Append('-');
            return;
        }

        foreach (var plain in folded)
        {
            part.Append(char.IsUpper(letter) ? char.ToUpperInvariant(plain) : plain);
        }
    }
}
