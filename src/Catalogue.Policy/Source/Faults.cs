using System.Collections.Immutable;

namespace Catalogue.Policy.Source;

/// <summary>Collects what is wrong with one document, so that all of it can be told at once.</summary>
internal sealed class Faults(string file)
{
    private readonly List<PolicyFault> all = [];

    public bool Any => all.Count > 0;

    public void Add(Place place, string message, string remedy) =>
        all.Add(new PolicyFault(place.File ?? file, place.Line, place.Column, message, remedy));

    public void Add(SourceNode node, string message, string remedy) => Add(node.At, message, remedy);

    /// <summary>In the order of the document, then those of other files in theirs. A fault that shows in several places of use is told once.</summary>
    public ImmutableArray<PolicyFault> ToSorted() =>
    [
        .. all.Distinct()
            .OrderBy(fault => fault.File != file)
            .ThenBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Column),
    ];
}
