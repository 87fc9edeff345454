using System.Text;

namespace Catalogue.Server.Sockets;

/// <summary>
/// Why the server closes a socket, as the client is told. Codes from 4000 on are the sub-protocol's; violations of
/// WebSocket itself (1002, 1007) are answered by the framework.
/// </summary>
internal readonly record struct SocketClose
{
    // A close frame has room for 125 bytes, two of which are the code (RFC 6455, section 5.5).
    private const int MostReasonBytes = 123;

    private SocketClose(int code, string reason) => (Code, Reason) = (code, Shorten(reason));

    public int Code { get; }

    /// <summary>At most 123 bytes of UTF-8.</summary>
    public string Reason { get; }

    /// <summary>The answer to a client's own close.</summary>
    public static SocketClose Normal { get; } = new(1000, "");

    public static SocketClose GoingAway { get; } = new(1001, "The server is stopping");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    public static SocketClose Forbidden { get; } = new(4403, "Forbidden");

    public static SocketClose TokenExpired { get; } = new(4403, "Token expired");

    public static SocketClose SubProtocolNotAcceptable { get; } = new(4406, $"Subprotocol not acceptable; this server speaks {SubProtocol.Name}");

    public static SocketClose InitialisationTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInitialisations { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Unexpected { get; } = new(4500, "Internal server error");

    public static SocketClose TooLarge(int limit) => new(1009, $"A message has more than {limit} bytes, the most that this server takes");

    public static SocketClose Invalid(string message) => new(4400, message);

    public static SocketClose SubscriberExists(string id) => new(4409, $"Subscriber for {id} already exists");

    private static string Shorten(string reason)
    {
        var bytes = Encoding.UTF8.GetByteCount(reason);
        while (bytes > MostReasonBytes)
        {
            var cut = char.IsLowSurrogate(reason[^1]) ? 2 : 1;
            bytes -= Encoding.UTF8.GetByteCount(reason.AsSpan(reason.Length - cut));
            reason = reason[..^cut];
        }

        return reason;
    }
}
