using System.Collections.Frozen;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// Reads folders of Frictionless Table Schemas as the main base publishes itself: <c>schemas/PRODUCT/TABLE.json</c> and
/// <c>nomenclatures/SOURCE/LIST.json</c> with <c>LIST.csv</c> or <c>LIST.csv.gz</c> beside it. Products become datasets;
/// tables, variables, foreign keys, code lists and codes become what the model calls so. Texts are French. Only a path
/// that holds nothing of the kind is a fault; what does not resolve is a warning.
/// </summary>
/// <param name="described">
/// Datasets that the catalogue already describes; they keep the title, kind and status that they have, which a Table
/// Schema does not know. Null: none.
/// </param>
public sealed class TableSchemaReader(GraphModel model, IReadOnlySet<NodeId>? described = null)
{
    /// <summary>The format's name on the command line.</summary>
    public const string Format = "table-schema";

    /// <summary>Reads folders that have <c>schemas/</c> or <c>nomenclatures/</c>, or that have such folders below them.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImportReading Read(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var roots = RootsOf(paths, findings);
        var reading = new SchemaReading(new GraphTypes(model), described ?? FrozenSet<NodeId>.Empty, findings, cancellationToken);
        var total = roots.Sum(root => root.Tables.Length + root.CodeLists.Length);
        foreach (var (root, file) in roots.SelectMany(root => root.Tables.Select(file => (root, file))))
        {
            progress?.Report(new ImportProgress(reading.FilesRead, total, file.Name));
            reading.ReadTable(root.Slug, file);
        }

        foreach (var file in roots.SelectMany(root => root.CodeLists))
        {
            progress?.Report(new ImportProgress(reading.FilesRead, total, file.Name));
            reading.ReadCodeList(file);
        }

        progress?.Report(new ImportProgress(total, total, null));
        var changes = reading.Finish(roots);
        var files = roots.SelectMany(root => root.Tables.Concat(root.CodeLists).Concat(root.CodeFiles)).ToList();
        return new ImportReading(changes, findings.FaultsInOrder(files), findings.WarningsInOrder(files), ImportSummary.Of(model, total, changes));
    }

    private static List<SchemaRoot> RootsOf(IReadOnlyList<string> paths, Findings findings)
    {
        var roots = new List<SchemaRoot>();
        foreach (var path in paths.DistinctBy(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), StringComparer.Ordinal))
        {
            var found = Directory.Exists(path) ? SchemaRoot.Find(path).ToList() : [];
            if (found.Count == 0)
            {
                findings.Fault(
                    new SourcePosition(path, 1, 1),
                    "There is no folder here with schemas/ or nomenclatures/ in it. Name the folder that holds them, such as schema-snds.");
            }

            roots.AddRange(found);
        }

        return roots;
    }
}
