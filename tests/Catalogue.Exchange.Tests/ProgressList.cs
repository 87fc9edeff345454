namespace Catalogue.Exchange.Tests;

/// <summary>Keeps what a reader reports.</summary>
internal sealed class ProgressList : IProgress<ImportProgress>
{
    public List<ImportProgress> Reports { get; } = [];

    public void Report(ImportProgress value) => Reports.Add(value);
}
