using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private JsonObject Search(PlainRequest.Field field)
    {
        var words = WordsOf(field.Text("text") ?? "");
        var named = (field.Arguments["types"] as JsonArray)?.Select(name => (string?)name).ToHashSet();
        var hits = model.NodeTypes.Where(type => named is null || named.Contains(CatalogueSchema.ConstantCase(type.Name)))
            .SelectMany(Graph.Of)
            .Where(node => words.Count > 0 && IsWithin(node, field.Arguments["where"]?["dataset"] as JsonObject))
            .Select(node => (Node: node, Rank: RankOf(node, words)))
            .Where(hit => hit.Rank is not null)
            .OrderBy(hit => hit.Rank)
            .ThenBy(hit => hit.Node.Id, StringComparer.Ordinal)
            .Select(hit => hit.Node)
            .ToList();
        var offset = int.Parse(field.Text("after")?.Split('#')[^1] ?? "0", CultureInfo.InvariantCulture);
        var page = hits.Skip(offset).Take(field.Number("first", 10)).ToList();
        string Cursor(int at) => $"Query.search{field.Scope}#{offset + at + 1}";
        JsonObject Hit(PlainRequest.Field part, PlainGraph.Node node) => Object("SearchHit", part.Sets, inner => inner.Name switch
        {
            "type" => CatalogueSchema.ConstantCase(node.Type.Name),
            "node" => Node(node, inner.Sets),
            "snippet" => SnippetOf(node, words, field.Text("language") ?? "FR"),
            _ => throw new NotCoveredException($"SearchHit.{inner.Name}"),
        });
        return Object("SearchConnection", field.Sets, part => part.Name switch
        {
            "totalCount" => hits.Count,
            "facets" => Facets(part, hits),
            "nodes" => new JsonArray([.. page.Select(node => Hit(part, node))]),
            "edges" => new JsonArray([.. page.Select((node, at) => Object("SearchEdge", part.Sets, inner => inner.Name == "cursor" ? Cursor(at) : Hit(inner, node)))]),
            "pageInfo" => PageInfo(part, offset > 0 && hits.Count > 0, offset + page.Count < hits.Count, page.Count > 0 ? Cursor(0) : null, page.Count > 0 ? Cursor(page.Count - 1) : null),
            _ => throw new NotCoveredException($"SearchConnection.{part.Name}"),
        });
    }

    private JsonArray Facets(PlainRequest.Field field, List<PlainGraph.Node> hits) =>
        [.. model.NodeTypes.Where(type => hits.Exists(node => node.Type == type)).Select(type => Object("SearchFacet", field.Sets, part => part.Name switch
        {
            "type" => CatalogueSchema.ConstantCase(type.Name),
            "count" => hits.Count(node => node.Type == type),
            _ => throw new NotCoveredException($"SearchFacet.{part.Name}"),
        }))];

    private bool IsWithin(PlainGraph.Node node, JsonObject? dataset)
    {
        if (dataset is null || node.Type.Name == "Dataset")
        {
            return dataset is null || Holds(node.Id, dataset);
        }

        var container = node.Type.Name switch { "Table" => node.Type.FindRelation("dataset"), "Variable" => node.Type.FindRelation("table"), _ => null };
        return container is not null && view.Rights.Follows(container) && Graph.Along(container, node).Any(pair => IsWithin(pair.Node, dataset));
    }

    /// <summary>0: the search is a name; 1: a name begins with it; 2: its words are in names; 3: in texts; null: some word is nowhere.</summary>
    private int? RankOf(PlainGraph.Node node, List<string> words)
    {
        var texts = ReadableTexts(node).ToList();
        var names = texts.Where(text => text.Weight == SearchWeight.Name).Select(text => text.Text).ToList();
        if (!IsIn(words, texts.Select(text => text.Text)))
        {
            return null;
        }

        var whole = string.Join(' ', words);
        return !IsIn(words, names) ? 3
            : names.Exists(name => string.Join(' ', WordsOf(name)) == whole) ? 0
            : names.Exists(name => string.Join(' ', WordsOf(name)).StartsWith(whole, StringComparison.Ordinal)) ? 1
            : 2;
    }

    private static bool IsIn(List<string> words, IEnumerable<string> texts)
    {
        var terms = texts.SelectMany(WordsOf).ToList();
        return words.SkipLast(1).All(terms.Contains) && terms.Exists(term => term.StartsWith(words[^1], StringComparison.Ordinal));
    }

    /// <summary>The text with most of the words; among those one in the language, then one that is no name, then the first.</summary>
    private string SnippetOf(PlainGraph.Node node, List<string> words, string language) => ReadableTexts(node)
        .Select(text => (text.Text, Met: MetBy(text.Text, words), IsWanted: text.Language is null || text.Language == language, IsText: text.Weight == SearchWeight.Text))
        .Where(text => text.Met > 0)
        .OrderByDescending(text => text.Met).ThenByDescending(text => text.IsWanted).ThenByDescending(text => text.IsText)
        .Select(text => text.Text)
        .FirstOrDefault() ?? "";

    private static int MetBy(string text, List<string> words)
    {
        var terms = WordsOf(text);
        return words.SkipLast(1).Distinct().Count(terms.Contains) + (terms.Exists(term => term.StartsWith(words[^1], StringComparison.Ordinal)) ? 1 : 0);
    }

    private IEnumerable<(string Text, string? Language, SearchWeight Weight)> ReadableTexts(PlainGraph.Node node) => node.Type.Properties
        .Where(property => property.Search != SearchWeight.None && view.Clear.Contains((node.Id, property.Name)))
        .SelectMany(property => TextsOf(PlainValues.Of(node, property)).Select(text => (text.Text, text.Language, property.Search)));

    private static IEnumerable<(string Text, string? Language)> TextsOf(object? value) => value switch
    {
        string text => [(text, null)],
        PlainText text => new[] { (text.French, "FR"), (text.English, "EN") }.Where(one => one.Item1 is not null).Select(one => (one.Item1 ?? "", (string?)one.Item2)),
        List<object> list => list.SelectMany(TextsOf),
        _ => [],
    };

    // The texts of the tests have plain words and numbers, apart from each other.
    private static List<string> WordsOf(string text) => [.. PlainValues.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
