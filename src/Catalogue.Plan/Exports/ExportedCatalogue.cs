using System.Collections.Immutable;

namespace Catalogue.Plan.Exports;

/// <summary>
/// All that one principal may read of one state of the graph, which stays as it is while others write. What is hidden is not
/// in it, what is masked is in it as the mask shows it.
/// </summary>
public abstract class ExportedCatalogue
{
    /// <summary>What there is of each type, in the order of the model; types and properties that the principal may read nowhere are missing.</summary>
    public abstract ImmutableArray<ExportedType> Types { get; }

    /// <summary>The nodes of a type in the order of their ids, read as they are asked for: memory does not grow with their number.</summary>
    /// <param name="type">One of <see cref="Types"/>, or a part of one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot answer now, or holds this state no more.</exception>
    public abstract IAsyncEnumerable<ExportedNode> ReadAsync(ExportedType type, CancellationToken cancellationToken);
}
