namespace Catalogue.Server.Sockets;

/// <summary>The messages that a client may send.</summary>
internal enum ClientMessageKind
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}
