namespace Catalogue.Plan.Values;

/// <summary>The languages of the catalogue's texts.</summary>
public enum Language
{
    French,
    English,
}
