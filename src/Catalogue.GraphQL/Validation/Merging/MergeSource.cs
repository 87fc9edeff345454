using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>A selection set that goes into a merged one.</summary>
/// <param name="SelectionSet">The selection set.</param>
/// <param name="Type">The type that it selects on; null where it is not known.</param>
/// <param name="Parent">The field that has it; null in a root set.</param>
internal readonly record struct MergeSource(SelectionSetNode SelectionSet, CompositeType? Type, MergeField? Parent)
{
    /// <summary>The fragment whose selection set this is, or null.</summary>
    public string? Fragment { get; init; }
}
