using Catalogue.Engine.Tests.Exports;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class TwoCatalogues
{
    /// <summary>Exports both, as a catalogue and for spreadsheets, and compares the files.</summary>
    /// <returns>How many bytes the files of each have.</returns>
    public async Task<int> ExportAsync(Conversation export, Principal principal, string place)
    {
        var without = export.Query.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (first, second) = (await First.ExportAsync(principal, without), await Second.ExportAsync(principal, without));
        Assert.True(first == second, $"{place}\n{Apart(first, second)}");
        var (archive, other) = (await First.ExportArchiveAsync(principal, without), await Second.ExportArchiveAsync(principal, without));
        Assert.True(archive.AsSpan().SequenceEqual(other), $"{place}\n{Apart(Exporting.Unzipped(archive), Exporting.Unzipped(other))}");
        return first.Length + archive.Length;
    }
}
