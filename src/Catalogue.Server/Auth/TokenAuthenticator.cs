using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Auth;

/// <summary>The way of a token: known already, or taken apart, checked by its issuer's rules, and remembered.</summary>
internal sealed class TokenAuthenticator(TrustedIssuers issuers, ValidatedTokens validated, TimeProvider time, IServiceScopeFactory scopes)
{
    /// <param name="token">Without the word Bearer.</param>
    /// <param name="cancellationToken">Ends the wait for a provider.</param>
    public ValueTask<TokenVerdict> AuthenticateAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > BearerToken.MaxLength)
        {
            return ValueTask.FromResult(Invalid("The token is too long"));
        }

        var hash = TokenHash.Of(token);
        return validated.Find(hash, time.GetUtcNow()) is { } known
            ? ValueTask.FromResult(TokenVerdict.Accepted(known.Identity))
            : CheckAsync(token, hash, cancellationToken);
    }

    private async ValueTask<TokenVerdict> CheckAsync(string text, TokenHash hash, CancellationToken cancellationToken)
    {
        if (BearerToken.Parse(text) is not { } token)
        {
            return Invalid("The token is malformed");
        }

        if (issuers.Find(token.Claim("iss")) is not { } issuer)
        {
            return Invalid("The issuer is not known here");
        }

        if (!AccessTokenMarks.HasType(token, issuer.Rule))
        {
            return Invalid("The token is not an access token");
        }

        if (!issuer.Algorithms.Contains(token.Header("alg") ?? "", StringComparer.Ordinal))
        {
            return Invalid("The algorithm is not accepted");
        }

        try
        {
            return await VerifyAsync(token, issuer, hash, cancellationToken);
        }
        catch (IssuerUnavailableException e)
        {
            return TokenVerdict.Refused(TokenRefusal.Unavailable(), e.Message);
        }
    }

    private async ValueTask<TokenVerdict> VerifyAsync(BearerToken token, TrustedIssuer issuer, TokenHash hash, CancellationToken cancellationToken)
    {
        if (issuer.Keys is not null)
        {
            await issuer.Keys.GetConfigurationAsync(cancellationToken);
        }

        var result = await ValidateAsync(token, issuer, cancellationToken);
        if (!result.Succeeded)
        {
            return TokenVerdict.Refused(TokenRefusal.Invalid(DescriptionOf(result.Failure)), result.Failure?.Message);
        }

        var verdict = Judge(token, issuer, result);
        if (verdict.Identity is { } identity)
        {
            validated.Add(hash, new ValidatedToken(identity, issuer, issuer.Keys?.Standing()));
        }

        return verdict;
    }

    /// <summary>By the library that serves the issuer, in a context of its own: a context answers only once who its sender is.</summary>
    private async Task<AuthenticateResult> ValidateAsync(BearerToken token, TrustedIssuer issuer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        context.Request.Headers.Authorization = $"Bearer {token.Text}";
        return await context.AuthenticateAsync(issuer.Scheme);
    }

    /// <summary>The signature holds: what do the claims say?</summary>
    private static TokenVerdict Judge(BearerToken token, TrustedIssuer issuer, AuthenticateResult result)
    {
        if (!AccessTokenMarks.HasClaims(token, issuer.Rule))
        {
            return Invalid("The token is not an access token");
        }

        if (PrincipalClaims.LeavesOut(token))
        {
            return Invalid("The token leaves out the groups of its subject, because they are too many: have the provider send roles, or only the groups assigned to this application");
        }

        if (PrincipalClaims.Read(token, issuer) is not { } principal || result.Properties?.ExpiresUtc is not { } expires)
        {
            return Invalid("The token names no subject");
        }

        return issuer.Claims.Scope is { } scope && !issuer.HasScope(token)
            ? TokenVerdict.Refused(TokenRefusal.InsufficientScope(scope))
            : TokenVerdict.Accepted(new Identity(principal, TokenClock.EndOf(expires)));
    }

    // A signature that does not fit and a key that is not known are one case: which keys there are is not the sender's business.
    private static string DescriptionOf(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException => "The token has expired",
        SecurityTokenNotYetValidException => "The token is not valid yet",
        SecurityTokenNoExpirationException => "The token does not expire",
        SecurityTokenInvalidAudienceException => "The token is for another audience",
        SecurityTokenInvalidIssuerException => "The issuer is not known here",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException or SecurityTokenInvalidSigningKeyException => "The signature cannot be verified",
        _ => "The token is not accepted",
    };

    private static TokenVerdict Invalid(string description) => TokenVerdict.Refused(TokenRefusal.Invalid(description), description);
}
