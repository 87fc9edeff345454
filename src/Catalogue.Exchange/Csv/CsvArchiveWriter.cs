using System.IO.Compression;
using Catalogue.Plan.Exports;
using CsvHelper;

namespace Catalogue.Exchange.Csv;

/// <summary>
/// Writes a zip of RFC 4180 files for spreadsheets: <c>Type.csv</c> with the nodes of each type and <c>Type.relation.csv</c> with the
/// edges along each relation, by id. UTF-8 with a byte order mark, a header, a text in a column for each language, the items of
/// a list between bars. What a spreadsheet would take for a formula has an apostrophe before it. The same catalogue gives
/// the same bytes.
/// </summary>
public sealed class CsvArchiveWriter(ExportedCatalogue catalogue, IProgress<ExportProgress>? progress)
{
    /// <summary>The format's name on the command line.</summary>
    public const string Format = "csv";

    // The earliest that a zip can say. The time of the export would make every archive another one.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // What OWASP lists as the beginning of a formula.
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        TrueValue = "true",
        FalseValue = "false",
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
    };

    private readonly ExportCount count = new(progress);

    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; a part was written.</exception>
    /// <exception cref="Plan.StoreUnavailableException">The store cannot answer; a part was written.</exception>
    public async Task<ExportSummary> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        await using (archive.ConfigureAwait(false))
        {
            foreach (var type in catalogue.Types)
            {
                await WriteNodesAsync(archive, type, cancellationToken).ConfigureAwait(false);
                foreach (var relation in type.Relations)
                {
                    await WriteEdgesAsync(archive, type, relation, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return count.Summary;
    }

    private Task WriteNodesAsync(ZipArchive archive, ExportedType type, CancellationToken cancellationToken) => WriteAsync(archive, type.Type.Name, async file =>
    {
        await file.WriteRecordAsync([.. type.Properties.SelectMany(CsvCells.HeadersOf)], cancellationToken).ConfigureAwait(false);
        var nodes = 0;
        await foreach (var node in catalogue.ReadAsync(type.WithoutEdges(), cancellationToken).ConfigureAwait(false))
        {
            CsvCells.Write(file, type.Properties, node.Values);
            await file.EndRecordAsync(cancellationToken).ConfigureAwait(false);
            count.Pass(1, type.Type.Name);
            nodes++;
        }

        count.AddNodes(type, nodes);
    }, cancellationToken);

    private Task WriteEdgesAsync(ZipArchive archive, ExportedType type, ExportedRelation relation, CancellationToken cancellationToken) => WriteAsync(archive, relation.Relation.ToString(), async file =>
    {
        await file.WriteRecordAsync(["from", "to", "key", .. relation.Properties.SelectMany(CsvCells.HeadersOf)], cancellationToken).ConfigureAwait(false);
        var edges = 0;
        await foreach (var node in catalogue.ReadAsync(type.EdgesAlone(relation), cancellationToken).ConfigureAwait(false))
        {
            foreach (var edge in node.Edges[0])
            {
                file.WriteField(node.Id.Value);
                file.WriteField(edge.Target.Value);
                file.WriteField(edge.Key);
                CsvCells.Write(file, relation.Properties, edge.Values);
                await file.EndRecordAsync(cancellationToken).ConfigureAwait(false);
            }

            count.Pass(node.Edges[0].Length, relation.Relation.ToString());
            edges += node.Edges[0].Length;
        }

        count.AddEdges(relation, edges);
    }, cancellationToken);

    private static async Task WriteAsync(ZipArchive archive, string name, Func<CsvWriter, Task> write, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry($"{name}.csv");
        entry.LastWriteTime = NoTime;
        var bytes = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (bytes.ConfigureAwait(false))
        {
            var file = CsvWriter.Create(bytes, Options, leaveOpen: true);
            await using (file.ConfigureAwait(false))
            {
                await write(file).ConfigureAwait(false);
            }
        }
    }
}
