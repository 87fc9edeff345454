namespace Catalogue.Exchange;

/// <summary>How far an exporter is: reported every so many rows.</summary>
/// <param name="Rows">How many nodes and edges were written.</param>
/// <param name="Part">What is being written.</param>
public readonly record struct ExportProgress(long Rows, string Part);
