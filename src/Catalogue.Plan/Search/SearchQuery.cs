using System.Collections.Immutable;

namespace Catalogue.Plan.Search;

/// <summary>The text of a search, taken apart. A hit holds every one of <see cref="Words"/> and a term that begins with <see cref="Prefix"/>.</summary>
public sealed class SearchQuery
{
    private SearchQuery(ImmutableArray<string> words, string prefix, string name)
    {
        Words = words;
        Prefix = prefix;
        Name = name;
    }

    /// <summary>The words before the last, each once; terms must equal them.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The last word; empty where the text holds no word at all, and nothing is found.</summary>
    public string Prefix { get; }

    /// <summary>The whole text as names are compared with it (<see cref="Terms.Name"/>).</summary>
    public string Name { get; }

    public bool IsEmpty => Prefix.Length == 0;

    /// <summary>The number of conditions on terms: the words and the prefix.</summary>
    public int Count => IsEmpty ? 0 : Words.Length + 1;

    public static SearchQuery Of(string text)
    {
        var words = Terms.Words(text);
        return words.IsEmpty
            ? new SearchQuery([], string.Empty, string.Empty)
            : new SearchQuery([.. words[..^1].Distinct()], words[^1], string.Join(' ', words));
    }

    /// <summary>Which conditions a term fulfils, as bits: bit i for word i, the last one for the prefix.</summary>
    public ulong Match(ReadOnlySpan<char> term)
    {
        var met = 0UL;
        for (var index = 0; index < Words.Length; index++)
        {
            met |= term.SequenceEqual(Words[index]) ? 1UL << index : 0;
        }

        return !IsEmpty && term.StartsWith(Prefix) ? met | (1UL << Words.Length) : met;
    }
}
