using System.Collections.Immutable;
using Catalogue.Engine.Quality;
using Catalogue.Exchange;
using Catalogue.Plan;
using Catalogue.Plan.Changes;

namespace Catalogue.Server.Commands;

/// <summary>Reads, checks and commits what was ordered.</summary>
internal sealed class ImportRun(IGraphStore store, ImportOrder order, ImportReport report)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var paths in order.Sets)
        {
            if (!await ImportAsync(paths, cancellationToken))
            {
                return ExitCode.Refused;
            }
        }

        return ExitCode.Done;
    }

    /// <returns>False where there were faults; they are reported, and nothing is written.</returns>
    private async Task<bool> ImportAsync(ImmutableArray<string> paths, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(paths, cancellationToken);
        report.Warn(reading.Warnings);
        var given = new ChangeSet(reading.Changes, $"import {order.Format} {string.Join(' ', paths)}");
        var (changes, suppressions) = await StatisticsPublication.ControlAsync(store, given, cancellationToken);
        report.Warn(suppressions);
        var faults = Join(reading.Faults, await store.CheckAsync(changes, cancellationToken));
        if (!faults.IsEmpty)
        {
            report.Refuse(faults);
            return false;
        }

        report.Summarize(reading.Summary);
        return order.IsDryRun ? report.WroteNothing() : Report(await store.CommitAsync(changes, cancellationToken));
    }

    private async Task<ImportReading> ReadAsync(ImmutableArray<string> paths, CancellationToken cancellationToken)
    {
        var datasets = await DescribedDatasets.ReadAsync(store, cancellationToken);
        using var progress = report.StartProgress();
        try
        {
            return ImportFormats.Read(order.Format, store.Model, datasets, paths, progress, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Startup.StartException($"A file cannot be read: {e.Message}", e);
        }
    }

    private bool Report(CommitOutcome outcome)
    {
        switch (outcome)
        {
            case CommitOutcome.Committed committed:
                report.Committed(committed);
                return true;
            case CommitOutcome.Refused refused:
                report.Refuse(Join([], refused.Faults));
                return false;
            default:
                throw new InvalidOperationException($"An outcome of commits without meaning here: {outcome}.");
        }
    }

    private static ImmutableArray<ImportFault> Join(ImmutableArray<ImportFault> read, ImmutableArray<ChangeFault> found) =>
    [
        .. read
            .Concat(found.Select(fault => new ImportFault(fault.Position ?? new SourcePosition("", 1, 1), fault.Message)))
            .OrderBy(fault => fault.Position.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Position.Line)
            .ThenBy(fault => fault.Position.Column),
    ];
}
