using Catalogue.Plan.Search;

namespace Catalogue.Plan.Tests.Search;

public sealed class TermsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ' - _ … ", "")]
    [InlineData("Données de santé", "donnees de sante")]
    [InlineData("BEN_NIR_PSA", "ben bennir bennirpsa nir nirpsa psa")]
    [InlineData("ER__F_", "er erf f")]
    [InlineData("_er", "er")]
    [InlineData("DeepSarc", "deep deepsarc sarc")]
    [InlineData("CepiDC", "cepi cepidc dc")]
    [InlineData("XMLParser", "xml xmlparser parser")]
    [InlineData("des CNILs", "des cnils")]
    [InlineData("e-MUST", "e emust must")]
    [InlineData("MR-001", "mr mr001 001")]
    [InlineData("PMSI2024v3", "pmsi pmsi2024 pmsi2024v pmsi2024v3 2024 2024v 2024v3 v v3 3")]
    [InlineData("l'hôpital", "hopital")]
    [InlineData("L’HÔPITAL", "hopital")]
    [InlineData("d'Île-de-France", "ile ilede iledefrance de defrance france")]
    [InlineData("qu'il jusqu'à lorsqu'elle puisqu'on s'agit", "il a elle on agit")]
    [InlineData("aujourd'hui", "aujourd aujourdhui hui")]
    [InlineData("Val-d'Oise", "val oise")]
    [InlineData("l'ER_PRS", "er erprs prs")]
    [InlineData("O'Brien", "o obrien brien")]
    [InlineData("patients' data, l' et d", "patients data l et d")]
    [InlineData("cœur—poumon", "coeur coeurpoumon poumon")]
    [InlineData("a -- b", "a b")]
    [InlineData("snds-dcir.ER_PRS", "snds sndsdcir dcir er erprs prs")]
    [InlineData("le SNDS, le PMSI", "le snds pmsi")]
    [InlineData("10 000,5 %", "10 000 5")]
    [InlineData("mé\u00ADdecin😀infirmier", "medecin infirmier")]
    [InlineData("Σίσυφος Ёлка 日本", "σισυφοσ елка 日本")]
    public void Text_is_found_by_terms(string text, string expected) => Assert.Equal(expected, string.Join(' ', Terms.Of(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData("BEN_NIR_PSA", "bennirpsa")]
    [InlineData("BenNir psa", "bennir psa")]
    [InlineData("MR-001", "mr 001")]
    [InlineData("cim10", "cim10")]
    [InlineData("l'hôpital d’Île-de-France", "hopital ile de france")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("snds-dcir.ER_PRS_F", "snds dcir erprsf")]
    [InlineData("le le", "le le")]
    public void Search_means_words(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Terms.Words(text)));
        Assert.Equal(expected, Terms.Name(text));
    }

    [Theory]
    [InlineData("BEN_NIR_PSA")]
    [InlineData("a_b_c_d_e_f_g_h_i_j_k_l")]
    [InlineData("l'avant-projet de Val-d'Oise, a1b2c3d4e5f6a7b8c9d0-ABC")]
    [InlineData("Aujourd'hui, c'est l’ERPrsF, O'Brien's e-MUST")]
    public void Every_word_meant_by_a_text_finds_that_text(string text) =>
        Assert.Empty(Terms.Words(text).Except(Terms.Of(text)));

    [Fact]
    public void Overlong_words_are_cut_alike_in_texts_and_searches()
    {
        var word = string.Concat(Enumerable.Repeat("Fichier_", 30)) + new string('x', 200);

        Assert.Empty(Terms.Words(word).Except(Terms.Of(word)));
        Assert.Equal([new string('x', Terms.MaxLength)], Terms.Words(new string('x', 200)));
        Assert.All(Terms.Of(word), term => Assert.InRange(term.Length, 1, Terms.MaxLength));
    }

    [Fact]
    public void Terms_of_one_text_are_bounded()
    {
        var endless = string.Concat(Enumerable.Range(0, 50_000).Select(number => $"{number}_"));

        Assert.InRange(Terms.Of(endless).Length, Terms.MaxPieces, Terms.MaxPieces * Terms.MaxJoined);
        Assert.Equal(Terms.MaxWords, Terms.Words(string.Concat(Enumerable.Repeat("mot ", 1000))).Length);
    }

    [Fact]
    public void Decomposed_accents_give_the_same_terms() =>
        Assert.Equal(Terms.Of("ÉTÉÉlevé l'Été_2024 DÉlai"), Terms.Of("E\u0301TE\u0301E\u0301leve\u0301 l'E\u0301te\u0301_2024 DE\u0301lai"));

    [Fact]
    public void Terms_know_where_they_come_from()
    {
        const string Text = "L’œuvre de BEN_NIR";
        var reader = new TermReader();
        reader.ReadTerms(Text);

        var found = Enumerable.Range(0, reader.Count).Select(index => $"{reader[index]}={Text[reader.Source(index)]}");

        Assert.Equal(["oeuvre=œuvre", "de=de", "ben=BEN", "bennir=BEN_NIR", "nir=NIR"], found);
    }
}
