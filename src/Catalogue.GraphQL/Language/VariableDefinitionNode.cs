using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of an operation's variable.</summary>
public sealed class VariableDefinitionNode(
    Location location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The description, or null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The declared type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The default value, or null where there is none (a written <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied here, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
