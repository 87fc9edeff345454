using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>What of an object type at one place comes later.</summary>
/// <param name="NewUsages">The usages that are met here; an outer one stands before those within it.</param>
/// <param name="Groups">The fields, by the usages that defer them.</param>
internal sealed record Deferral(ImmutableArray<DeferUsage> NewUsages, ImmutableArray<ExecutionGroup> Groups);
