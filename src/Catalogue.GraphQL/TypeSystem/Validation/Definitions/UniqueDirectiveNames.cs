namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3: no two directives have the same name.</summary>
internal static class UniqueDirectiveNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.Directives
        .Repeated(node => node.Name)
        .Select(nodes => GraphQLError.At(
            nodes.Select(node => node.NameLocation),
            $"There can be only one directive named \"@{nodes[0].Name}\"."));
}
