using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The selections of one response name, in document order.</summary>
internal sealed record CollectedField(string ResponseName, ImmutableArray<FieldDetails> Details);
