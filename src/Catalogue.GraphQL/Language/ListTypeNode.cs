namespace Catalogue.GraphQL.Language;

/// <summary>A list type, <c>[T]</c>.</summary>
public sealed class ListTypeNode(Location location, TypeNode type)
    : TypeNode(location)
{
    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;
}
