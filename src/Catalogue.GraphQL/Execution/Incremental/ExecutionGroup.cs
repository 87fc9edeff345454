using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The fields of an object type at one place that are deferred by the same usages, and so are executed together.</summary>
internal sealed record ExecutionGroup(ImmutableArray<DeferUsage> Usages, ImmutableArray<CompiledField> Fields);
