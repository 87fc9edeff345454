using System.Collections.Immutable;

namespace Catalogue.Plan.Search;

/// <summary>
/// What a text can be found by, the same in every store. A text is cut into words at everything that is neither letter
/// nor digit; an elided word is dropped (<c>l'hôpital</c> is <c>hopital</c>). A word is cut into pieces at underscores,
/// hyphens, remaining apostrophes, humps (<c>DeepSarc</c>, <c>CepiDC</c>) and between letters and digits. It can be found
/// by each piece and by each run of neighbouring pieces written together: <c>BEN_NIR_PSA</c> by <c>ben</c>, <c>bennir</c>,
/// <c>bennirpsa</c>, <c>nir</c>, <c>nirpsa</c> and <c>psa</c>. Someone who searches means one such run by each word, so
/// that <c>nir_psa</c> and <c>BenNir</c> find it too; only a hyphen then separates words, since <c>MR-001</c> and
/// <c>MR 001</c> are the same to most.
/// </summary>
public static class Terms
{
    /// <summary>The greatest length of a term in characters; longer ones are cut, in texts and in searches alike.</summary>
    public const int MaxLength = 64;

    /// <summary>The greatest number of pieces written together; what follows is left out, in texts and in searches alike.</summary>
    public const int MaxJoined = 8;

    /// <summary>The greatest number of pieces of one text; what follows cannot be found.</summary>
    public const int MaxPieces = 10_000;

    /// <summary>The greatest number of words of a search or of a name; what follows is left out.</summary>
    public const int MaxWords = 32;

    /// <summary>What a text can be found by, each once, in the order of first occurrence.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var reader = new TermReader();
        reader.ReadTerms(text);
        return [.. All(reader).Distinct()];
    }

    /// <summary>What is meant by the words of a search or of a name, in their order.</summary>
    public static ImmutableArray<string> Words(string text)
    {
        var reader = new TermReader();
        reader.ReadWords(text);
        return [.. All(reader)];
    }

    /// <summary>The form in which names are compared with each other and with searches: the words with single spaces; empty where there are none.</summary>
    public static string Name(string text) => new TermReader().ReadName(text);

    private static IEnumerable<string> All(TermReader reader)
    {
        for (var index = 0; index < reader.Count; index++)
        {
            yield return reader[index].ToString();
        }
    }
}
