using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of an argument or of an input field.</summary>
public sealed class InputValueDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The description, or null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The declared type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The default value, or null where there is none (a written <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied here, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
