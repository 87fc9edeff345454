namespace Catalogue.GraphQL.Language;

/// <summary>The name of an enum value.</summary>
public sealed class EnumValueNode(Location location, string value)
    : ValueNode(location)
{
    /// <summary>The name.</summary>
    public string Value { get; } = value;
}
