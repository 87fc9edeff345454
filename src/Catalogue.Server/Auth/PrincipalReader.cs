using Catalogue.Policy;
using Catalogue.Server.Http;
using Microsoft.AspNetCore.Authentication;

namespace Catalogue.Server.Auth;

/// <summary>Says who sends a request.</summary>
internal sealed class PrincipalReader(ILogger<PrincipalReader> logger)
{
    /// <summary>
    /// The principal of the bearer token, or the anonymous one where there is no Authorization header at all. A header
    /// that cannot be accepted is refused: whoever sends a token means to be known, and must not be answered as a stranger.
    /// </summary>
    /// <exception cref="RefusedRequestException">401, with a challenge.</exception>
    public async ValueTask<Principal> ReadAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            return Principal.Anonymous;
        }

        var result = await context.AuthenticateAsync(AuthenticationSchemes.Bearer);
        if (result.Succeeded && PrincipalClaims.Read(result.Principal) is { } principal)
        {
            return principal;
        }

        logger.TokenRefused(context.TraceIdentifier, result.Failure?.Message ?? "no bearer token, or one without a subject");
        await context.ChallengeAsync(AuthenticationSchemes.Bearer);
        throw RefusedRequestException.Unauthenticated();
    }
}
