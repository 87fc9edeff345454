using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3.1: the schema definition and its extensions name each kind of operation once.</summary>
internal static class UniqueOperationTypes
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.SchemaParts
        .SelectMany(TypeParts.OperationTypesOf)
        .Repeated(node => node.Operation)
        .Select(nodes => GraphQLError.At(nodes, $"There can be only one {nodes[0].Operation.ToText()} type in schema."));
}
