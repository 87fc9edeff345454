using System.Collections.Immutable;
using Catalogue.Server.Startup;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Auth;

/// <summary>
/// Tokens that this server makes and accepts itself, in Development only: signed with a key that lies in the data folder
/// and is never anyone else's.
/// </summary>
internal sealed class DevelopmentTokens
{
    public const string Issuer = "catalogue-development";
    public const string Audience = "catalogue";
    private const int KeyBytes = 32;

    private DevelopmentTokens(byte[] secret) => Key = new SymmetricSecurityKey(secret);

    /// <summary>Signs them, and checks them.</summary>
    public SymmetricSecurityKey Key { get; }

    /// <summary>With the key of the data folder, which is made where it is absent.</summary>
    /// <exception cref="StartException">The key cannot be read or made.</exception>
    public static DevelopmentTokens Open(string dataFolder) =>
        new(SecretFile.ReadOrCreate(Path.Combine(dataFolder, "development.key"), KeyBytes));

    /// <summary>A signed token for a principal with these roles, organisations, projects and scopes.</summary>
    public string Create(
        string subject,
        ImmutableArray<string> roles,
        ImmutableArray<string> organisations,
        ImmutableArray<string> projects,
        DateTimeOffset now,
        TimeSpan lifetime,
        params ImmutableArray<string> scopes)
    {
        var description = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [PrincipalClaims.Subject] = subject,
                [PrincipalClaims.Roles] = roles,
                [PrincipalClaims.Organisations] = organisations,
                [PrincipalClaims.Projects] = projects,
                [PrincipalClaims.Scope] = string.Join(' ', scopes),
            },
        };
        return new JsonWebTokenHandler().CreateToken(description);
    }
}
