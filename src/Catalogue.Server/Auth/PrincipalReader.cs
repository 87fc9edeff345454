using Catalogue.Policy;
using Catalogue.Server.Http;
using Microsoft.AspNetCore.Authentication;

namespace Catalogue.Server.Auth;

/// <summary>Says who sends a request.</summary>
internal sealed class PrincipalReader(IServiceScopeFactory scopes, ILogger<PrincipalReader> logger)
{
    /// <summary>
    /// The principal of the bearer token, or the anonymous one where there is no Authorization header at all. A header
    /// that cannot be accepted is refused: whoever sends a token means to be known, and must not be answered as a stranger.
    /// </summary>
    /// <exception cref="RefusedRequestException">401, with a challenge.</exception>
    public async ValueTask<Principal> ReadAsync(HttpContext context) => (await ReadIdentityAsync(context)).Principal;

    /// <summary>As <see cref="ReadAsync"/>, with the end of the token's life.</summary>
    /// <exception cref="RefusedRequestException">401, with a challenge.</exception>
    public async ValueTask<Identity> ReadIdentityAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            return Identity.Anonymous;
        }

        if (await AuthenticateAsync(context) is { } identity)
        {
            return identity;
        }

        await context.ChallengeAsync(AuthenticationSchemes.Bearer);
        throw RefusedRequestException.Unauthenticated();
    }

    /// <summary>
    /// The identity of an Authorization value that did not come as a header, or null where it is not accepted. It is
    /// checked in a context of its own: a context answers only once who its sender is.
    /// </summary>
    public async ValueTask<Identity?> ReadIdentityAsync(string authorization, string requestId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            RequestAborted = cancellationToken,
            TraceIdentifier = requestId,
        };
        context.Request.Headers.Authorization = authorization;
        return await AuthenticateAsync(context);
    }

    private async ValueTask<Identity?> AuthenticateAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(AuthenticationSchemes.Bearer);
        if (result.Succeeded && PrincipalClaims.Read(result.Principal) is { } principal)
        {
            return new Identity(principal, result.Properties?.ExpiresUtc + TokenClock.Skew);
        }

        logger.TokenRefused(context.TraceIdentifier, result.Failure?.Message ?? "no bearer token, or one without a subject");
        return null;
    }
}
