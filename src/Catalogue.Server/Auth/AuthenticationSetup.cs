using Catalogue.Server.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Auth;

/// <summary>Which tokens are accepted: those of the configured provider, and in Development the server's own.</summary>
internal static class AuthenticationSetup
{
    // The algorithms that OpenID providers sign with; symmetric ones and "none" are never among them.
    private static readonly string[] ProviderAlgorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddCatalogueAuthentication(this IServiceCollection services, CatalogueSettings settings, DevelopmentTokens? development)
    {
        // AddAuthentication would make a key ring for cookies, on disk and at every start; bearer tokens need none.
        services.AddAuthenticationCore().AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoFurtherSchemes>();
        var builder = new AuthenticationBuilder(services)
            .AddPolicyScheme(AuthenticationSchemes.Bearer, null, options => options.ForwardDefaultSelector = context => SchemeOf(context, settings, development));
        if (development is not null)
        {
            builder.AddJwtBearer(AuthenticationSchemes.Development, options => Accept(options, development));
        }

        if (settings.Oidc is { } oidc)
        {
            builder.AddJwtBearer(AuthenticationSchemes.Oidc, options => Accept(options, oidc));
        }

        if (development is null && settings.Oidc is null)
        {
            builder.AddScheme<RefusingOptions, RefusingHandler>(AuthenticationSchemes.Refusing, null);
        }

        services.AddSingleton<PrincipalReader>();
    }

    /// <summary>The issuer is only believed to choose who checks the token, and is then checked with the rest.</summary>
    private static string SchemeOf(HttpContext context, CatalogueSettings settings, DevelopmentTokens? development)
    {
        if (development is null || settings.Oidc is null)
        {
            return development is not null ? AuthenticationSchemes.Development
                : settings.Oidc is not null ? AuthenticationSchemes.Oidc
                : AuthenticationSchemes.Refusing;
        }

        var header = context.Request.Headers.Authorization.ToString();
        return DevelopmentTokens.ClaimsToBe(header) ? AuthenticationSchemes.Development : AuthenticationSchemes.Oidc;
    }

    private static void Accept(JwtBearerOptions options, DevelopmentTokens development)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = development.Validation();
        options.TokenValidationParameters.RoleClaimType = PrincipalClaims.Roles;
    }

    private static void Accept(JwtBearerOptions options, OidcSettings oidc)
    {
        options.MapInboundClaims = false;
        options.Authority = oidc.Authority;
        options.Audience = oidc.Audience;
        options.RequireHttpsMetadata = !new Uri(oidc.Authority).IsLoopback;
        options.TokenValidationParameters.RoleClaimType = oidc.RolesClaim;
        options.TokenValidationParameters.ValidAlgorithms = ProviderAlgorithms;
        options.TokenValidationParameters.RequireExpirationTime = true;
        options.TokenValidationParameters.ClockSkew = TokenClock.Skew;
    }
}
