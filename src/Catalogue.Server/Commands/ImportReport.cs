using System.Collections.Immutable;
using Catalogue.Engine.Quality;
using Catalogue.Exchange;
using Catalogue.Plan.Changes;

namespace Catalogue.Server.Commands;

/// <summary>Tells what an import found and did: results on the output, everything else beside it.</summary>
internal sealed class ImportReport(Terminal terminal)
{
    public ImportProgressDisplay StartProgress() => new(terminal);

    public void Warn(ImmutableArray<ImportWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            terminal.Error.WriteLine($"{warning.Position}: warning: {warning.Message}");
        }

        foreach (var kind in warnings.GroupBy(warning => warning.Kind).OrderBy(kind => kind.Key))
        {
            terminal.Error.WriteLine($"{Count(kind.Count(), "warning")}: {kind.Key}");
        }
    }

    public void Warn(ImmutableArray<Suppression> suppressions)
    {
        foreach (var suppression in suppressions)
        {
            terminal.Error.WriteLine($"{suppression.Position}: warning: {suppression.Coordinate} of {suppression.Id} {suppression.Reason}");
        }

        if (!suppressions.IsEmpty)
        {
            terminal.Error.WriteLine($"{Count(suppressions.Length, "statistic")} not published as given.");
        }
    }

    public void Refuse(ImmutableArray<ImportFault> faults)
    {
        foreach (var fault in faults)
        {
            terminal.Error.WriteLine($"{fault.Position}: error: {fault.Message}");
        }

        terminal.Error.WriteLine($"{Count(faults.Length, "fault")}; nothing was written.");
    }

    public void Summarize(ImportSummary summary)
    {
        var nodes = summary.Nodes.Select(count => $"{count.Count} {count.Type.Name}");
        terminal.Error.WriteLine($"{Count(summary.Files, "file")}: {string.Join(", ", nodes)}; {Count(summary.Edges.Sum(count => count.Count), "edge")}.");
    }

    public bool WroteNothing()
    {
        terminal.Output.WriteLine("checked: nothing was written (--dry-run)");
        return true;
    }

    /// <summary>The line that acknowledges a commit; it is written when the commit is durable, not before.</summary>
    public void Committed(CommitOutcome.Committed outcome)
    {
        terminal.Output.WriteLine(IsUnchanged(outcome)
            ? $"unchanged at sequence {outcome.Sequence}: all {outcome.Unchanged} nodes and edges are as they were"
            : $"committed sequence {outcome.Sequence}: {outcome.Created} created, {outcome.Updated} updated, {outcome.Deleted} deleted, " +
            $"{outcome.Connected} connected, {outcome.Disconnected} disconnected, {outcome.Unchanged} unchanged");
        terminal.Output.Flush();
    }

    private static bool IsUnchanged(CommitOutcome.Committed outcome) =>
        outcome is { Created: 0, Updated: 0, Deleted: 0, Connected: 0, Disconnected: 0 };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
