namespace Catalogue.Server.Sockets;

/// <summary>What the client sent ends the conversation.</summary>
internal sealed class SocketClosedException(SocketClose close) : Exception(close.Reason)
{
    public SocketClose Close { get; } = close;

    public static SocketClosedException Invalid(string message) => new(SocketClose.Invalid(message));
}
