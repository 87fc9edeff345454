using System.Collections.Immutable;
using Catalogue.Engine;
using Catalogue.Governance;

namespace Catalogue.Server.Configuration;

/// <summary>What the configuration says, checked; <c>docs/configuration.md</c> lists the keys.</summary>
internal sealed record CatalogueSettings
{
    public required StoreKind Store { get; init; }

    /// <summary>The SQLite file of the embedded store, as an absolute path. Keys of this server lie in its folder.</summary>
    public required string EmbeddedPath { get; init; }

    /// <summary>Where access requests, grants and the audit trail are kept.</summary>
    public required GovernanceSettings Governance { get; init; }

    public HttpLimits Limits { get; init; } = new();

    public TransportSettings Http { get; init; } = new();

    /// <summary>The keys under <c>Catalogue:Limits</c> that bound what the engine does.</summary>
    public EngineLimits Engine { get; init; } = new();

    public DocumentSettings Documents { get; init; } = new();

    public SocketLimits Sockets { get; init; } = new();

    /// <summary>Origins whose pages may call the API; none by default.</summary>
    public ImmutableArray<string> CorsOrigins { get; init; } = [];

    /// <summary>The tenant of Entra ID whose tokens are accepted; null where none is configured.</summary>
    public EntraSettings? Entra { get; init; }

    /// <summary>The other OpenID providers whose tokens are accepted.</summary>
    public ImmutableArray<OidcSettings> Oidc { get; init; } = [];

    /// <summary>The folder of the embedded store's file.</summary>
    public string DataFolder => Path.GetDirectoryName(EmbeddedPath) is { Length: > 0 } folder ? folder : Directory.GetCurrentDirectory();
}
