namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3: no two directives have the same name.</summary>
internal static class UniqueDirectiveNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.Directives
        .Repeated(node => node.Name)
        .Select(nodes => new GraphQLError($"There can be only one directive named \"@{nodes[0].Name}\".")
        {
            Locations = [.. nodes.Select(node => node.NameLocation.ToSourceLocation())],
        });
}
