using Catalogue.Policy;
using Catalogue.Server.Http;

namespace Catalogue.Server.Auth;

/// <summary>Says who sends a request.</summary>
internal sealed class PrincipalReader(TokenAuthenticator tokens, ILogger<PrincipalReader> logger)
{
    private const string Prefix = "Bearer ";

    /// <summary>
    /// The principal of the bearer token, or the anonymous one where there is no Authorization header at all. A header
    /// that cannot be accepted is refused: whoever sends a token means to be known, and must not be answered as a stranger.
    /// </summary>
    /// <exception cref="RefusedRequestException">401 or 403 with a challenge; 503 where the provider's keys cannot be had.</exception>
    public async ValueTask<Principal> ReadAsync(HttpContext context) => (await ReadIdentityAsync(context)).Principal;

    /// <summary>As <see cref="ReadAsync"/>, with the end of the token's life.</summary>
    /// <exception cref="RefusedRequestException">As there.</exception>
    public async ValueTask<Identity> ReadIdentityAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            return Identity.Anonymous;
        }

        var verdict = await AuthenticateAsync(context.Request.Headers.Authorization.ToString(), context.RequestAborted);
        if (verdict.Identity is { } identity)
        {
            return identity;
        }

        logger.TokenRefused(context.TraceIdentifier, verdict.Reason);
        context.Response.Headers.WWWAuthenticate = verdict.Refusal?.Challenge;
        throw verdict.Refusal?.Answer ?? RefusedRequestException.Unauthenticated();
    }

    /// <summary>The identity of an Authorization value that did not come as a header, or null where it is not accepted.</summary>
    public async ValueTask<Identity?> ReadIdentityAsync(string authorization, string requestId, CancellationToken cancellationToken)
    {
        var verdict = await AuthenticateAsync(authorization, cancellationToken);
        if (verdict.Refusal is not null)
        {
            logger.TokenRefused(requestId, verdict.Reason);
        }

        return verdict.Identity;
    }

    private ValueTask<TokenVerdict> AuthenticateAsync(string authorization, CancellationToken cancellationToken) =>
        authorization.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? tokens.AuthenticateAsync(authorization[Prefix.Length..].Trim(), cancellationToken)
            : ValueTask.FromResult(TokenVerdict.Refused(TokenRefusal.NotBearer(), "The Authorization header holds no bearer token"));
}
