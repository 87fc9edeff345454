using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>What a client is told of: it is announced, delivered, and done.</summary>
internal abstract class Delivery(ImmutableArray<PathSegment> path, string? label) : IncrementalWork(path)
{
    public string? Label { get; } = label;

    /// <summary>From 0, in the order of the announcements; null before.</summary>
    public int? Id { get; set; }

    /// <summary>Delivered, failed, or never to come.</summary>
    public bool IsDone { get; set; }
}
