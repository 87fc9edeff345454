using Catalogue.Plan.Search;

namespace Catalogue.Plan.Tests.Search;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("snds", "snds")]
    [InlineData("BEN_NIR_PSA", "ben_nir_psa")]
    [InlineData("Hôpital", "hopital")]
    [InlineData("ÉTABLISSEMENT", "etablissement")]
    [InlineData("Maïs, Noël, Où, Ça, Août, Île", "mais, noel, ou, ca, aout, ile")]
    [InlineData("cœur Œuvre", "coeur oeuvre")]
    [InlineData("ex æquo Æ", "ex aequo ae")]
    [InlineData("Straße GROẞ", "strasse gross")]
    [InlineData("l’hôpital", "l'hopital")]
    [InlineData("décès : 10\u00A0000", "deces : 10 000")]
    [InlineData("Łódź, Ørsted, Đorđe, Þór", "lodz, orsted, dorde, thor")]
    [InlineData("2006–2016, non\u2011dit", "2006-2016, non-dit")]
    [InlineData("ﬁche, m², 1ª", "fiche, m2, 1a")]
    [InlineData("mé\u00ADde\u200Bcin", "medecin")]
    [InlineData("İstanbul ıssız Việt", "istanbul issiz viet")]
    [InlineData("Σίσυφος", "σισυφοσ")]
    [InlineData("Чайковский, Ёлка", "чаиковскии, елка")]
    [InlineData("＊ＡＢＣ＊", "＊abc＊")]
    [InlineData("日本 😀", "日本 😀")]
    public void Text_is_folded(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var letter = char.MinValue; letter < char.MaxValue; letter++)
        {
            var once = Folding.Fold(letter.ToString());
            Assert.Equal(once, Folding.Fold(once));
            Assert.InRange(once.Length, 0, Folding.MaxExpansion);
        }
    }

    [Fact]
    public void Decomposed_accents_fold_like_composed_ones() =>
        Assert.Equal(Folding.Fold("Évènement à l'hôpital, où ça naît, Ángström, й"), Folding.Fold("E\u0301ve\u0300nement a\u0300 l'ho\u0302pital, ou\u0300 c\u0327a nai\u0302t, A\u0301ngstro\u0308m, и\u0306"));

    [Fact]
    public void Long_text_is_folded_whole() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("effia", 1000)), Folding.Fold(string.Concat(Enumerable.Repeat("Éﬃà", 1000))));

    [Fact]
    public void Folded_text_is_handed_back_as_it_is()
    {
        const string Folded = "deja plie, 2024";
        Assert.Same(Folded, Folding.Fold(Folded));
    }
}
