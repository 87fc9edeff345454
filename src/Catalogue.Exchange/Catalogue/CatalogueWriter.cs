using System.Buffers;
using Catalogue.Plan.Exports;

namespace Catalogue.Exchange.Catalogue;

/// <summary>
/// Writes the format that <see cref="CatalogueReader"/> reads: a line for each node, by type in the order of the model, then by
/// id. What has no value is left out, and every edge stands on one of its ends. The same catalogue gives the same bytes.
/// </summary>
public sealed class CatalogueWriter(ExportedCatalogue catalogue, IProgress<ExportProgress>? progress)
{
    private const int BytesAtOnce = 1 << 16;

    private readonly ExportCount count = new(progress);
    private readonly ArrayBufferWriter<byte> lines = new(2 * BytesAtOnce);

    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; a part was written.</exception>
    /// <exception cref="Plan.StoreUnavailableException">The store cannot answer; a part was written.</exception>
    public async Task<ExportSummary> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        foreach (var type in catalogue.Types)
        {
            await WriteAsync(type, output, cancellationToken).ConfigureAwait(false);
        }

        await FlushAsync(output, cancellationToken).ConfigureAwait(false);
        return count.Summary;
    }

    private async Task WriteAsync(ExportedType type, Stream output, CancellationToken cancellationToken)
    {
        var (line, nodes, edges) = (new NodeLine(lines, type), 0, new int[type.Relations.Length]);
        await foreach (var node in catalogue.ReadAsync(type, cancellationToken).ConfigureAwait(false))
        {
            line.Write(node);
            if (lines.WrittenCount > BytesAtOnce)
            {
                await FlushAsync(output, cancellationToken).ConfigureAwait(false);
            }

            nodes++;
            for (var at = 0; at < edges.Length; at++)
            {
                edges[at] += node.Edges[at].Length;
            }

            count.Pass(1 + node.Edges.Sum(found => found.Length), type.Type.Name);
        }

        count.AddNodes(type, nodes);
        for (var at = 0; at < edges.Length; at++)
        {
            count.AddEdges(type.Relations[at], edges[at]);
        }
    }

    private async Task FlushAsync(Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(lines.WrittenMemory, cancellationToken).ConfigureAwait(false);
        lines.ResetWrittenCount();
    }
}
