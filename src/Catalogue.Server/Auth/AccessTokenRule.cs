namespace Catalogue.Server.Auth;

/// <summary>How an issuer's access tokens are told from its other tokens.</summary>
internal enum AccessTokenRule
{
    /// <summary>By the type <c>at+jwt</c>, which nothing else has (RFC 9068, section 2.1).</summary>
    AtJwt,

    /// <summary>By claims that only access tokens have, and the absence of those that only others have.</summary>
    Jwt,

    /// <summary>As <see cref="Jwt"/>, with the claims of Entra ID.</summary>
    Entra,

    /// <summary>The issuer makes nothing else.</summary>
    Only,
}
