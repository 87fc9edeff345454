namespace Catalogue.GraphQL.Language;

/// <summary>A reference to a type.</summary>
public abstract class TypeNode(Location location)
    : SyntaxNode(location);
