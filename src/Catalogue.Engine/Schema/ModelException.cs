using System.Collections.Immutable;

namespace Catalogue.Engine.Schema;

/// <summary>The model or the served schema is not valid. Carries every fault, not only the first.</summary>
public sealed class ModelException(ImmutableArray<ModelFault> faults)
    : Exception("The schema of the catalogue is not valid:\n" + string.Join('\n', faults))
{
    public ImmutableArray<ModelFault> Faults { get; } = faults;
}
