namespace Catalogue.GraphQL.Language;

/// <summary>The name of a type.</summary>
public sealed class NamedTypeNode(Location location, string name)
    : TypeNode(location)
{
    /// <summary>The name as written.</summary>
    public string Name { get; } = name;
}
