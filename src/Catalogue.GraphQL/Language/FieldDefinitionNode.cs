using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of an output field.</summary>
public sealed class FieldDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The description, or null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The argument definitions, in source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The declared type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The directives applied here, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
