using Catalogue.Plan.Model;
using Catalogue.Plan.Search;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Tests.Search;

/// <summary>Searches by reading every document, by the letter of the contract.</summary>
internal static class SearchOracle
{
    /// <param name="documents">All documents that exist.</param>
    /// <param name="text">The text of the search.</param>
    /// <param name="isVisible">Whether a document may be found.</param>
    /// <param name="isReadable">Whether a property may be read on a document.</param>
    public static List<SearchDocument> Search(IEnumerable<SearchDocument> documents, string text, Func<SearchDocument, bool> isVisible, Func<SearchDocument, Property, bool> isReadable)
    {
        var words = Terms.Words(text);
        return words.IsEmpty ? [] :
        [
            .. documents
                .Where(isVisible)
                .Select(document => (Document: document, Rank: Rank(words, Terms.Name(text), Readable(document, isReadable))))
                .Where(ranked => ranked.Rank is not null)
                .OrderBy(ranked => ranked.Rank)
                .ThenBy(ranked => ranked.Document.Id, StringComparer.Ordinal)
                .Select(ranked => ranked.Document),
        ];
    }

    private static List<(bool IsName, string Text)> Readable(SearchDocument document, Func<SearchDocument, Property, bool> isReadable) =>
    [
        .. document.Type.Properties
            .Where(property => property.Search != SearchWeight.None && isReadable(document, property))
            .SelectMany(property => Texts(document[property]).Select(text => (property.Search == SearchWeight.Name, text))),
    ];

    private static SearchRank? Rank(IReadOnlyList<string> words, string name, List<(bool IsName, string Text)> texts)
    {
        var names = texts.Where(text => text.IsName).Select(text => Terms.Name(text.Text)).ToList();
        return !HasAll(words, texts.SelectMany(text => Terms.Of(text.Text))) ? null
            : names.Contains(name) ? SearchRank.ExactName
            : names.Exists(one => one.StartsWith(name, StringComparison.Ordinal)) ? SearchRank.NamePrefix
            : HasAll(words, texts.Where(text => text.IsName).SelectMany(text => Terms.Of(text.Text))) ? SearchRank.NameWord
            : SearchRank.TextWord;
    }

    private static bool HasAll(IReadOnlyList<string> words, IEnumerable<string> terms)
    {
        var all = terms.ToHashSet();
        return words.SkipLast(1).All(all.Contains) && all.Any(term => term.StartsWith(words[^1], StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(PlanValue value) => value switch
    {
        PlanValue.String text => [text.Value],
        PlanValue.Text text => new[] { text.Value.French, text.Value.English }.OfType<string>(),
        PlanValue.List list => list.Items.SelectMany(Texts),
        _ => [],
    };
}
