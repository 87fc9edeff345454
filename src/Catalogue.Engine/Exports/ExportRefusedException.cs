using System.Collections.Immutable;

namespace Catalogue.Engine.Exports;

/// <summary>An export that the policy does not let one request have, or that leaves out what there is not. It depends on what is asked for, the principal and the policy alone.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="excess">Properties (<c>Type.property</c>) that would have to be left out for example; empty where that does not help.</param>
public sealed class ExportRefusedException(string message, ImmutableArray<string> excess) : Exception(message)
{
    public ImmutableArray<string> Excess { get; } = excess;
}
