using System.Net.Sockets;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;
using Catalogue.Server.Documents;
using Microsoft.AspNetCore.Connections;

namespace Catalogue.Server.Startup;

/// <summary>The server from its first to its last second: opens the catalogue, listens, says so, drains and closes.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly OpenedCatalogue catalogue;
    private readonly ILogger logger;

    private RunningServer(WebApplication app, OpenedCatalogue catalogue, ILogger logger) =>
        (this.app, this.catalogue, this.logger) = (app, catalogue, logger);

    /// <summary>The addresses that the server listens on.</summary>
    public ICollection<string> Addresses => app.Urls;

    /// <summary>What the server answers from.</summary>
    internal OpenedCatalogue Catalogue => catalogue;

    /// <exception cref="ConfigurationException">A setting is unknown or wrong.</exception>
    /// <exception cref="StartException">Something has to be mended first; the message says what.</exception>
    public static async Task<RunningServer> StartAsync(HostEnvironment environment, string ideFolder, CancellationToken cancellationToken)
    {
        var settings = environment.ReadSettings();
        var development = environment.IsDevelopment ? DevelopmentTokens.Open(settings.DataFolder) : null;
        var catalogue = await OpenedCatalogue.OpenAsync(settings, environment.SchemaFolder, environment.Time, cancellationToken);
        try
        {
            var seeded = await SeedLoader.LoadAsync(catalogue.Store, AssemblyFolders.Seed, cancellationToken);
            var app = ServerHost.Build(environment, settings, catalogue, development, ideFolder);
            catalogue.Audit.Logger = app.Services.GetRequiredService<ILogger<KeptAudit>>();
            var server = new RunningServer(app, catalogue, app.Services.GetRequiredService<ILogger<RunningServer>>());
            await server.ListenAsync(cancellationToken);
            await server.AnnounceAsync(environment, settings, seeded, development, ideFolder);
            return server;
        }
        catch
        {
            await catalogue.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await catalogue.DisposeAsync();
        logger.Stopped();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or AddressInUseException or SocketException)
        {
            await app.DisposeAsync();
            throw new StartException($"The server cannot listen: {e.Message} Stop what uses the address, or set ASPNETCORE_URLS to another one.", e);
        }
    }

    private async Task AnnounceAsync(HostEnvironment environment, CatalogueSettings settings, CommittedSeed? seeded, DevelopmentTokens? development, string ideFolder)
    {
        if (seeded is { } seed)
        {
            logger.SeedLoaded(seed.Nodes, seed.Edges);
        }

        if (!Directory.Exists(ideFolder))
        {
            logger.IdeMissing(ideFolder);
        }

        if (development is not null)
        {
            logger.DevelopmentToken(DevelopmentPrincipal.Organisations[0], DevelopmentPrincipal.Token(development, environment.Time));
        }

        if (app.Services.GetRequiredService<ServedDocuments>().PersistedCount is > 0 and var count)
        {
            logger.DocumentsRead(count, settings.Documents.OnlyPersisted ? "refused" : "served too");
        }

        app.Lifetime.ApplicationStopping.Register(() => logger.Draining(settings.Limits.DrainSeconds));
        logger.StoreOpened(settings.EmbeddedPath, await catalogue.Store.SequenceAsync(CancellationToken.None));
        logger.Ready(string.Join(", ", Addresses), environment.Name);
    }
}
