namespace Catalogue.GraphQL.Language;

/// <summary>A field of an input object literal.</summary>
public sealed class ObjectFieldNode(Location location, string name, ValueNode value)
    : SyntaxNode(location)
{
    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;
}
