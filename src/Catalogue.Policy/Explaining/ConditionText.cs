using System.Collections.Immutable;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Explaining;

/// <summary>The conditions that directives state by themselves, with the words that people are told them in.</summary>
internal static class ConditionText
{
    /// <summary>Any one of the roles.</summary>
    public static Condition OfRoles(ImmutableArray<string> roles, ImmutableArray<AudienceText> audiences)
    {
        var obtain = roles.Where(Roles.IsKnown).Select(AudienceOf).Where(audience => (int)audience < audiences.Length).Select(audience => audiences[(int)audience].Obtain).ToList();
        return new Condition(
            AnyOf([.. roles.Select(role => new Rule.HasRole(role))]),
            new LocalizedText($"le compte ait le rôle {string.Join(" ou ", roles)}", $"the account has the role {string.Join(" or ", roles)}"),
            new LocalizedText(string.Join(' ', obtain.Select(text => text.French)), string.Join(' ', obtain.Select(text => text.English))));
    }

    /// <summary>All the scopes of any one of the sets.</summary>
    public static Condition OfScopes(ImmutableArray<ImmutableArray<string>> sets)
    {
        var french = string.Join(", ou ", sets.Select(set => Named(set, "la portée", "les portées", " et ")));
        var english = string.Join(", or ", sets.Select(set => Named(set, "the scope", "the scopes", " and ")));
        return new Condition(
            AnyOf([.. sets.Select(set => AllOf([.. set.Select(scope => new Rule.HasScope(scope))]))]),
            new LocalizedText($"le jeton ait {french}", $"the token has {english}"),
            new LocalizedText($"Votre application demande un jeton avec {french}.", $"Your application asks for a token with {english}."));
    }

    private static string Named(ImmutableArray<string> scopes, string one, string many, string and) =>
        $"{(scopes.Length == 1 ? one : many)} {string.Join(and, scopes)}";

    private static Audience AudienceOf(string role) => role switch
    {
        Roles.Steward => Audience.Steward,
        Roles.Auditor => Audience.Auditor,
        _ => Audience.Admin,
    };

    private static Rule AnyOf(ImmutableArray<Rule> rules) => rules.Length == 1 ? rules[0] : new Rule.Or(rules);

    private static Rule AllOf(ImmutableArray<Rule> rules) => rules.Length == 1 ? rules[0] : new Rule.And(rules);
}
