using System.IO.Compression;
using System.Text;
using Catalogue.Exchange.Catalogue;
using Catalogue.Exchange.Csv;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Exports;

/// <summary>Exports of an engine, as they are written.</summary>
internal static class Exporting
{
    public static async Task<string> ExportAsync(this CatalogueEngine engine, Principal principal, params string[] without)
    {
        using var output = new MemoryStream();
        var catalogue = await engine.ExportAsync(principal, [.. without], TestContext.Current.CancellationToken);
        await new CatalogueWriter(catalogue, null).WriteAsync(output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static async Task<byte[]> ExportArchiveAsync(this CatalogueEngine engine, Principal principal, params string[] without)
    {
        using var output = new MemoryStream();
        var catalogue = await engine.ExportAsync(principal, [.. without], TestContext.Current.CancellationToken);
        await new CsvArchiveWriter(catalogue, null).WriteAsync(output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    /// <summary>The files of an archive, each with its name above it.</summary>
    public static string Unzipped(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            return $"{entry.FullName}\n{reader.ReadToEnd()}";
        }));
    }
}
