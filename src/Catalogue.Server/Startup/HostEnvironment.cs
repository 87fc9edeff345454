using Catalogue.Server.Configuration;

namespace Catalogue.Server.Startup;

/// <summary>
/// Where the process stands: the content root is the current folder (or <c>ASPNETCORE_CONTENTROOT</c>), settings come from
/// the <c>appsettings.json</c> beside the assembly, then the one in the content root, then the environment.
/// </summary>
internal sealed class HostEnvironment
{
    private readonly Dictionary<string, string?> overrides;

    /// <param name="overrides">Settings that win over all sources, such as those of the command line.</param>
    public HostEnvironment(Dictionary<string, string?>? overrides = null)
    {
        this.overrides = overrides ?? [];
        Name = Variable("ENVIRONMENT") ?? Environments.Production;
        ContentRoot = Path.GetFullPath(Variable("CONTENTROOT") ?? Directory.GetCurrentDirectory());
    }

    public string Name { get; init; }

    public string ContentRoot { get; init; }

    /// <summary>Where the model, the queries and the policy lie.</summary>
    public string SchemaFolder { get; init; } = AssemblyFolders.Schema;

    /// <summary>The clock by which deadlines end and tokens expire.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public bool IsDevelopment => Name == Environments.Development;

    /// <exception cref="ConfigurationException">A setting is unknown or wrong.</exception>
    public CatalogueSettings ReadSettings() => SettingsReader.Read(Configure(new ConfigurationBuilder()).Build(), ContentRoot);

    public WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "catalogue",
            EnvironmentName = Name,
            ContentRootPath = ContentRoot,
        });
        builder.Configuration.Sources.Clear();
        Configure(builder.Configuration);
        return builder;
    }

    private IConfigurationBuilder Configure(IConfigurationBuilder configuration)
    {
        AddFolder(configuration, AppContext.BaseDirectory);
        if (Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory) != Path.TrimEndingDirectorySeparator(ContentRoot))
        {
            AddFolder(configuration, ContentRoot);
        }

        return configuration
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides);
    }

    // Settings are read once, at the start: a file is not watched.
    private void AddFolder(IConfigurationBuilder configuration, string folder) => configuration
        .AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddJsonFile(Path.Combine(folder, $"appsettings.{Name}.json"), optional: true, reloadOnChange: false);

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable($"ASPNETCORE_{name}") ?? Environment.GetEnvironmentVariable($"DOTNET_{name}");
}
