namespace Catalogue.Server.Sockets;

/// <summary>The sub-protocol that this server speaks (npm <c>graphql-ws</c>, PROTOCOL.md), and its choice in the handshake.</summary>
internal static class SubProtocol
{
    public const string Name = "graphql-transport-ws";

    /// <summary>
    /// Ours where it is offered. Otherwise the first one offered: a client that gets none of those it offered fails
    /// without being told why, so the socket is opened and closed with 4406.
    /// </summary>
    /// <returns>Null where the client offers none.</returns>
    public static string? Choose(IList<string> offered) => offered.Contains(Name) ? Name : offered.FirstOrDefault();
}
