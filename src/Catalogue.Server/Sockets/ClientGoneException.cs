namespace Catalogue.Server.Sockets;

/// <summary>Nothing can be sent any more: the client has left, or was cut off.</summary>
internal sealed class ClientGoneException(Exception cause) : Exception("The client has gone.", cause);
