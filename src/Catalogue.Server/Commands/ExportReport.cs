using Catalogue.Engine.Exports;
using Catalogue.Exchange;

namespace Catalogue.Server.Commands;

/// <summary>Tells what an export wrote: beside the output, which may be the export itself.</summary>
internal sealed class ExportReport(Terminal terminal)
{
    public ExportProgressDisplay StartProgress() => new(terminal);

    public void Refuse(ExportRefusedException refusal)
    {
        terminal.Error.WriteLine(refusal.Message);
        if (!refusal.Excess.IsEmpty)
        {
            terminal.Error.WriteLine($"Leave some of them out, for instance with {string.Join(' ', refusal.Excess.Select(coordinate => $"--without {coordinate}"))}.");
        }
    }

    public void Summarize(ExportOrder order, ExportSummary summary)
    {
        var nodes = summary.Nodes.Select(count => $"{count.Count} {count.Type.Name}").DefaultIfEmpty("no nodes");
        terminal.Error.WriteLine($"{order.Output ?? "The output"} has what is visible as {order.Who}: {string.Join(", ", nodes)}; {Count(summary.Edges.Sum(count => (long)count.Count), "edge")}.");
    }

    public void Broken() => terminal.Error.WriteLine("Cancelled; what was written is a part of the catalogue.");

    private static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
