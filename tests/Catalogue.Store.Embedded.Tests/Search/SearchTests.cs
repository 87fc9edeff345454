using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using static Catalogue.Store.Embedded.Tests.Search.SearchCatalogue;
using static Catalogue.Store.Embedded.Tests.Search.SearchModel;

namespace Catalogue.Store.Embedded.Tests.Search;

public sealed class SearchTests
{
    [Theory]
    [InlineData("hopital", "hop")]
    [InlineData("L'HÔPITAL", "hop")]
    [InlineData("séjours hôpi", "hop")]
    [InlineData("hopi séjours", "")]
    [InlineData("hospital stays", "hop")]
    [InlineData("ben_nir_psa", "nir")]
    [InlineData("NIR", "nir")]
    [InlineData("nir_ps", "nir")]
    [InlineData("bennir", "nir")]
    [InlineData("psa ben", "nir")]
    [InlineData("décès", "hop")]
    [InlineData("cancer", "")]
    [InlineData("", "")]
    [InlineData(" … ' ", "")]
    public async Task Every_word_is_found_in_some_property_in_either_language_and_the_last_as_a_prefix(string text, string ids)
    {
        await using var catalogue = new SearchCatalogue();
        await catalogue.Write(
            Upsert(Topic, "hop-topic", ("label", Value("Pharmacie", null))),
            Upsert(Variable, "hop", ("name", Value("SEJ_NUM")), ("label", Value("Séjours à l’hôpital", "Hospital stays")), ("keywords", new PlanValue.List([Value("soins"), Value("décès")]))),
            Upsert(Variable, "nir", ("name", Value("BEN_NIR_PSA")), ("note", Value("cancer", "cancer"))));

        Assert.Equal(ids, await catalogue.Find(text));
    }

