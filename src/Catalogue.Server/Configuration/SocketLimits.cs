namespace Catalogue.Server.Configuration;

/// <summary>The keys under <c>Catalogue:Sockets</c>.</summary>
internal sealed record SocketLimits
{
    /// <summary>Sockets at a time; further handshakes are refused.</summary>
    public int Connections { get; init; } = 10_000;

    /// <summary>Seconds that a client has to send <c>connection_init</c>.</summary>
    public int InitSeconds { get; init; } = 10;

    /// <summary>Bytes of a message from the client. An operation under way keeps its own, so that this is a quarter of what an HTTP request may have.</summary>
    public int MessageBytes { get; init; } = 256 * 1024;

    /// <summary>Operations under way on one socket.</summary>
    public int Operations { get; init; } = 100;

    /// <summary>Subscriptions among them.</summary>
    public int Subscriptions { get; init; } = 50;

    /// <summary>Bytes of results that wait for the client to read before no more are made for it.</summary>
    public int QueuedBytes { get; init; } = 1024 * 1024;

    /// <summary>Seconds of silence after which the client is pinged. Proxies commonly close after 60.</summary>
    public int KeepAliveSeconds { get; init; } = 30;

    /// <summary>Seconds that the answer to a ping may take.</summary>
    public int PongSeconds { get; init; } = 15;

    /// <summary>Seconds that a client may leave what was sent to it unread before its connection is ended.</summary>
    public int SlowReaderSeconds { get; init; } = 30;
}
