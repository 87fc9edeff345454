using Catalogue.Plan;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;
using Catalogue.Server.Documents;
using Catalogue.Server.Http;
using Catalogue.Server.Sockets;

namespace Catalogue.Server.Startup;

/// <summary>Puts the web application together over an opened catalogue.</summary>
internal static class ServerHost
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <param name="environment">Its configuration, name and folders.</param>
    /// <param name="settings">The checked settings.</param>
    /// <param name="catalogue">What answers.</param>
    /// <param name="development">The server's own tokens, in Development.</param>
    /// <param name="ideFolder">The browser IDE's files; may be absent.</param>
    public static WebApplication Build(HostEnvironment environment, CatalogueSettings settings, OpenedCatalogue catalogue, DevelopmentTokens? development, string ideFolder)
    {
        var builder = environment.CreateBuilder();
        ConfigureKestrel(builder, settings.Limits);
        ConfigureLogging(builder);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(settings.Limits.DrainSeconds));
        builder.Services.AddSingleton(settings).AddSingleton(catalogue.Engine).AddSingleton(catalogue.Schema).AddSingleton<IGraphStore>(catalogue.Store);
        builder.Services.AddSingleton(DocumentSources.Open(settings.Documents, catalogue.Engine));
        builder.Services.AddSingleton(environment.Time);
        builder.Services.AddSingleton<ReaderPatience>().AddSingleton<RequestReader>().AddSingleton<ResponseSender>().AddSingleton<StreamSender>().AddSingleton<BatchSender>();
        builder.Services.AddSingleton<RequestEdge>().AddSingleton<GraphQLEndpoint>().AddSingleton<SchemaEndpoint>().AddSingleton<HealthEndpoints>();
        builder.Services.AddSingleton<SocketHost>().AddSingleton<SocketEndpoint>();
        builder.Services.AddCatalogueAuthentication(settings, development);
        if (!settings.CorsOrigins.IsEmpty)
        {
            AddCors(builder.Services, settings);
        }

        var app = builder.Build();
        app.UseMiddleware<RequestEdge>();
        if (!settings.CorsOrigins.IsEmpty)
        {
            app.UseCors();
        }

        app.UseWebSockets();
        app.MapCatalogue(ideFolder);
        return app;
    }

    private static void ConfigureKestrel(WebApplicationBuilder builder, HttpLimits limits)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.RequestBytes;
            kestrel.Limits.MaxConcurrentConnections = limits.Connections;
            kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    private static void ConfigureLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.IncludeScopes = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }

    private static void AddCors(IServiceCollection services, CatalogueSettings settings) =>
        services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .WithOrigins([.. settings.CorsOrigins])
            .WithMethods("GET", "POST", RequestReader.Query)
            .WithHeaders("Accept", "Authorization", "Content-Type", "GraphQL-Preflight", CostHeader.Name)
            .WithExposedHeaders(RequestEdge.RequestIdHeader)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
}
