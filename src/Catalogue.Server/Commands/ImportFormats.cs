using Catalogue.Exchange;
using Catalogue.Exchange.Catalogue;
using Catalogue.Exchange.TableSchema;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Server.Commands;

/// <summary>The formats that can be imported, by the names that they have on the command line.</summary>
internal static class ImportFormats
{
    public static readonly string[] Names = [CatalogueReader.Format, TableSchemaReader.Format];

    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="model">What the files may hold.</param>
    /// <param name="datasets">The datasets that the catalogue describes already.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="progress">Is told of every file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ImportReading Read(
        string format,
        GraphModel model,
        IReadOnlySet<NodeId> datasets,
        IReadOnlyList<string> paths,
        IProgress<ImportProgress> progress,
        CancellationToken cancellationToken) => format switch
    {
        CatalogueReader.Format => new CatalogueReader(model).Read(paths, progress, cancellationToken),
        TableSchemaReader.Format => new TableSchemaReader(model, datasets).Read(paths, progress, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };
}
