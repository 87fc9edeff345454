namespace Catalogue.GraphQL.Language;

/// <summary>A value literal, or a variable standing for a value.</summary>
public abstract class ValueNode(Location location)
    : SyntaxNode(location);
