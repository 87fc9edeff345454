namespace Catalogue.Server.Configuration;

internal sealed partial class SettingsReader
{
    private TransportSettings ReadTransports()
    {
        var defaults = new TransportSettings();
        return new TransportSettings
        {
            StatusProfile = ReadStatusProfile("Catalogue:Http:StatusProfile"),
            BatchSize = ReadNumber("Catalogue:Http:BatchSize", defaults.BatchSize, 1, 10_000),
            KeepAliveSeconds = ReadNumber("Catalogue:Http:KeepAliveSeconds", defaults.KeepAliveSeconds, 1, 3600),
            SlowReaderSeconds = ReadNumber("Catalogue:Http:SlowReaderSeconds", defaults.SlowReaderSeconds, 1, 3600),
        };
    }

    private StatusProfile ReadStatusProfile(string key)
    {
        if (ReadText(key) is not { } text)
        {
            return StatusProfile.Established;
        }

        return Enum.GetNames<StatusProfile>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<StatusProfile>(text, ignoreCase: true)
            : Fault(key, $"is \"{text}\"; it must be {string.Join(" or ", Enum.GetNames<StatusProfile>())}.", StatusProfile.Established);
    }
}
