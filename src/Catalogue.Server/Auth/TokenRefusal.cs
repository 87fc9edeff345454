using Catalogue.Server.Http;

namespace Catalogue.Server.Auth;

/// <summary>Why a token is not accepted, as its sender is told. No text holds anything of the token or of the configuration.</summary>
/// <param name="Challenge">The value of <c>WWW-Authenticate</c> (RFC 6750, section 3); null where the token is not at fault.</param>
/// <param name="Answer">The response.</param>
internal sealed record TokenRefusal(string? Challenge, RefusedRequestException Answer)
{
    public static TokenRefusal NotBearer() => new("Bearer realm=\"catalogue\"", RefusedRequestException.Unauthenticated());

    public static TokenRefusal Invalid(string description) =>
        new($"Bearer error=\"invalid_token\", error_description=\"{description}\"", RefusedRequestException.Unauthenticated());

    /// <param name="scope">From the configuration, where a quotation mark is refused.</param>
    public static TokenRefusal InsufficientScope(string scope) =>
        new($"Bearer error=\"insufficient_scope\", error_description=\"The token lacks a scope\", scope=\"{scope}\"", RefusedRequestException.InsufficientScope());

    public static TokenRefusal Unavailable() => new(null, RefusedRequestException.IssuerUnavailable());
}
