using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3: there is at most one schema definition.</summary>
internal static class LoneSchemaDefinition
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.SchemaParts
        .OfType<SchemaDefinitionNode>()
        .Skip(1)
        .Select(node => GraphQLError.At(node.Location, "Must provide only one schema definition."));
}
