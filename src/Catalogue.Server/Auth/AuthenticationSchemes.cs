namespace Catalogue.Server.Auth;

/// <summary>The names under which tokens are checked; those of other providers are the sections that configure them.</summary>
internal static class AuthenticationSchemes
{
    public const string Entra = "AzureAd";

    public const string Development = "Development";
}
