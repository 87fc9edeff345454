using System.Numerics;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Search;

/// <summary>
/// Chooses the text of a node from which its snippet is cut: the one with most words of the search; among those one in
/// the wanted language (or in none), then running text before names, which a reader sees anyway, then the one offered
/// first. Whoever offers must offer only what the principal may read on that node.
/// </summary>
public sealed class BestSnippet(SearchQuery query, Language language)
{
    private readonly TermReader reader = new();
    private string best = string.Empty;
    private Range match;
    private int score;

    /// <summary>The snippet of what was offered since <see cref="Reset"/>; empty where no word of the search was in it.</summary>
    public string Text => score == 0 ? string.Empty : Snippet.Cut(best, match);

    public void Reset() => (best, match, score) = (string.Empty, default, 0);

    public void Offer(Property property, PlanValue value)
    {
        switch (value)
        {
            case PlanValue.String text: Offer(property, text.Value, true); break;
            case PlanValue.Text text: Offer(property, text.Value); break;
            case PlanValue.List list:
                foreach (var item in list.Items)
                {
                    Offer(property, item);
                }

                break;
        }
    }

    private void Offer(Property property, LocalizedText text)
    {
        if (text.French is { } french)
        {
            Offer(property, french, language == Language.French);
        }

        if (text.English is { } english)
        {
            Offer(property, english, language == Language.English);
        }
    }

    private void Offer(Property property, string text, bool isWanted)
    {
        reader.ReadTerms(text);
        var met = 0UL;
        var first = 0;
        for (var index = reader.Count - 1; index >= 0; index--)
        {
            var here = query.Match(reader[index]);
            first = here != 0 ? index : first;
            met |= here;
        }

        var preference = (BitOperations.PopCount(met) * 4) + (isWanted ? 2 : 0) + (property.Search == SearchWeight.Text ? 1 : 0);
        if (met != 0 && preference > score)
        {
            (best, match, score) = (text, reader.Source(first), preference);
        }
    }
}
