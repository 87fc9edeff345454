using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine;

/// <summary>The further payloads of an answer. Not safe for concurrent use; disposing ends it at any time.</summary>
public abstract class ResponseStream : IAsyncDisposable
{
    /// <summary>Waits for the next payload and appends it, as one JSON object.</summary>
    /// <returns>False where there is none any more: nothing was written then.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the output then holds a part of a payload, and the stream only takes to be disposed.</exception>
    public abstract ValueTask<bool> WriteNextAsync(ResponseBuffer output, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
