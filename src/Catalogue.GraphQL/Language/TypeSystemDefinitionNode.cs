namespace Catalogue.GraphQL.Language;

/// <summary>A definition or an extension of the type system.</summary>
public abstract class TypeSystemDefinitionNode(Location location)
    : DefinitionNode(location);
