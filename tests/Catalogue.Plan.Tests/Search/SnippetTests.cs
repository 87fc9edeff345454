using Catalogue.Plan.Search;

namespace Catalogue.Plan.Tests.Search;

public sealed class SnippetTests
{
    private const string Long =
        "Le système national des données de santé réunit les remboursements de l'assurance maladie, les séjours à l'hôpital, les causes de décès,\n" +
        "les données du handicap et, bientôt, un échantillon des complémentaires; il couvre presque toute la population résidant en France.";

    [Fact]
    public void Short_text_is_given_whole_on_one_line() =>
        Assert.Equal("Causes de décès, depuis 2006", Snippet.Cut("  Causes\r\n de\t décès,  depuis 2006 ", 10..12));

    [Theory]
    [InlineData("système", "Le système national des données de santé réunit les remboursements de l'assurance maladie, les séjours à l'hôpital, les causes de décès, les données du…")]
    [InlineData("handicap", "…les causes de décès, les données du handicap et, bientôt, un échantillon des complémentaires; il couvre presque toute la population résidant en France.")]
    [InlineData("France", "…les causes de décès, les données du handicap et, bientôt, un échantillon des complémentaires; il couvre presque toute la population résidant en France.")]
    public void Long_text_is_cut_between_words(string word, string expected)
    {
        var at = Long.IndexOf(word, StringComparison.Ordinal);
        Assert.Equal(expected, Snippet.Cut(Long, at..(at + word.Length)));
    }

    [Fact]
    public void Text_without_spaces_is_cut_between_characters()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 400));
        for (var at = 0; at < text.Length; at += 2)
        {
            var snippet = Snippet.Cut(text, at..(at + 2));
            Assert.InRange(snippet.Length, 100, Snippet.MaxLength);
            Assert.Equal(string.Empty, snippet.Replace("😀", string.Empty).Replace("…", string.Empty));
        }
    }
}
