namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Sections 3.6 and 3.7: what a type implements is an interface.</summary>
internal static class ImplementsOnlyInterfaces
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(TypeParts.InterfacesOf, (type, implemented) => (Type: TypeParts.NameOf(type), Interface: implemented))
        .Where(pair => documents.FindKind(pair.Interface.Name) is not (null or TypeKind.Interface))
        .Select(pair => GraphQLError.At(
            pair.Interface.Location,
            $"Type {pair.Type} must only implement Interface types, it cannot implement {pair.Interface.Name}."));
}
