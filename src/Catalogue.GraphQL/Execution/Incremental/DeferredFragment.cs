using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>A deferred fragment of one object.</summary>
internal sealed class DeferredFragment(ImmutableArray<PathSegment> path, string? label, DeferredFragment? parent) : Delivery(path, label)
{
    /// <summary>The fragment that is delivered before this one is announced.</summary>
    public DeferredFragment? Parent { get; } = parent;

    public List<DeferredFragment> Children { get; } = [];

    /// <summary>It is done when all of them are delivered.</summary>
    public List<DeferredExecution> Executions { get; } = [];

    public bool IsDelivered => Executions.TrueForAll(execution => execution.IsDelivered);
}
