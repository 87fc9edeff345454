using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Sections 3.4.3 and following: an extension extends a type of its own kind that the documents define.</summary>
internal static class PossibleTypeExtensions
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.Definitions
        .OfType<TypeExtensionNode>()
        .Select(node => Check(documents, node))
        .OfType<GraphQLError>();

    private static GraphQLError? Check(SchemaDocuments documents, TypeExtensionNode extension)
    {
        if (documents.FindType(extension.Name) is not { } type)
        {
            var suggestion = Suggestion.Near(extension.Name, documents.TypeNames);
            return GraphQLError.At(extension.NameLocation, $"Cannot extend type \"{extension.Name}\" because it is not defined.{suggestion}");
        }

        var kind = TypeParts.KindOf(extension);
        return kind == TypeParts.KindOf(type)
            ? null
            : GraphQLError.At([type, extension], $"Cannot extend non-{Describe(kind)} type \"{extension.Name}\".");
    }

    private static string Describe(TypeKind kind) => kind == TypeKind.InputObject ? "input object" : kind.ToString().ToLowerInvariant();
}
