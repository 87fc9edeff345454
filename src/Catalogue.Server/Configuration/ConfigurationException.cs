using System.Collections.Immutable;

namespace Catalogue.Server.Configuration;

/// <summary>The configuration cannot be used; carries every fault, each naming its key.</summary>
internal sealed class ConfigurationException(ImmutableArray<string> faults)
    : Exception(string.Join('\n', faults))
{
    public ImmutableArray<string> Faults { get; } = faults;
}
