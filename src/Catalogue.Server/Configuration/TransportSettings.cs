namespace Catalogue.Server.Configuration;

/// <summary>The keys under <c>Catalogue:Http</c>.</summary>
internal sealed record TransportSettings
{
    public StatusProfile StatusProfile { get; init; }

    /// <summary>Operations that one HTTP request may hold, counting each entry of a list of variables.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>Seconds of silence after which an event stream says that it is still there. Proxies commonly close after 60.</summary>
    public int KeepAliveSeconds { get; init; } = 12;

    /// <summary>Seconds that a reader may leave what was sent to it unread before its connection is ended.</summary>
    public int SlowReaderSeconds { get; init; } = 30;
}
