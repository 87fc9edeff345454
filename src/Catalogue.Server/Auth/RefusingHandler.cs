using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Auth;

/// <summary>Refuses every token, where no provider is configured that could vouch for one.</summary>
internal sealed class RefusingHandler(IOptionsMonitor<RefusingOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<RefusingOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Fail("No OpenID provider is configured (Oidc:Authority and Oidc:Audience)."));

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer error=\"invalid_token\", error_description=\"This server accepts no tokens\"");
        return Task.CompletedTask;
    }
}
