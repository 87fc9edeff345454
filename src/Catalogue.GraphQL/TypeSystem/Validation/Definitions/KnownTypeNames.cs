using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3: every type that is referred to is defined or built in.</summary>
internal static class KnownTypeNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => TypeReferences.In(documents)
        .Where(node => documents.FindKind(node.Name) is null)
        .Select(node => GraphQLError.At(node.Location, $"Unknown type \"{node.Name}\".{DidYouMean(node.Name, documents)}"));

    private static string DidYouMean(string name, SchemaDocuments documents) =>
        Suggestion.Near(name, BuiltInTypes.All.Select(type => type.Name).Concat(documents.TypeNames));
}
