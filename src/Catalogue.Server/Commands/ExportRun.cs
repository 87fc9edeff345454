using Catalogue.Engine;
using Catalogue.Engine.Exports;
using Catalogue.Exchange;

namespace Catalogue.Server.Commands;

/// <summary>Has the engine give what the principal may read, and writes it.</summary>
internal sealed class ExportRun(CatalogueEngine engine, ExportOrder order, ExportTarget target, ExportReport report)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var summary = await WriteAsync(cancellationToken);
            await target.CompleteAsync(cancellationToken);
            report.Summarize(order, summary);
            return ExitCode.Done;
        }
        catch (ExportRefusedException refusal)
        {
            report.Refuse(refusal);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException) when (!target.IsFile)
        {
            report.Broken();
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ExportTarget.Fault(e);
        }
    }

    private async Task<ExportSummary> WriteAsync(CancellationToken cancellationToken)
    {
        var catalogue = await engine.ExportAsync(order.Principal, order.Without, cancellationToken);
        using var progress = report.StartProgress();
        return await ExportFormats.WriteAsync(order.Format, catalogue, target.Stream, progress, cancellationToken);
    }
}
