using System.Buffers;
using System.Collections.Immutable;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>One request or a batch of them, and the pooled bytes that they are slices of; valid until disposed.</summary>
internal sealed class ReceivedRequest : IDisposable
{
    private byte[]? body;
    private byte[]? unescaped;
    private List<byte[]>? more;

    public ReceivedRequest(GraphQLRequest content, byte[]? body = null, byte[]? unescaped = null) =>
        (Content, this.body, this.unescaped) = (content, body, unescaped);

    public ReceivedRequest(ImmutableArray<BatchEntry> batch, byte[] body, List<byte[]> unescaped) =>
        (Batch, this.body, more) = (batch, body, unescaped);

    /// <summary>The request; null where it is a batch.</summary>
    public GraphQLRequest? Content { get; }

    /// <summary>The batch's entries in their order; empty where it is one request.</summary>
    public ImmutableArray<BatchEntry> Batch { get; } = [];

    public void Dispose()
    {
        Return(ref body);
        Return(ref unescaped);
        more?.ForEach(rented => ArrayPool<byte>.Shared.Return(rented));
        more = null;
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
