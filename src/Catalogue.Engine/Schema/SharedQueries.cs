using Catalogue.GraphQL.Language;

namespace Catalogue.Engine.Schema;

/// <summary>The part of the API that no type of nodes has to itself: <c>queries.graphql</c>, the same for everyone.</summary>
internal sealed class SharedQueries(DocumentNode document)
{
    private readonly HashSet<string> names = [.. document.Definitions.SelectMany(TypesIn).Select(NameOf)];

    public DocumentNode Document { get; } = document;

    /// <summary>Whether a field, an argument or an input field is of the type.</summary>
    public bool Names(string type) => names.Contains(type);

    private static IEnumerable<TypeNode> TypesIn(DefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => type.Fields.SelectMany(TypesIn),
        ObjectTypeExtensionNode type => type.Fields.SelectMany(TypesIn),
        InterfaceTypeDefinitionNode type => type.Fields.SelectMany(TypesIn),
        InputObjectTypeDefinitionNode input => input.Fields.Select(field => field.Type),
        _ => [],
    };

    private static IEnumerable<TypeNode> TypesIn(FieldDefinitionNode field) => field.Arguments.Select(argument => argument.Type).Prepend(field.Type);

    private static string NameOf(TypeNode type) => type switch
    {
        ListTypeNode list => NameOf(list.Type),
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        NamedTypeNode named => named.Name,
        _ => throw new ArgumentException($"A {type.GetType().Name} names no type.", nameof(type)),
    };
}
