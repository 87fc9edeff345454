using Catalogue.Plan.Search;

namespace Catalogue.Plan.Tests.Search;

public sealed class SearchQueryTests
{
    [Fact]
    public void Last_word_is_a_prefix_and_the_others_are_kept_once()
    {
        var query = SearchQuery.Of("Base de la base de Don");

        Assert.Equal(["base", "de", "la"], query.Words);
        Assert.Equal("don", query.Prefix);
        Assert.Equal("base de la base de don", query.Name);
        Assert.Equal(4, query.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("…!?")]
    public void Text_without_words_finds_nothing(string text)
    {
        var query = SearchQuery.Of(text);

        Assert.True(query.IsEmpty);
        Assert.Equal(0, query.Count);
        Assert.Equal(0UL, query.Match("base"));
    }

    [Fact]
    public void Term_says_which_conditions_it_meets()
    {
        var query = SearchQuery.Of("base do base do");

        Assert.Equal([0b001UL, 0b110UL, 0b100UL, 0UL], [query.Match("base"), query.Match("do"), query.Match("donnees"), query.Match("bases")]);
    }
}
