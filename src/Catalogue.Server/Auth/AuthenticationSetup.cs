using Catalogue.Server.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Web;

namespace Catalogue.Server.Auth;

/// <summary>Which tokens are accepted: those of the configured providers, and in Development the server's own.</summary>
internal static class AuthenticationSetup
{
    private const int CachedTokens = 10_000;

    public static void AddCatalogueAuthentication(this IServiceCollection services, CatalogueSettings settings, DevelopmentTokens? development)
    {
        // AddAuthentication would make a key ring for cookies, on disk and at every start; bearer tokens need none.
        services.AddAuthenticationCore().AddWebEncoders();
        // Nor may the only scheme become that of every request, checked before anyone asks who sends it.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", isEnabled: true);
        // A refused token is one line in the log, and it is ours.
        services.AddLogging(logging => logging.AddFilter("Microsoft.IdentityModel", LogLevel.None).AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Warning));
        services.AddSingleton<IAuthenticationConfigurationProvider, NoFurtherSchemes>();
        services.AddSingleton(provider => new TrustedIssuers(settings, development, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<TrustedIssuers>>()));
        services.AddSingleton(new ValidatedTokens(CachedTokens)).AddSingleton<TokenAuthenticator>().AddSingleton<PrincipalReader>();
        var builder = new AuthenticationBuilder(services);
        foreach (var oidc in settings.Oidc)
        {
            builder.AddJwtBearer(oidc.Section, _ => { });
            services.Pin(oidc.Section);
        }

        if (settings.Entra is { } entra)
        {
            AddEntra(builder, entra);
            services.Pin(AuthenticationSchemes.Entra);
        }

        if (development is not null)
        {
            builder.AddJwtBearer(AuthenticationSchemes.Development, options => options.TokenValidationParameters.IssuerSigningKey = development.Key);
            services.Pin(AuthenticationSchemes.Development);
        }
    }

    /// <summary>In a method of its own, so that the library is not loaded where it is not used.</summary>
    private static void AddEntra(AuthenticationBuilder builder, EntraSettings entra) =>
        builder.AddMicrosoftIdentityWebApi(
            _ => { },
            identity => (identity.Instance, identity.TenantId, identity.ClientId) = ($"{entra.Instance}/", entra.TenantId, entra.ClientId),
            AuthenticationSchemes.Entra);

    /// <summary>A token does not choose how it is checked.</summary>
    private static void Pin(this IServiceCollection services, string scheme) =>
        services.AddOptions<JwtBearerOptions>(scheme).Configure<TrustedIssuers, TimeProvider>((options, issuers, time) =>
        {
            var issuer = issuers.Of(scheme);
            options.MapInboundClaims = false;
            options.ConfigurationManager = issuer.Keys;
            options.RefreshOnIssuerKeyNotFound = false;
            var pinned = options.TokenValidationParameters;
            pinned.ValidIssuers = issuer.Issuers;
            pinned.ValidAudiences = issuer.Audiences;
            pinned.ValidAlgorithms = issuer.Algorithms;
            pinned.RequireSignedTokens = true;
            pinned.RequireExpirationTime = true;
            pinned.TryAllIssuerSigningKeys = issuer.Keys is null;
            pinned.ClockSkew = TokenClock.Skew;
            pinned.LifetimeValidator = TokenClock.By(time);
        });
}
