namespace Catalogue.Server.Configuration;

/// <summary>The section <c>Oidc</c>: any OpenID provider, through its metadata.</summary>
/// <param name="Authority">The issuer's address, https.</param>
/// <param name="Audience">What a token's <c>aud</c> must hold.</param>
/// <param name="RolesClaim">The claim that holds the roles.</param>
internal sealed record OidcSettings(string Authority, string Audience, string RolesClaim = "roles");
