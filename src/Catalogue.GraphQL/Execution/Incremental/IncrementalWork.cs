using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>Something that an execution came by and left for later.</summary>
/// <param name="path">Where in the response.</param>
internal abstract class IncrementalWork(ImmutableArray<PathSegment> path)
{
    public ImmutableArray<PathSegment> Path { get; } = path;
}
