using System.Text;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Tests.Search;

/// <summary>All that a search answers, in a form that can be compared.</summary>
internal sealed record SearchAnswer(string Ids, string Snippets, string Facets, int Total, bool HasNext, bool HasPrevious)
{
    public static SearchAnswer Of(SearchSet set)
    {
        Assert.Equal([0, set.Snippets.Length], set.Offsets);
        return new SearchAnswer(
            string.Join(' ', Enumerable.Range(0, set.Count).Select(row => Id(set, row))),
            string.Join('\n', set.Snippets.Select(snippet => Encoding.UTF8.GetString(snippet.Span))),
            string.Join(' ', set.Facets),
            Assert.Single(set.Totals ?? []),
            Assert.Single(set.HasNext ?? []),
            Assert.Single(set.HasPrevious ?? []));
    }

    private static string Id(SearchSet set, int row) =>
        Assert.IsType<PlanValue.String>(set.Cases[set.CaseOf(row)].Columns[0].Value(set.IndexInCase(row))).Value;
}
