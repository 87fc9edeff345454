namespace Catalogue.Server.Auth;

/// <summary>The names of the ways in which a request may prove who sends it.</summary>
internal static class AuthenticationSchemes
{
    /// <summary>Chooses one of the others by the token's issuer.</summary>
    public const string Bearer = "Bearer";

    public const string Oidc = "Oidc";

    public const string Development = "Development";

    public const string Refusing = "Refusing";
}
