using System.Collections.Immutable;
using System.Globalization;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Server.Configuration;

/// <summary>
/// Reads <see cref="CatalogueSettings"/> key by key. A key that nobody reads is a fault, because a mistyped limit or
/// origin would otherwise be a limit or origin that silently does not hold.
/// </summary>
internal sealed partial class SettingsReader
{
    private readonly IConfiguration configuration;
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> faults = [];
    private readonly List<SettingDescription> descriptions = [];

    private SettingsReader(IConfiguration configuration) => this.configuration = configuration;

    /// <param name="configuration">All sources together.</param>
    /// <param name="contentRoot">What a relative path of the store is relative to.</param>
    /// <exception cref="ConfigurationException">A key under <c>Catalogue</c>, <c>AzureAd</c> or <c>Oidc</c> is unknown or its value is wrong.</exception>
    public static CatalogueSettings Read(IConfiguration configuration, string contentRoot)
    {
        var reader = new SettingsReader(configuration);
        var settings = reader.ReadSettings(contentRoot);
        reader.RefuseUnknownKeys("Catalogue");
        reader.RefuseUnknownKeys("AzureAd");
        reader.RefuseUnknownKeys("Oidc");
        return reader.faults.Count == 0 ? settings : throw new ConfigurationException([.. reader.faults]);
    }

    /// <summary>All keys that are read, and what is known of the values of those that are numbers or switches.</summary>
    public static (IReadOnlySet<string> Keys, IReadOnlyList<SettingDescription> Descriptions) Describe()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().Build());
        reader.ReadSettings("/");
        return (reader.known, reader.descriptions);
    }

    private CatalogueSettings ReadSettings(string contentRoot)
    {
        var embeddedPath = Path.GetFullPath(ReadText("Catalogue:Embedded:Path") ?? Path.Combine("data", "catalogue.db"), contentRoot);
        return new CatalogueSettings
        {
            Store = ReadStore("Catalogue:Store"),
            EmbeddedPath = embeddedPath,
            Governance = ReadGovernance(contentRoot, Path.GetDirectoryName(embeddedPath) ?? contentRoot),
            Limits = ReadHttpLimits(),
            Engine = ReadEngineLimits(),
            Http = ReadTransports(),
            Documents = ReadDocuments(contentRoot),
            Sockets = ReadSockets(),
            CorsOrigins = ReadOrigins("Catalogue:Cors:Origins"),
            Entra = ReadEntra(),
            Oidc = ReadOidc(),
        };
    }

    private StoreKind ReadStore(string key) => ReadText(key) switch
    {
        null => StoreKind.Embedded,
        var text when text.Equals(nameof(StoreKind.Embedded), StringComparison.OrdinalIgnoreCase) => StoreKind.Embedded,
        var text => Fault(key, $"is \"{text}\"; this version has the store Embedded.", StoreKind.Embedded),
    };

    private ImmutableArray<string> ReadOrigins(string key)
    {
        known.Add(key);
        var origins = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in configuration.GetSection(key).GetChildren())
        {
            known.Add(entry.Path);
            if (entry.Value is { } origin && Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == origin)
            {
                origins.Add(origin);
            }
            else
            {
                Fault(entry.Path, $"is \"{entry.Value}\"; an origin is a scheme, a host and a port, such as https://portal.example.org.", 0);
            }
        }

        return origins.ToImmutable();
    }

    private int ReadNumber(string key, int absent, int least, int most)
    {
        Describe(key, absent.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));
        if (ReadText(key) is not { } text)
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Fault(key, $"is \"{text}\"; it must be a whole number from {least} to {most}.", absent);
    }

    private void Describe(string key, string usual, string range) => descriptions.Add(new SettingDescription(key, usual, range));

    private string? ReadText(string key)
    {
        known.Add(key);
        return configuration[key] is { Length: > 0 } text ? text : null;
    }

    private T Fault<T>(string key, string message, T stand)
    {
        faults.Add($"{key} {message}");
        return stand;
    }

    private void RefuseUnknownKeys(string section)
    {
        foreach (var (key, value) in configuration.GetSection(section).AsEnumerable().OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (value is not null && !known.Contains(key))
            {
                faults.Add($"{key} is not a setting of this server.{DidYouMean(key)}");
            }
        }
    }

    /// <summary>Among the keys beside it, or among all where there are none, so that only the misspelt part counts.</summary>
    private string DidYouMean(string key)
    {
        var parent = ConfigurationPath.GetParentPath(key);
        var beside = known.Where(name => ConfigurationPath.GetParentPath(name) == parent).Select(LastPart).ToList();
        return beside.Count > 0 ? Suggestion.Near(LastPart(key), beside) : Suggestion.Near(key, known);
    }

    private static string LastPart(string key) => key[(key.LastIndexOf(':') + 1)..];
}
