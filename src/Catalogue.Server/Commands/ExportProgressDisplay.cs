using Catalogue.Exchange;

namespace Catalogue.Server.Commands;

/// <summary>Shows how far the writing is.</summary>
internal sealed class ExportProgressDisplay(Terminal terminal) : IProgress<ExportProgress>, IDisposable
{
    private readonly ProgressLine line = new(terminal);

    public void Report(ExportProgress value)
    {
        if (line.IsDue)
        {
            line.Show($"{value.Rows} nodes and edges written  {value.Part}");
        }
    }

    public void Dispose() => line.Dispose();
}
