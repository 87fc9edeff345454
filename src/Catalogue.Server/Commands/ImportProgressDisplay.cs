using Catalogue.Exchange;

namespace Catalogue.Server.Commands;

/// <summary>Shows how far the reading is.</summary>
internal sealed class ImportProgressDisplay(Terminal terminal) : IProgress<ImportProgress>, IDisposable
{
    private readonly ProgressLine line = new(terminal);

    public void Report(ImportProgress value)
    {
        if (line.IsDue)
        {
            line.Show($"{value.FilesRead} of {value.FilesTotal} files read  {value.CurrentFile}");
        }
    }

    public void Dispose() => line.Dispose();
}
