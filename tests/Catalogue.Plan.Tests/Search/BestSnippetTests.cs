using Catalogue.Plan.Model;
using Catalogue.Plan.Search;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Tests.Search;

public sealed class BestSnippetTests
{
    private static readonly Property Name = new() { Name = "name", Ordinal = 0, Type = PropertyType.String, Search = SearchWeight.Name };
    private static readonly Property Description = new() { Name = "description", Ordinal = 1, Type = PropertyType.Text, Search = SearchWeight.Text };
    private static readonly Property Keywords = new() { Name = "keywords", Ordinal = 2, Type = PropertyType.String, IsList = true, Search = SearchWeight.Text };

    [Fact]
    public void Running_text_is_preferred_to_a_name_that_matches_as_well() =>
        Assert.Equal("Le NIR du patient", Best("nir", (Name, Text("BEN_NIR_PSA")), (Description, Text("Le NIR du patient", "The patient's NIR"))));

    [Fact]
    public void Text_with_more_of_the_words_is_preferred() =>
        Assert.Equal("BEN_NIR_PSA", Best("nir psa", (Name, Text("BEN_NIR_PSA")), (Description, Text("Le NIR du patient", null))));

    [Fact]
    public void Other_language_is_taken_where_only_it_matches() =>
        Assert.Equal("The patient's NIR", Best("patient's", (Description, Text("Le NIR de la personne", "The patient's NIR"))));

    [Fact]
    public void Wanted_language_is_taken_where_both_match()
    {
        var both = Text("Le NIR", "The NIR");

        Assert.Equal(["Le NIR", "The NIR"], [Best("nir", Language.French, (Description, both)), Best("nir", Language.English, (Description, both))]);
    }

    [Fact]
    public void Item_of_a_list_that_matches_is_taken() =>
        Assert.Equal("causes de décès", Best("deces", (Keywords, new PlanValue.List([new PlanValue.String("soins"), new PlanValue.String("causes de décès")]))));

    [Fact]
    public void Nothing_is_given_where_nothing_matches() =>
        Assert.Equal(string.Empty, Best("zzz", (Name, Text("BEN_NIR_PSA")), (Description, PlanValue.Null.Instance)));

    [Fact]
    public void What_was_offered_before_a_reset_is_forgotten()
    {
        var snippet = new BestSnippet(SearchQuery.Of("nir"), Language.French);
        snippet.Offer(Name, Text("NIR"));
        snippet.Reset();

        Assert.Equal(string.Empty, snippet.Text);
    }

    private static string Best(string query, params (Property Property, PlanValue Value)[] offered) => Best(query, Language.French, offered);

    private static string Best(string query, Language language, params (Property Property, PlanValue Value)[] offered)
    {
        var snippet = new BestSnippet(SearchQuery.Of(query), language);
        foreach (var (property, value) in offered)
        {
            snippet.Offer(property, value);
        }

        return snippet.Text;
    }

    private static PlanValue Text(string text) => new PlanValue.String(text);

    private static PlanValue Text(string? french, string? english) => new PlanValue.Text(new LocalizedText(french, english));
}
