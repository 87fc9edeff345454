namespace Catalogue.GraphQL.Language;

/// <summary>A definition of a document: executable, or of the type system.</summary>
public abstract class DefinitionNode(Location location)
    : SyntaxNode(location);
