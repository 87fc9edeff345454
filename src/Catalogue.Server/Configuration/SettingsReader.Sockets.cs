namespace Catalogue.Server.Configuration;

internal sealed partial class SettingsReader
{
    private SocketLimits ReadSockets()
    {
        const int Hour = 3600;
        var defaults = new SocketLimits();
        return new SocketLimits
        {
            Connections = ReadNumber("Catalogue:Sockets:Connections", defaults.Connections, 0, 1_000_000),
            InitSeconds = ReadNumber("Catalogue:Sockets:InitSeconds", defaults.InitSeconds, 1, Hour),
            MessageBytes = ReadNumber("Catalogue:Sockets:MessageBytes", defaults.MessageBytes, 1024, 64 * 1024 * 1024),
            Operations = ReadNumber("Catalogue:Sockets:Operations", defaults.Operations, 1, 10_000),
            Subscriptions = ReadNumber("Catalogue:Sockets:Subscriptions", defaults.Subscriptions, 0, 10_000),
            QueuedBytes = ReadNumber("Catalogue:Sockets:QueuedBytes", defaults.QueuedBytes, 1024, 1024 * 1024 * 1024),
            KeepAliveSeconds = ReadNumber("Catalogue:Sockets:KeepAliveSeconds", defaults.KeepAliveSeconds, 1, Hour),
            PongSeconds = ReadNumber("Catalogue:Sockets:PongSeconds", defaults.PongSeconds, 1, Hour),
            SlowReaderSeconds = ReadNumber("Catalogue:Sockets:SlowReaderSeconds", defaults.SlowReaderSeconds, 1, Hour),
        };
    }
}
