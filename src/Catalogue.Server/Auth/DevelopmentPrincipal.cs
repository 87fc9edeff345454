using System.Collections.Immutable;
using Catalogue.Policy;

namespace Catalogue.Server.Auth;

/// <summary>Whom the token in the log of a development server speaks for.</summary>
internal static class DevelopmentPrincipal
{
    /// <summary>An organisation of the seed, for which the principal is a steward.</summary>
    public static readonly ImmutableArray<string> Organisations = ["org-plateforme"];

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public static string Token(DevelopmentTokens tokens, TimeProvider time) =>
        tokens.Create("developer", [Roles.Steward, Roles.Auditor], Organisations, [], time.GetUtcNow(), Lifetime);
}
