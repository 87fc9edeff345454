using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>A selection of a field, and the <c>@defer</c> that it stands in, if any.</summary>
internal readonly record struct FieldDetails(FieldNode Node, DeferUsage? Usage);
