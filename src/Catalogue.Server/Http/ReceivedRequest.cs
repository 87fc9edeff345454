using System.Buffers;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>A request and the pooled bytes that it is slices of; valid until disposed.</summary>
internal sealed class ReceivedRequest(GraphQLRequest content, byte[]? body = null, byte[]? unescaped = null) : IDisposable
{
    private byte[]? body = body;
    private byte[]? unescaped = unescaped;

    public GraphQLRequest Content { get; } = content;

    public void Dispose()
    {
        Return(ref body);
        Return(ref unescaped);
    }

    private static void Return(ref byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
            rented = null;
        }
    }
}
