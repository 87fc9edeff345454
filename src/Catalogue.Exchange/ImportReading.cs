using System.Collections.Immutable;
using Catalogue.Plan.Changes;

namespace Catalogue.Exchange;

/// <summary>
/// What a format's reader made of its files: <c>XReader.Read(paths, progress, cancellationToken)</c>. Readers do not
/// touch a store; the host checks <see cref="Changes"/> against one, and joins its faults with these.
/// </summary>
/// <param name="Changes">
/// Nodes first, then edges, each with its place; the same for the same files. Where there are faults these must not be
/// committed but can be checked, so that all faults come at once: a required value that a fault took away then has a
/// stand-in, and what cannot be told at all is left out.
/// </param>
/// <param name="Faults">Every error of the files, in the order of files, lines and columns. Any of them stops the import.</param>
/// <param name="Warnings">What was left out or did not resolve, in the order of files, lines and columns. None stops the import.</param>
/// <param name="Summary">How much <paramref name="Changes"/> holds.</param>
public sealed record ImportReading(
    ImmutableArray<Change> Changes,
    ImmutableArray<ImportFault> Faults,
    ImmutableArray<ImportWarning> Warnings,
    ImportSummary Summary);
