using System.Text.Json;

namespace Catalogue.Server.Auth;

/// <summary>Tells an access token from an ID token, a refresh token or a logout token of the same issuer.</summary>
internal static class AccessTokenMarks
{
    // Claims of ID tokens (OpenID Connect Core, sections 2 and 3.3.2.11) and of logout tokens (Back-Channel Logout, section 2.4).
    private static readonly string[] OfOthers = ["nonce", "at_hash", "c_hash", "s_hash", "events"];

    // One of them is in every access token of the providers in use, and none is in an ID token.
    private static readonly string[] OfAccess = ["client_id", "scope", "scp"];

    public static bool HasType(BearerToken token, AccessTokenRule rule)
    {
        var type = token.Header("typ");
        return rule == AccessTokenRule.AtJwt ? IsAtJwt(type) : IsAtJwt(type) || string.Equals(type, "JWT", StringComparison.OrdinalIgnoreCase);
    }

    public static bool HasClaims(BearerToken token, AccessTokenRule rule) => rule switch
    {
        AccessTokenRule.AtJwt or AccessTokenRule.Only => true,
        AccessTokenRule.Jwt => !HasOthers(token) && IsBearer(token) is not false && (IsBearer(token) is true || Array.Exists(OfAccess, token.Has)),
        // The client, under either name, is in the access tokens of both versions and in no ID token.
        AccessTokenRule.Entra => !HasOthers(token) && (token.Has("azp") || token.Has("appid")) && (token.Has("scp") || token.Has("roles")),
        _ => false,
    };

    // RFC 7515, section 4.1.9: "application/" may be left out.
    private static bool IsAtJwt(string? type) =>
        string.Equals(type, "at+jwt", StringComparison.OrdinalIgnoreCase) || string.Equals(type, "application/at+jwt", StringComparison.OrdinalIgnoreCase);

    private static bool HasOthers(BearerToken token) => Array.Exists(OfOthers, token.Has);

    /// <summary>Keycloak states in a claim what its tokens are: Bearer, ID, Refresh, Logout. Null where nothing is stated.</summary>
    private static bool? IsBearer(BearerToken token) =>
        token.Payload.TryGetProperty("typ", out var type) ? type.ValueKind == JsonValueKind.String && type.ValueEquals("Bearer") : null;
}
