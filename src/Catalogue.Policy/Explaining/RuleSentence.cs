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
        var (who, provided) = (audiences[(int)field.LeastAudience].Means, Provided(field.Requirement));
        var spared = Spared(field).Select(unless => audiences[(int)unless].Means).ToList();
        var sentence = new LocalizedText(
            $"Lisible par {who.French}{provided.French}.{string.Concat(spared.Select(other => $" Là où une interdiction s'applique, lisible seulement par {other.French}."))}{french}",
            $"Readable by {who.English}{provided.English}.{string.Concat(spared.Select(other => $" Where a prohibition applies, readable only by {other.English}."))}{english}");
        return field.Mask is null || field.Requirement.IsNone ? sentence : Joined(sentence, Reserved(field.Requirement, audiences));
    }

    public static LocalizedText HowToGet(FieldRule field, ImmutableArray<AudienceText> audiences)
    {
        var (obtain, spared) = (HowToGet(field.LeastAudience, field.Requirement, audiences), Spared(field).Select(unless => audiences[(int)unless].Obtain).ToList());
        return new LocalizedText(
            obtain.French + string.Concat(spared.Select(other => $" Là où une interdiction s'applique : {other.French}")),
            obtain.English + string.Concat(spared.Select(other => $" Where a prohibition applies: {other.English}")));
    }

    public static LocalizedText ForTrace(AudienceText audience) => new(
        $"Réservé au public suivant, et consigné au journal d'audit : {audience.Means.French}.",
        $"For {audience.Means.English} only, and written to the audit trail.");

    public static LocalizedText ForEdge(EdgeRules edge, ImmutableArray<AudienceText> audiences)
    {
        var (rows, who, provided) = (edge.Rows, audiences[(int)edge.Rows.LeastAudience].Means, Provided(edge.Requirement));
        var isConditional = !rows.Forbids.IsEmpty || rows.Visible.Any(permit => permit.Where is { } where && !edge.Requirement.States(where));
        return new LocalizedText(
            $"Visible par {who.French}{provided.French}, là où ses deux extrémités le sont{(isConditional ? " et où la politique le permet" : "")}.",
            $"Visible to {who.English}{provided.English}, where both of its ends are{(isConditional ? " and the policy permits it" : "")}.");
    }

    public static LocalizedText ForRelation(RelationRule relation, ImmutableArray<AudienceText> audiences)
    {
        var (who, provided) = (audiences[(int)relation.LeastAudience].Means, Provided(relation.Requirement));
        return new LocalizedText(
            $"Peut être suivie par {who.French}{provided.French}.",
            $"May be followed by {who.English}{provided.English}.");
    }

    /// <summary>What the document says of the type, and what is required besides.</summary>
    public static LocalizedText ForType(NodeRules node, ImmutableArray<AudienceText> audiences) =>
        node.Requirement.IsNone ? node.Says : Joined(node.Says, Reserved(node.Requirement, audiences));

    /// <summary>How one joins the audience and comes to meet what is required besides.</summary>
    public static LocalizedText HowToGet(Audience audience, Requirement requirement, ImmutableArray<AudienceText> audiences)
    {
        var conditions = requirement.Conditions.Select(condition => condition.Obtain);
        return audience == Audience.Anonymous && !requirement.Conditions.IsEmpty
            ? conditions.Aggregate(Joined)
            : conditions.Aggregate(audiences[(int)audience].Obtain, Joined);
    }

    private static LocalizedText Reserved(Requirement requirement, ImmutableArray<AudienceText> audiences)
    {
        var (who, provided) = (audiences[(int)requirement.Least].Means, Provided(requirement));
        return new LocalizedText($"Réservé à : {who.French}{provided.French}.", $"Only for {who.English}{provided.English}.");
    }

    private static LocalizedText Provided(Requirement requirement) => requirement.Conditions.IsEmpty
        ? new LocalizedText("", "")
        : new LocalizedText(
            $", à condition {string.Join(" et ", requirement.Conditions.Select(condition => $"que {condition.Means.French}"))}",
            $", provided {string.Join(" and ", requirement.Conditions.Select(condition => $"that {condition.Means.English}"))}");

    private static LocalizedText Joined(LocalizedText first, LocalizedText second) => first switch
    {
        { French: null, English: null } => second,
        _ => new LocalizedText($"{first.French} {second.French}", $"{first.English} {second.English}"),
    };

    // Whom the prohibitions spare that are narrower than the rule itself.
    private static IEnumerable<Audience> Spared(FieldRule field) => field.Forbids.Select(forbid => forbid.Unless).Where(unless => unless > field.LeastAudience).Distinct().Order();

    private static (string French, string English) Otherwise(FieldRule field)
    {
        if (field.Mask is { } rule)
        {
            var (french, english) = Shown(rule.Mask);
            return ($" Les autres voient {french}.", $" Others see {english}.");
        }

        return field.IsOpenTo(Audience.Anonymous) && field.Requirement.IsNone ? ("", "") : (" Les autres ne la voient pas.", " Others do not see it.");
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
