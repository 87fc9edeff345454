namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3: no two types have the same name.</summary>
internal static class UniqueTypeNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeDefinitions
        .Repeated(node => node.Name)
        .Select(nodes => GraphQLError.At(
            nodes.Select(node => node.NameLocation),
            $"There can be only one type named \"{nodes[0].Name}\"."));
}
