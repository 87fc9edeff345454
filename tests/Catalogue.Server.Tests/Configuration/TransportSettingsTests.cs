using Catalogue.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Server.Tests.Configuration;

public sealed class TransportSettingsTests
{
    [Fact]
    public void Every_setting_of_the_transports_is_read()
    {
        Assert.Equal(
            new TransportSettings { StatusProfile = StatusProfile.September2026, BatchSize = 3, KeepAliveSeconds = 4, SlowReaderSeconds = 6 },
            Read(("StatusProfile", "september2026"), ("BatchSize", "3"), ("KeepAliveSeconds", "4"), ("SlowReaderSeconds", "6")));
        Assert.Equal(new TransportSettings(), Read());
    }

    [Fact]
    public void A_wrong_setting_is_named()
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(("StatusProfile", "2026"), ("BatchSize", "0"), ("KeepAliveSecond", "1")));
        Assert.Equal(
            [
                "Catalogue:Http:StatusProfile is \"2026\"; it must be Established or September2026.",
                "Catalogue:Http:BatchSize is \"0\"; it must be a whole number from 1 to 10000.",
                "Catalogue:Http:KeepAliveSecond is not a setting of this server. Did you mean \"KeepAliveSeconds\"?",
            ],
            fault.Faults);
    }

    private static TransportSettings Read(params (string Key, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>($"Catalogue:Http:{setting.Key}", setting.Value))).Build(),
        "/srv/catalogue").Http;
}
