using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>A selection set that goes into a merged one.</summary>
internal readonly record struct MergeSource(SelectionSetNode SelectionSet, CompositeType? Type, MergeField? Parent);
