using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Tests.Auth;

/// <summary>Metadata and keys on a free port of this machine, for tokens of shapes that the real provider does not make.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly string path;

    private LocalIssuer(WebApplication app, string path) => (this.app, this.path) = (app, path);

    public string Address => app.Urls.First();

    /// <summary>The issuer in the metadata.</summary>
    public string Issuer => IssuerInMetadata ?? $"{Address}{path}";

    public string? IssuerInMetadata { get; set; }

    public bool Answers { get; set; } = true;

    public int Requests { get; private set; }

    /// <param name="path">Of the issuer below the address, with a slash before it.</param>
    public static async Task<LocalIssuer> StartAsync(string path = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var issuer = new LocalIssuer(app, path);
        app.MapGet($"{path}/.well-known/openid-configuration", () => issuer.Answer(new { issuer = issuer.Issuer, jwks_uri = $"{issuer.Address}/keys" }));
        app.MapGet("/keys", () => issuer.Answer(new { keys = new[] { issuer.PublicKey() } }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    /// <param name="claims">The payload.</param>
    /// <param name="type">The header's <c>typ</c>.</param>
    /// <param name="keyId">The header's <c>kid</c>.</param>
    public string Token(Dictionary<string, object> claims, string type = "JWT", string keyId = "one") => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        TokenType = type,
        Claims = claims,
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key.Rsa) { KeyId = keyId }, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }

    private IResult Answer<T>(T body)
    {
        Requests++;
        return Answers ? Results.Json(body) : Results.StatusCode(503);
    }

    private Dictionary<string, string> PublicKey()
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
    }
}
