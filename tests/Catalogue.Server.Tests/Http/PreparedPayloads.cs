using System.Text;
using Catalogue.Engine;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Tests.Http;

/// <summary>Payloads that are there already; a null one is a fault of the source.</summary>
internal sealed class PreparedPayloads(params string?[] payloads) : ResponseStream
{
    private int next;

    public bool IsDisposed { get; private set; }

    public override ValueTask<bool> WriteNextAsync(ResponseBuffer output, CancellationToken cancellationToken)
    {
        if (next == payloads.Length)
        {
            return ValueTask.FromResult(false);
        }

        output.Write("{"u8);
        var payload = payloads[next++] ?? throw new InvalidOperationException("The source fails.");
        output.Write(Encoding.UTF8.GetBytes(payload[1..]));
        return ValueTask.FromResult(true);
    }

    public override ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
