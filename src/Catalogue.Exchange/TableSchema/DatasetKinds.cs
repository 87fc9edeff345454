namespace Catalogue.Exchange.TableSchema;

/// <summary>Guesses what kind of dataset a product is, which a Table Schema does not say.</summary>
internal static class DatasetKinds
{
    private static readonly (string Word, string Kind)[] ByWord =
    [
        ("pmsi", "HOSPITAL"),
        ("deces", "DEATHS"),
        ("cepidc", "DEATHS"),
        ("beneficiaire", "REFERENCE"),
        ("referentiel", "REFERENCE"),
        ("cartographie", "DERIVED"),
        ("egb", "SAMPLE"),
        ("esnd", "SAMPLE"),
        ("echantillon", "SAMPLE"),
    ];

    /// <summary>From the words of a product's slug; claims where none is known, because that is what the main base is made of.</summary>
    public static string Guess(string slug)
    {
        foreach (var (word, kind) in ByWord)
        {
            if (slug.Contains(word, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return "CLAIMS";
    }
}