    [Fact]
    public async Task Hits_are_ranked_by_name_then_by_id_over_all_types()
    {
        await using var catalogue = new SearchCatalogue();
        await catalogue.Write(
            Upsert(Variable, "a", ("name", Value("X")), ("description", Value("un code acte", null))),
            Upsert(Topic, "b", ("label", Value("Le code acte", null))),
            Upsert(Variable, "c", ("name", Value("CODE")), ("label", Value("Acte", null))),
            Upsert(Topic, "d", ("label", Value("Code acte médical", null))),
            Upsert(Variable, "e", ("name", Value("Code Acteur"))),
            Upsert(Topic, "f", ("label", Value("Medical act", "Codé, ACTE!"))),
            Upsert(Variable, "g", ("name", Value("code acte"))),
            Upsert(Variable, "h", ("name", Value("code")), ("description", Value("acte", null))),
            Upsert(Variable, "i", ("name", Value("code")), ("description", Value("rien", null))));

        Assert.Equal("f g d e b c a h", await catalogue.Find("Code acte"));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_say_what_lies_around_them()
    {
        await using var catalogue = new SearchCatalogue();
        await catalogue.Write([.. Enumerable.Range(0, 7).Select(number => Upsert(number % 2 == 0 ? Variable : Topic, $"n{number}", ("label", Value("soins", null))))]);

        var pages = new List<string>();
        foreach (var (first, offset) in new[] { (3, 0), (3, 3), (3, 6), (3, 7), (0, 2), (int.MaxValue, 5) })
        {
            var page = await catalogue.Search("soins", Everything, first, offset);
            pages.Add($"{page.Ids}|{page.Total}|{page.Facets}|{page.HasPrevious}|{page.HasNext}");
        }

        Assert.Equal(
            ["n0 n1 n2|7|4 3|False|True", "n3 n4 n5|7|4 3|True|True", "n6|7|4 3|True|False", "|7|4 3|True|False", "|7|4 3|True|True", "n5 n6|7|4 3|True|False"],
            pages);
    }

    [Fact]
    public async Task Snippets_are_cut_from_the_wanted_language_of_what_may_be_read()
    {
        await using var catalogue = new SearchCatalogue();
        await catalogue.Write(
            Upsert(Variable, "a", ("name", Value("NIR")), ("label", Value("Le NIR \"pseudonyme\"", "The NIR")), ("description", Value("NIR secret", "secret NIR"))),
            Upsert(Variable, "b", ("label", Value("Bénéficiaire", "NIR of whom")), ("level", Value(1))));
        var targets = Everything.SetItem(0, Target(Variable, Predicate.Always.Instance, property => property.Name == "description" ? Predicate.Never.Instance : Predicate.Always.Instance));

        var (french, english) = (await catalogue.Search("nir", targets), await catalogue.Search("nir", targets, language: Language.English));

        Assert.Equal("\"NIR\"\n\"NIR of whom\"", french.Snippets);
        Assert.Equal("\"NIR\"\n\"NIR of whom\"", english.Snippets);
        Assert.Equal("\"Le NIR \\\"pseudonyme\\\"\"", (await catalogue.Search("nir pseudo", targets)).Snippets);
        Assert.Equal("\"NIR secret\"\n\"NIR of whom\"", (await catalogue.Search("nir", Everything)).Snippets);
        Assert.Equal("\"secret NIR\"\n\"NIR of whom\"", (await catalogue.Search("nir", Everything, language: Language.English)).Snippets);
    }

    [Fact]
    public async Task What_the_condition_hides_changes_neither_count_nor_rank_nor_facet_nor_page()
    {
        await using var whole = new SearchCatalogue();
        await using var visible = new SearchCatalogue();
        foreach (var number in Enumerable.Range(0, 40))
        {
            var type = number % 3 == 0 ? Topic : Variable;
            var change = Upsert(type, $"n{number:00}", ("label", Value(number % 5 == 0 ? "soins" : "les soins", null)), ("level", Value(number % 4)));
            await whole.Write(change);
            if (number % 4 < 2)
            {
                await visible.Write(change);
            }
        }

        foreach (var (first, offset) in new[] { (5, 0), (5, 5), (50, 0), (5, 18) })
        {
            var hidden = await whole.Search("soins", [Target(Variable, LevelBelow(Variable, 2), _ => Predicate.Always.Instance), Target(Topic, LevelBelow(Topic, 2), _ => Predicate.Always.Instance)], first, offset);
            Assert.Equal(await visible.Search("soins", Everything, first, offset), hidden);
        }
    }

    [Fact]
    public async Task Property_counts_only_on_rows_where_it_may_be_read()
    {
        await using var catalogue = new SearchCatalogue();
        await catalogue.Write(
            Upsert(Variable, "a", ("name", Value("NIR")), ("level", Value(0))),
            Upsert(Variable, "b", ("name", Value("NIR")), ("level", Value(9))),
            Upsert(Variable, "c", ("name", Value("NIR")), ("description", Value("nir", null)), ("level", Value(9))),
            Upsert(Topic, "d", ("label", Value("NIR", null))));
        var name = Target(Variable, Predicate.Always.Instance, property => property.Name == "name" ? LevelBelow(Variable, 5) : Predicate.Always.Instance);
        var nothing = Target(Topic, Predicate.Always.Instance, _ => Predicate.Never.Instance);

        var answer = await catalogue.Search("nir", [name, nothing]);

        Assert.Equal(new SearchAnswer("a c", "\"NIR\"\n\"nir\"", "2 0", 2, false, false), answer);
    }

    [Fact]
    public async Task Writes_are_found_by_the_next_search()
    {
        await using var catalogue = new SearchCatalogue();
        await catalogue.Write(Upsert(Variable, "a", ("name", Value("soins"))), Upsert(Variable, "b", ("name", Value("soins"))));
        var found = new List<string> { await catalogue.Find("soins") };

        await catalogue.Write(Upsert(Variable, "a", ("name", Value("actes"))), Upsert(Variable, "a2", ("name", Value("soins"))));
        found.Add(await catalogue.Find("soins") + "|" + await catalogue.Find("actes"));

        await catalogue.Write(Delete("b"));
        await catalogue.Write(Upsert(Variable, "a", ("level", Value(3))), Upsert(Variable, "a2", ("description", Value("actes", null))));
        found.Add(await catalogue.Find("soins") + "|" + await catalogue.Find("actes"));

        await catalogue.Write(Upsert(Variable, "b", ("name", Value("soins"))), Upsert(Variable, "a2", ("name", PlanValue.Null.Instance)));
        found.Add(await catalogue.Find("soins") + "|" + await catalogue.Find("actes"));

        Assert.Equal(["a b", "a2 b|a", "a2|a a2", "b|a a2"], found);
    }
}
