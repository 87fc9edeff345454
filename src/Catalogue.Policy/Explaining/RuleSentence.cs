using System.Diagnostics;
using System.Globalization;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Explaining;

/// <summary>Rules as sentences for people, in French and in English.</summary>
internal static class RuleSentence
{
    public static LocalizedText ForProperty(FieldRule field, AudienceText audience)
    {
        var (french, english) = Otherwise(field);
        return new LocalizedText(
            $"Lisible par {audience.Means.French}.{french}",
            $"Readable by {audience.Means.English}.{english}");
    }

    public static LocalizedText ForRelation(AudienceText audience) => new(
        $"Peut être suivie par {audience.Means.French}.",
        $"May be followed by {audience.Means.English}.");

    private static (string French, string English) Otherwise(FieldRule field)
    {
        if (field.Mask is { } rule)
        {
            var (french, english) = Shown(rule.Mask);
            return ($" Les autres voient {french}.", $" Others see {english}.");
        }

        return field.IsOpenTo(Audience.Anonymous) ? ("", "") : (" Les autres ne la voient pas.", " Others do not see it.");
    }

    private static (string French, string English) Shown(Mask? mask) => mask switch
    {
        null => ("une valeur vide", "an empty value"),
        Mask.Year => ("l'année seulement", "the year only"),
        Mask.Band band => ($"le multiple de {French(band.Width)} inférieur ou égal", $"the multiple of {English(band.Width)} at or below it"),
        Mask.CountBelow count => ($"la valeur, sauf en dessous de {French(count.Minimum)}", $"the value, except below {English(count.Minimum)}"),
        Mask.Constant => ("toujours la même valeur", "always the same value"),
        _ => throw new UnreachableException($"No sentence for {mask.GetType().Name}."),
    };

    private static string English(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // French groups digits with a narrow no-break space.
    private static string French(long number) => English(number).Replace(',', '\u202F');
}
