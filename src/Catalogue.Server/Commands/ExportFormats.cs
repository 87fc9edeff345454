using Catalogue.Exchange;
using Catalogue.Exchange.Catalogue;
using Catalogue.Exchange.Csv;
using Catalogue.Plan.Exports;

namespace Catalogue.Server.Commands;

/// <summary>The formats in which a catalogue can be exported, by the names that they have on the command line.</summary>
internal static class ExportFormats
{
    public static readonly string[] Names = [CatalogueReader.Format, CsvArchiveWriter.Format];

    /// <summary>What there is, in words.</summary>
    public const string Sentence = "The formats are catalogue (JSON Lines, as import reads them) and csv (a .zip of files for spreadsheets).";

    /// <summary>Whether it is text that can be shown and piped.</summary>
    public static bool IsText(string format) => format == CatalogueReader.Format;

    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="catalogue">What to write.</param>
    /// <param name="output">Where to.</param>
    /// <param name="progress">Is told now and then.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static Task<ExportSummary> WriteAsync(
        string format,
        ExportedCatalogue catalogue,
        Stream output,
        IProgress<ExportProgress> progress,
        CancellationToken cancellationToken) => format switch
    {
        CatalogueReader.Format => new CatalogueWriter(catalogue, progress).WriteAsync(output, cancellationToken),
        CsvArchiveWriter.Format => new CsvArchiveWriter(catalogue, progress).WriteAsync(output, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };
}
