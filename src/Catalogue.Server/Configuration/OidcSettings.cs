namespace Catalogue.Server.Configuration;

/// <summary>The section <c>Oidc</c>, or one under <c>Oidc:Providers</c>: an OpenID provider, through its metadata.</summary>
/// <param name="Section">Where it is configured, which is also its name.</param>
/// <param name="Authority">The issuer's address: https, or http on this machine.</param>
/// <param name="Audience">What a token's <c>aud</c> must hold.</param>
/// <param name="TokenType">What a token's <c>typ</c> must be.</param>
/// <param name="Claims">What its claims mean.</param>
internal sealed record OidcSettings(string Section, string Authority, string Audience, AccessTokenType TokenType, ClaimSettings Claims);
