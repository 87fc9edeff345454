using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The fields of one object that some fragments have in common. It is executed once, and delivered with the first of them that is complete.</summary>
internal sealed class DeferredExecution(ImmutableArray<PathSegment> path, ExecutionGroup group, FieldValue parent, DeliveryScope? scope) : IncrementalWork(path)
{
    public ExecutionGroup Group { get; } = group;

    public FieldValue Parent { get; } = parent;

    public DeliveryScope? Scope { get; } = scope;

    public ImmutableArray<DeferredFragment> Fragments { get; } = [.. group.Usages.Select(usage => DeliveryScope.Find(scope, usage))];

    /// <summary>The streams that were met, announced when it is delivered.</summary>
    public List<ItemStream> Streams { get; } = [];

    /// <summary>The errors of what was written.</summary>
    public List<GraphQLError> Errors { get; set; } = [];

    /// <summary>Why there is no data; then every fragment of it fails.</summary>
    public GraphQLError? Failure { get; set; }

    /// <summary>Written for a fragment that failed for another reason, kept for those that still need it.</summary>
    public byte[]? Kept { get; set; }

    /// <summary>Where the data lies in the payload being written.</summary>
    public (long Start, long End)? Written { get; set; }

    public bool IsDelivered { get; set; }
}
