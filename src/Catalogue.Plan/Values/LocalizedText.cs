namespace Catalogue.Plan.Values;

/// <summary>A text in French, in English or in both; each falls back to the other when read.</summary>
public sealed record LocalizedText(string? French, string? English)
{
    /// <summary>The text in one language, or in the other where that is missing.</summary>
    public string? In(Language language) => language == Language.French ? French ?? English : English ?? French;
}
