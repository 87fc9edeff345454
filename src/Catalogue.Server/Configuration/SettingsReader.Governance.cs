using Catalogue.Governance;

namespace Catalogue.Server.Configuration;

internal sealed partial class SettingsReader
{
    private const string GovernanceConnection = "Catalogue:Governance:ConnectionString";

    private GovernanceSettings ReadGovernance(string contentRoot, string dataFolder)
    {
        var provider = ReadGovernanceProvider("Catalogue:Governance:Provider");
        var connection = ReadText(GovernanceConnection);
        return (provider, connection) switch
        {
            (GovernanceProvider.Sqlite, null) => GovernanceSettings.ForFile(Path.Combine(dataFolder, "governance.db")),
            (_, null) => Fault(GovernanceConnection, "is not set; PostgreSql needs one, such as Host=db.example.org;Database=governance;Username=catalogue;Password=...", GovernanceSettings.ForFile("governance.db")),
            _ when GovernanceSettings.Read(provider, connection, contentRoot) is { } settings => settings,
            _ => Fault(GovernanceConnection, $"is no connection string of {provider}.", GovernanceSettings.ForFile("governance.db")),
        };
    }

    private GovernanceProvider ReadGovernanceProvider(string key) => ReadText(key) switch
    {
        null => GovernanceProvider.Sqlite,
        var text when Enum.GetNames<GovernanceProvider>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name => Enum.Parse<GovernanceProvider>(name),
        var text => Fault(key, $"is \"{text}\"; it is Sqlite or PostgreSql.", GovernanceProvider.Sqlite),
    };
}
