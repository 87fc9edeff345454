using System.Collections.Immutable;
using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.Sources;

/// <summary>Collects faults and warnings as they are met, and gives them back in the order of the files.</summary>
internal sealed class Findings
{
    private readonly List<ImportFault> faults = [];
    private readonly List<ImportWarning> warnings = [];

    public int FaultCount => faults.Count;

    public void Fault(SourcePosition position, string message) => faults.Add(new ImportFault(position, message));

    public void Warn(ImportWarningKind kind, SourcePosition position, string message) => warnings.Add(new ImportWarning(kind, position, message));

    /// <summary>By file in the given order, files that are not in it first, then by line and column.</summary>
    public ImmutableArray<ImportFault> FaultsInOrder(IEnumerable<SourceFile> files) => InOrder(faults, fault => fault.Position, files);

    /// <inheritdoc cref="FaultsInOrder"/>
    public ImmutableArray<ImportWarning> WarningsInOrder(IEnumerable<SourceFile> files) => InOrder(warnings, warning => warning.Position, files);

    private static ImmutableArray<T> InOrder<T>(List<T> findings, Func<T, SourcePosition> position, IEnumerable<SourceFile> files)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            order.TryAdd(file.Name, order.Count);
        }

        return
        [
            .. findings
                .OrderBy(finding => order.GetValueOrDefault(position(finding).File, -1))
                .ThenBy(finding => position(finding).Line)
                .ThenBy(finding => position(finding).Column),
        ];
    }
}
