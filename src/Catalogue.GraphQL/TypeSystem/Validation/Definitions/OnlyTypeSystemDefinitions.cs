using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 2.2: a schema is made of type system documents; operations and fragments are no part of it.</summary>
internal static class OnlyTypeSystemDefinitions
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.Definitions
        .OfType<ExecutableDefinitionNode>()
        .Select(node => GraphQLError.At(node.Location, "A schema document cannot contain an operation or a fragment."));
}
