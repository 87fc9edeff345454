using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>A field in a merged selection set.</summary>
/// <param name="Node">The selection.</param>
/// <param name="Definition">Null where the field does not exist.</param>
/// <param name="ParentType">The type it is selected on; null where it is not known.</param>
/// <param name="Order">Of collection; it orders the two sides of a conflict.</param>
/// <param name="Parent">The field whose sub-selections it was collected from; null in a root set.</param>
internal sealed record MergeField(FieldNode Node, FieldDefinition? Definition, CompositeType? ParentType, int Order, MergeField? Parent)
{
    public string ResponseName => Node.Alias ?? Node.Name;

    public DirectiveNode? Stream => Node.Directives.FirstOrDefault(directive => directive.Name is "stream");

    /// <summary>Whether no object has both parents' types.</summary>
    public bool ExcludesParentOf(MergeField other) =>
        ParentType is ObjectType && other.ParentType is ObjectType && !ReferenceEquals(ParentType, other.ParentType);
}
