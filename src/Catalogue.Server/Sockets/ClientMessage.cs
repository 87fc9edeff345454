using Catalogue.GraphQL;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

/// <summary>A message from the client, as slices of the bytes it came in.</summary>
internal readonly record struct ClientMessage
{
    public required ClientMessageKind Kind { get; init; }

    /// <summary>The operation that a subscribe or complete is about; empty in every other kind.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The JSON object of a connection_init, ping or pong; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>What a subscribe asks for; owns the bytes of the message. Null in every other kind, and where it is refused.</summary>
    public ReceivedRequest? Request { get; init; }

    /// <summary>Why a subscribe is answered by an error: the document that it names is not there.</summary>
    public GraphQLError? Refusal { get; init; }
}
