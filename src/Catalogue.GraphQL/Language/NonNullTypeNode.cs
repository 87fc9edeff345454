namespace Catalogue.GraphQL.Language;

/// <summary>A non-null type, <c>T!</c>.</summary>
public sealed class NonNullTypeNode(Location location, TypeNode type)
    : TypeNode(location)
{
    /// <summary>The nullable type: named or list, never non-null.</summary>
    public TypeNode Type { get; } = type;
}
