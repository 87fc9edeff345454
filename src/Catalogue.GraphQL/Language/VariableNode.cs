namespace Catalogue.GraphQL.Language;

/// <summary>The use of a variable.</summary>
public sealed class VariableNode(Location location, string name)
    : ValueNode(location)
{
    /// <summary>The name without its <c>$</c>.</summary>
    public string Name { get; } = name;
}
