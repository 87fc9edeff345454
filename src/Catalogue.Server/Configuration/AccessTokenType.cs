namespace Catalogue.Server.Configuration;

/// <summary>How a provider marks its access tokens; the values of <c>TokenType</c>.</summary>
internal enum AccessTokenType
{
    /// <summary><c>at+jwt</c>, of RFC 9068: no other token has it.</summary>
    AtJwt,

    /// <summary><c>JWT</c>, which ID tokens have as well: the claims must tell them apart.</summary>
    Jwt,
}
