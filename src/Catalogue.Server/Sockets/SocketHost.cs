using Catalogue.Engine;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;
using Catalogue.Server.Documents;

namespace Catalogue.Server.Sockets;

/// <summary>What all sockets share.</summary>
internal sealed record SocketHost(
    CatalogueEngine Engine,
    PrincipalReader Principals,
    ServedDocuments Documents,
    CatalogueSettings Settings,
    TimeProvider Time,
    IHostApplicationLifetime Lifetime,
    ILogger<SocketHost> Logger)
{
    public SocketLimits Limits => Settings.Sockets;

    /// <summary>Cancelled when the server stops.</summary>
    public CancellationToken Stopping => Lifetime.ApplicationStopping;
}
