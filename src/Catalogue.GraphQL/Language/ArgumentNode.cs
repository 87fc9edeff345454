namespace Catalogue.GraphQL.Language;

/// <summary>An argument given to a field or to a directive.</summary>
public sealed class ArgumentNode(Location location, string name, ValueNode value)
    : SyntaxNode(location)
{
    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;
}
