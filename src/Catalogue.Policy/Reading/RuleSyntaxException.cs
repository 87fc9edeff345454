using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>Ends the reading of one rule that is not a sentence of the language; the reader turns it into a fault.</summary>
internal sealed class RuleSyntaxException(Place place, string message, string remedy) : Exception(message)
{
    public Place Place { get; } = place;

    public string Remedy { get; } = remedy;
}
