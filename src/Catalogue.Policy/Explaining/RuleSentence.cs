using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Explaining;

/// <summary>Rules as sentences for people, in French and in English.</summary>
internal static class RuleSentence
{
    /// <summary>How to get what no audience has.</summary>
    public static readonly LocalizedText Unobtainable = new(
        "Aucun public n'y a accès : seul un changement de l'objet ou de la politique l'ouvrirait.",
        "No audience has access: only a change of the object or of the policy would open it.");

    public static LocalizedText ForProperty(FieldRule field, ImmutableArray<AudienceText> audiences)
    {
        var (french, english) = Otherwise(field);
        var (audience, spared) = (audiences[(int)field.Read].Means, Spared(field).Select(unless => audiences[(int)unless].Means).ToList());
        return new LocalizedText(
            $"Lisible par {audience.French}.{string.Concat(spared.Select(other => $" Là où une interdiction s'applique, lisible seulement par {other.French}."))}{french}",
            $"Readable by {audience.English}.{string.Concat(spared.Select(other => $" Where a prohibition applies, readable only by {other.English}."))}{english}");
    }

    public static LocalizedText HowToGet(FieldRule field, ImmutableArray<AudienceText> audiences)
    {
        var (audience, spared) = (audiences[(int)field.Read].Obtain, Spared(field).Select(unless => audiences[(int)unless].Obtain).ToList());
        return new LocalizedText(
            audience.French + string.Concat(spared.Select(other => $" Là où une interdiction s'applique : {other.French}")),
            audience.English + string.Concat(spared.Select(other => $" Where a prohibition applies: {other.English}")));
    }

    public static LocalizedText ForEdge(RowRules rows, AudienceText audience)
    {
        var isConditional = !rows.Forbids.IsEmpty || rows.Visible.Any(permit => permit.Where is not null);
        return new LocalizedText(
            $"Visible par {audience.Means.French}, là où ses deux extrémités le sont{(isConditional ? " et où la politique le permet" : "")}.",
            $"Visible to {audience.Means.English}, where both of its ends are{(isConditional ? " and the policy permits it" : "")}.");
    }

    public static LocalizedText ForRelation(AudienceText audience) => new(
        $"Peut être suivie par {audience.Means.French}.",
        $"May be followed by {audience.Means.English}.");

    // Whom the prohibitions spare that are narrower than the rule itself.
    private static IEnumerable<Audience> Spared(FieldRule field) => field.Forbids.Select(forbid => forbid.Unless).Where(unless => unless > field.Read).Distinct().Order();

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
