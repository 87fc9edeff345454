using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine.Execution;

/// <summary>The further payloads of a query. Its rows were read with the first one, so that all are of one state of the store.</summary>
internal sealed class PartStream(IncrementalResponse parts) : ResponseStream
{
    private IncrementalResponse? parts = parts;

    public override ValueTask<bool> WriteNextAsync(ResponseBuffer output, CancellationToken cancellationToken) =>
        new(parts?.TryWriteNext(output, cancellationToken) is true);

    public override ValueTask DisposeAsync()
    {
        parts = null;
        return ValueTask.CompletedTask;
    }
}
